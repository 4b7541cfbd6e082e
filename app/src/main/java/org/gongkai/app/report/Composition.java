package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.law.report.ReportForm;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report composed of figures and text: its JSON, which is what is frozen and published, and the value that the checks and the
 * writers of files take. The value is always read back from the JSON, so the two cannot differ.
 *
 * @param organ the name on its title
 * @param text with its slots filled in
 */
public record Composition(String organ, int year, Map<String, BigDecimal> cells, ReportText text) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public String title() {
        return organ + year + "年政府信息公开工作年度报告";
    }

    /** In the shape of a report that {@code gongkai report read} prints, with the text. */
    public String json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("organ", organ);
        root.put("title", title());
        root.put("year", year);
        root.put("form", FormCells.FORM.since());
        root.put("table2", table(FormCells.FORM.table2()));
        root.put("table3", table(FormCells.FORM.table3()));
        root.put(
                "table4",
                row(IntStream.range(0, 15).mapToObj(at -> "table4." + at).toList()));
        root.put("opening", text.paragraphs(0));
        root.put("sections", sections());
        return JSON.writeValueAsString(root);
    }

    /** The report as a value. */
    public AnnualReport report() {
        return read(json());
    }

    /**
     * Reads what was composed.
     *
     * @throws IllegalStateException for anything else
     */
    public static AnnualReport read(String json) {
        return switch (ReportReader.read(json)) {
            case AnnualReport report -> report;
            case Reading.Refused refused -> throw new IllegalStateException(refused.reason());
        };
    }

    private List<Map<String, Object>> sections() {
        var sections = new ArrayList<Map<String, Object>>();
        for (int number = 1; number < ReportText.PARTS; number++) {
            var section = new LinkedHashMap<String, Object>();
            section.put("number", number);
            section.put("heading", ReportText.heading(number));
            section.put("paragraphs", text.paragraphs(number));
            sections.add(section);
        }
        return sections;
    }

    private Map<String, Object> table(List<ReportForm.Row> rows) {
        var table = new LinkedHashMap<String, Object>();
        for (ReportForm.Row row : rows) {
            if (row.code().equals("chargesWanYuan")) {
                table.put(row.code(), Figures.plain(cell(row.cells().getFirst())));
            } else {
                table.put(row.code(), row.columns() == 1 ? number(row.cells().getFirst()) : row(row.cells()));
            }
        }
        return table;
    }

    private List<Object> row(List<String> names) {
        return names.stream().map(this::number).toList();
    }

    /** Counts are whole; where one is not, that is shown and not rounded away. */
    private Object number(String name) {
        BigDecimal amount = cell(name);
        return amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale() <= 0 ? amount.longValueExact() : amount;
    }

    private BigDecimal cell(String name) {
        return cells.getOrDefault(name, BigDecimal.ZERO);
    }
}
