package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.app.check.Grid.Box;
import org.gongkai.law.report.ReportForm;
import org.gongkai.law.report.ReportForm.Row;

/** The three tables of a report in the geometry of the official form (国办公开办函〔2021〕30号, 〔2019〕60号). */
final class OfficialTables {
    private static final String RESULTS_BLOCK = "三、本年度办理结果";

    private final AnnualReport report;
    private final Function<String, Figure> figures;

    private OfficialTables(AnnualReport report, Function<String, Figure> figures) {
        this.report = report;
        this.figures = figures;
    }

    static List<Grid> of(AnnualReport report, Marks marks) {
        var tables = new OfficialTables(report, name -> Figure.of(report, name, marks, false));
        return List.of(tables.two(), tables.three(), tables.four());
    }

    private Grid two() {
        List<List<Box>> body = new ArrayList<>();
        String block = "";
        for (Row row : report.form().table2()) {
            List<String> columns = report.form().table2Columns(row.code());
            if (!row.group().equals(block)) {
                block = row.group();
                body.add(List.of(Box.head(block, 4, 1)));
                body.add(line(Box.head("信息内容", 1, 1), columns, (column, span) -> Box.head(column, span, 1)));
            }
            body.add(line(
                    Box.label(row.label(), 1), row.cells(), (cell, span) -> Box.figure(figures.apply(cell), span)));
        }
        return new Grid("t2", "t2", "二、主动公开政府信息情况", List.of(), body);
    }

    /** A first box and the others over three columns, the last one as wide as is left. */
    private static List<Box> line(Box first, List<String> others, Wide wide) {
        List<Box> line = new ArrayList<>();
        line.add(first);
        for (int i = 0; i < others.size(); i++) {
            line.add(wide.box(others.get(i), i == others.size() - 1 ? 4 - others.size() : 1));
        }
        return line;
    }

    private interface Wide {
        Box box(String text, int colspan);
    }

    private Grid three() {
        List<Box> kinds = ReportForm.REQUESTERS.subList(1, 6).stream()
                .map(kind -> Box.head(breakable(kind), 1, 1))
                .toList();
        List<List<Box>> head = List.of(
                List.of(Box.head("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), Box.head("申请人情况", 7, 1)),
                List.of(Box.head("自然人", 1, 2), Box.head("法人或其他组织", 5, 1), Box.head("总计", 1, 2)),
                kinds);
        List<List<Box>> body = new ArrayList<>();
        String block = "";
        for (Row row : report.table3()) {
            List<Box> line = new ArrayList<>();
            boolean top = row.group().isEmpty();
            boolean direct = row.group().equals(RESULTS_BLOCK);
            if (!top && body.stream().noneMatch(l -> l.getFirst().role() == Grid.Role.OUTER)) {
                line.add(Box.outer(RESULTS_BLOCK, count(r -> !r.group().isEmpty())));
            }
            if (!top && !direct && !row.group().equals(block)) {
                line.add(Box.side(row.group(), count(r -> r.group().equals(row.group()))));
            }
            block = row.group();
            line.add(Box.label(row.label(), top ? 3 : direct ? 2 : 1));
            row.cells().forEach(cell -> line.add(Box.figure(figures.apply(cell), 1)));
            body.add(line);
        }
        return new Grid("t3", "t3", "三、收到和处理政府信息公开申请情况", head, body);
    }

    private int count(Predicate<Row> which) {
        return (int) report.table3().stream().filter(which).count();
    }

    private Grid four() {
        List<Box> results = ReportForm.RESULTS.stream()
                .map(result -> Box.head(breakable(result), 1, 1))
                .toList();
        List<Box> reconsideration = ReportForm.RESULTS.stream()
                .map(result -> Box.head(breakable(result), 1, 2))
                .toList();
        List<Box> second = new ArrayList<>(reconsideration);
        second.add(Box.head("未经复议直接起诉", 5, 1));
        second.add(Box.head("复议后起诉", 5, 1));
        List<Box> third = new ArrayList<>(results);
        third.addAll(results);
        List<Box> values = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            values.add(Box.figure(figures.apply("table4." + i), 1));
        }
        return new Grid(
                "t4",
                "t4",
                "四、政府信息公开行政复议、行政诉讼情况",
                List.of(List.of(Box.head("行政复议", 5, 1), Box.head("行政诉讼", 10, 1)), second, third),
                List.of(values));
    }

    /** Lets a narrow head break where its words part: 结果｜维持, 社会｜公益｜组织. */
    static String breakable(String head) {
        return head.replaceAll("(?<=[^第])(维持|纠正|结果$|审结|企业|机构|公益|组织|服务)", "\u200b$1");
    }
}
