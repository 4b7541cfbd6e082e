package org.gongkai.app.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.annualreport.write.ReportWriter;
import org.gongkai.annualreport.write.Writing;
import org.gongkai.annualreport.write.WrittenForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** A corrected report written out, to be taken away. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record CorrectedFile(String name, MediaType type, byte[] content) {
    /** Throws {@link RefusedException} where it cannot be written. */
    static CorrectedFile of(Answered answered, String code) throws IOException {
        WrittenForm form = Arrays.stream(WrittenForm.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.brokenPage()));
        AnnualReport report = answered.now().report();
        var out = new ByteArrayOutputStream();
        if (ReportWriter.write(report, form, out) instanceof Writing.Refused refused) {
            throw new RefusedException(Refusal.unwritten(refused.reason()));
        }
        String title = report.title() == null ? answered.now().file().replaceFirst("\\.\\w{1,5}$", "") : report.title();
        return new CorrectedFile(FileName.safe(title + "（订正）." + code), type(form), out.toByteArray());
    }

    private static MediaType type(WrittenForm form) {
        return switch (form) {
            case HTML -> new MediaType("text", "html", StandardCharsets.UTF_8);
            case JSON -> MediaType.APPLICATION_JSON;
            case PDF -> MediaType.APPLICATION_PDF;
            case DOCX ->
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case XLSX -> MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }

    String disposition() {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
