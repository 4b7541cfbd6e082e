package org.gongkai.app.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.jspecify.annotations.Nullable;

/** 整改台账: the findings as a table that office programs open, with blank columns for who mends what by when. */
final class RectificationList {
    private static final String HEAD = "单位,年度,规则,性质,问题,原文,涉及的数,怎么办,责任单位,完成时限,整改情况";
    private static final String BYTE_ORDER_MARK = "\ufeff"; // without it office programs take the file for GBK

    private RectificationList() {}

    /** A link that holds the whole list, so that nothing needs to be kept for a later download. */
    static String link(Answered answered) {
        Checked.Read read = answered.now();
        AnnualReport report = read.report();
        String organ = report.organ() == null ? read.file() : report.organ();
        Stream<String> found = read.findings().stream()
                .map(finding -> line(
                        organ,
                        report.year(),
                        finding,
                        cells(report, finding),
                        answered.answers().remark(finding)));
        Map<String, String> before = answered.before();
        Stream<String> corrected = answered.answers().corrections().stream()
                .map(correction -> corrected(
                        organ,
                        report.year(),
                        report.label(correction.cell()) + "由“" + before.get(correction.cell()) + "”订正为“"
                                + Figure.words(report.cell(correction.cell())) + "”",
                        correction.reason()));
        return "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder()
                        .encodeToString(of(Stream.concat(found, corrected)).getBytes(StandardCharsets.UTF_8));
    }

    static String of(Stream<String> lines) {
        return BYTE_ORDER_MARK + HEAD + "\r\n"
                + lines.map(line -> line + "\r\n").collect(Collectors.joining());
    }

    static String line(String organ, @Nullable Integer year, ConsistencyFinding finding, String cells) {
        return line(organ, year, finding, cells, null);
    }

    /** With what was said of the finding, which is how far its rectification has come. */
    static String line(
            String organ, @Nullable Integer year, ConsistencyFinding finding, String cells, @Nullable String remark) {
        return line(
                organ,
                year == null ? "" : year.toString(),
                finding.rule(),
                Marks.word(finding.severity()),
                finding.message(),
                finding.quote() == null ? "" : finding.quote(),
                cells,
                finding.remedy(),
                "",
                "",
                remark == null ? "" : "说明：" + remark);
    }

    private static String corrected(String organ, @Nullable Integer year, String what, String reason) {
        return line(organ, year == null ? "" : year.toString(), "", "已订正", what, "", "", "", "", "", "已订正：" + reason);
    }

    private static String line(String... fields) {
        return Stream.of(fields).map(RectificationList::quoted).collect(Collectors.joining(","));
    }

    static String cells(AnnualReport report, ConsistencyFinding finding) {
        List<String> names = finding.cells().stream()
                .filter(report.cells()::containsKey)
                .limit(30)
                .toList();
        return names.stream()
                .map(name -> report.label(name) + "="
                        + report.figure(name)
                                .map(value -> value.toPlainString())
                                .orElse("读不准"))
                .collect(Collectors.joining("；"));
    }

    /** Quoted, and never taken for a formula by the program that opens it. */
    private static String quoted(String field) {
        String safe = field.matches("(?s)^[=+\\-@\t\r].*") ? "'" + field : field;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
