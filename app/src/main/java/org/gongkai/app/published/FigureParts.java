package org.gongkai.app.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.law.report.ReportForm;

/**
 * Of which cells a total of the form is the sum, in the form's own words: 总计 of the kinds of requester, （七）总计 of the outcomes, 总计 of
 * the results of a dispute.
 */
record FigureParts(String title, List<Part> parts) {
    private static final ReportForm FORM = ReportForm.FORM_2021;
    private static final int TOTAL = 6;
    private static final FigureParts NONE = new FigureParts("", List.of());

    record Part(String cell, String name, BigDecimal amount) {}

    static FigureParts of(String cell, AnnualReport report) {
        FigureParts all = of(cell.split("\\."), report);
        return new FigureParts(
                all.title,
                all.parts.stream().filter(part -> part.amount().signum() != 0).toList());
    }

    private static FigureParts of(String[] name, AnnualReport report) {
        return switch (name[0]) {
            case "table3" -> ofRequests(name[1], Integer.parseInt(name[2]), report);
            case "table4" -> ofDisputes(Integer.parseInt(name[1]), report);
            default -> NONE;
        };
    }

    private static FigureParts ofRequests(String row, int column, AnnualReport report) {
        if (row.equals("total")) {
            return new FigureParts(
                    "按办理结果",
                    FORM.table3().stream()
                            .filter(one -> one.code().matches("[A-F]\\d?"))
                            .map(one -> part(
                                    one.cells().get(column),
                                    one.group().startsWith("（") ? one.group() + one.label() : one.label(),
                                    report))
                            .toList());
        }
        return column < TOTAL
                ? NONE
                : new FigureParts(
                        "按申请人",
                        IntStream.range(0, TOTAL)
                                .mapToObj(kind ->
                                        part("table3." + row + "." + kind, ReportForm.REQUESTERS.get(kind), report))
                                .toList());
    }

    private static FigureParts ofDisputes(int at, AnnualReport report) {
        return at % 5 < 4
                ? NONE
                : new FigureParts(
                        "按结果",
                        Stream.of(4, 3, 2, 1)
                                .map(back -> part("table4." + (at - back), ReportForm.RESULTS.get(4 - back), report))
                                .toList());
    }

    private static Part part(String cell, String name, AnnualReport report) {
        return new Part(cell, name, report.figure(cell).orElse(BigDecimal.ZERO));
    }
}
