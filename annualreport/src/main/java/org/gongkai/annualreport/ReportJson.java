package org.gongkai.annualreport;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
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
        StringWriter out = new StringWriter(8192);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            text(json, "organ", report.organ());
            text(json, "title", report.title());
            json.writeName("year");
            if (report.year() == null) {
                json.writeNull();
            } else {
                json.writeNumber(report.year());
            }
            json.writeNumberProperty("form", report.form().since());
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
            json.writeEndObject();
        }
        return out.toString();
    }

    /** The broken rules of a report. */
    public static String findings(String file, List<ConsistencyFinding> findings) {
        StringWriter out = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeArrayPropertyStart("findings");
            findings.forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    /** A file that could not be read. */
    public static String error(String file, String reason) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeStringProperty("error", reason);
            json.writeEndObject();
        }
        return out.toString();
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
