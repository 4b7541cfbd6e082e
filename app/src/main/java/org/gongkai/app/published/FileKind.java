package org.gongkai.app.published;

import java.util.Locale;
import org.gongkai.annualreport.write.WrittenForm;

/** A kind of file that a published report is offered as. */
enum FileKind {
    DOCX("Word", WrittenForm.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("Excel", WrittenForm.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("PDF", WrittenForm.PDF, "application/pdf"),
    JSON("JSON", WrittenForm.JSON, "application/json");

    private final String title;
    private final WrittenForm form;
    private final String type;

    FileKind(String title, WrittenForm form, String type) {
        this.title = title;
        this.form = form;
        this.type = type;
    }

    String title() {
        return title;
    }

    WrittenForm form() {
        return form;
    }

    String type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a browser shows it itself. */
    boolean shown() {
        return this == PDF || this == JSON;
    }

    static FileKind of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }
}
