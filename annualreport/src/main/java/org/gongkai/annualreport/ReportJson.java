package org.gongkai.annualreport;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Reports and findings as JSON, one document a line: {@code table2}, {@code table3} and {@code table4} hold integers, or null
 * where a cell is blank or unreadable; charges and the amount of procurement are strings with the printed decimals.
 */
public final class ReportJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReportJson() {}

    /** What was read, with the tokens as they stood ({@code raw}) and the cells that have no single reading. */
    public static String read(String file, AnnualReport report) {
        return document(8192, json -> report(json, file, report));
    }

    /** The broken rules of a report. */
    public static String findings(String file, List<ConsistencyFinding> findings) {
        return document(2048, json -> {
            json.writeStringProperty("file", file);
            findings(json, findings);
        });
    }

    /** What was read together with its broken rules: the members of both in one object. */
    public static String checked(String file, AnnualReport report, List<ConsistencyFinding> findings) {
        return document(16384, json -> {
            report(json, file, report);
            findings(json, findings);
        });
    }

    /** A file that could not be read. */
    public static String error(String file, String reason) {
        return document(512, json -> {
            json.writeStringProperty("file", file);
            json.writeStringProperty("error", reason);
        });
    }

    private static String document(int size, Consumer<JsonGenerator> members) {
        StringWriter out = new StringWriter(size);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void report(JsonGenerator json, String file, AnnualReport report) {
        json.writeStringProperty("file", file);
        members(json, report);
    }

    /** The members of {@link #read} except the file's name, written into an object that was started. */
    public static void members(JsonGenerator json, AnnualReport report) {
        identity(json, report);
        tables(json, report);
    }

    /** Which report it is, as a property of an object that is being written: file, organ, title, year and form. */
    public static void heading(JsonGenerator json, String property, String file, AnnualReport report) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("file", file);
        identity(json, report);
        json.writeEndObject();
    }

    private static void identity(JsonGenerator json, AnnualReport report) {
        text(json, "organ", report.organ());
        text(json, "title", report.title());
        json.writeName("year");
        if (report.year() == null) {
            json.writeNull();
        } else {
            json.writeNumber(report.year());
        }
        json.writeNumberProperty("form", report.form().since());
    }

    private static void tables(JsonGenerator json, AnnualReport report) {
        json.writeObjectPropertyStart("table2");
        report.form().table2().forEach(row -> row(json, report, row));
        json.writeEndObject();
        json.writeObjectPropertyStart("table3");
        report.table3().forEach(row -> row(json, report, row));
        json.writeEndObject();
        json.writeArrayPropertyStart("table4");
        for (int i = 0; i < 15; i++) {
            figure(json, report.cell("table4." + i), false);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("raw");
        report.cells().values().forEach(cell -> json.writeStringProperty(cell.name(), cell.raw()));
        json.writeEndObject();
        json.writeArrayPropertyStart("unreadable");
        report.cells().values().stream()
                .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                .forEach(cell -> unreadable(json, cell));
        json.writeEndArray();
        byMachine(json, report);
    }

    /** The broken rules as the property {@code findings} of an object that is being written. */
    public static void findings(JsonGenerator json, List<ConsistencyFinding> findings) {
        json.writeArrayPropertyStart("findings");
        findings.forEach(finding -> finding(json, finding));
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, AnnualReport report, ReportForm.Row row) {
        json.writeName(row.code());
        List<String> cells = row.cells();
        if (cells.size() > 1) {
            json.writeStartArray();
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean money = row.code().equals("chargesWanYuan") || (row.code().equals("procurement") && i == 1);
            figure(json, report.cell(cells.get(i)), money);
        }
        if (cells.size() > 1) {
            json.writeEndArray();
        }
    }

    private static void figure(JsonGenerator json, Cell cell, boolean money) {
        if (cell.value() == null) {
            json.writeNull();
        } else if (money) {
            json.writeString(cell.value().toPlainString());
        } else {
            json.writeNumber(cell.value());
        }
    }

    /** The cells that were recognised in a picture; nothing where there is none. */
    private static void byMachine(JsonGenerator json, AnnualReport report) {
        List<String> cells = report.cells().values().stream()
                .filter(Cell::byMachine)
                .map(Cell::name)
                .toList();
        if (!cells.isEmpty()) {
            json.writeArrayPropertyStart("byMachine");
            cells.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void unreadable(JsonGenerator json, Cell cell) {
        json.writeStartObject();
        json.writeStringProperty("cell", cell.name());
        json.writeStringProperty("raw", cell.raw());
        json.writeArrayPropertyStart("candidates");
        cell.candidates().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, ConsistencyFinding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeArrayPropertyStart("cells");
        finding.cells().forEach(json::writeString);
        json.writeEndArray();
        text(json, "quote", finding.quote());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
