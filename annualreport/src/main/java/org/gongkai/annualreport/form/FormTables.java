package org.gongkai.annualreport.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.law.report.ReportForm;
import org.gongkai.law.report.ReportForm.Row;

/** The three tables in the geometry of the official form (国办公开办函〔2021〕30号, 〔2019〕60号). */
public final class FormTables {
    private static final String RESULTS_BLOCK = "三、本年度办理结果";

    private FormTables() {}

    /** Tables two, three and four as the form of this report prints them. */
    public static List<FormTable> of(AnnualReport report) {
        return List.of(two(report.form()), three(report.table3()), four());
    }

    private static FormTable two(ReportForm form) {
        List<List<FormBox>> body = new ArrayList<>();
        String block = "";
        for (Row row : form.table2()) {
            List<String> columns = form.table2Columns(row.code());
            if (!row.group().equals(block)) {
                block = row.group();
                body.add(List.of(FormBox.head(block, 4, 1)));
                body.add(line(FormBox.head("信息内容", 1, 1), columns, (column, span) -> FormBox.head(column, span, 1)));
            }
            body.add(line(FormBox.label(row.label(), 1), row.cells(), FormBox::figure));
        }
        return new FormTable(2, "二、主动公开政府信息情况", 4, List.of(), body);
    }

    /** A first box and the others over three columns, the last one as wide as is left. */
    private static List<FormBox> line(FormBox first, List<String> others, Wide wide) {
        List<FormBox> line = new ArrayList<>();
        line.add(first);
        for (int i = 0; i < others.size(); i++) {
            line.add(wide.box(others.get(i), i == others.size() - 1 ? 4 - others.size() : 1));
        }
        return line;
    }

    private interface Wide {
        FormBox box(String text, int colspan);
    }

    private static FormTable three(List<Row> rows) {
        List<FormBox> kinds = ReportForm.REQUESTERS.subList(1, 6).stream()
                .map(kind -> FormBox.head(kind, 1, 1))
                .toList();
        List<List<FormBox>> head = List.of(
                List.of(FormBox.head("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), FormBox.head("申请人情况", 7, 1)),
                List.of(FormBox.head("自然人", 1, 2), FormBox.head("法人或其他组织", 5, 1), FormBox.head("总计", 1, 2)),
                kinds);
        List<List<FormBox>> body = new ArrayList<>();
        String block = "";
        for (Row row : rows) {
            List<FormBox> line = new ArrayList<>();
            boolean top = row.group().isEmpty();
            boolean direct = row.group().equals(RESULTS_BLOCK);
            if (!top && body.stream().noneMatch(l -> l.getFirst().role() == FormBox.Role.OUTER)) {
                line.add(
                        FormBox.outer(RESULTS_BLOCK, count(rows, r -> !r.group().isEmpty())));
            }
            if (!top && !direct && !row.group().equals(block)) {
                line.add(FormBox.side(row.group(), count(rows, r -> r.group().equals(row.group()))));
            }
            block = row.group();
            line.add(FormBox.label(row.label(), top ? 3 : direct ? 2 : 1));
            row.cells().forEach(cell -> line.add(FormBox.figure(cell, 1)));
            body.add(line);
        }
        return new FormTable(3, "三、收到和处理政府信息公开申请情况", 10, head, body);
    }

    private static int count(List<Row> rows, Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static FormTable four() {
        List<FormBox> second = new ArrayList<>();
        ReportForm.RESULTS.forEach(result -> second.add(FormBox.head(result, 1, 2)));
        second.add(FormBox.head("未经复议直接起诉", 5, 1));
        second.add(FormBox.head("复议后起诉", 5, 1));
        List<FormBox> third = new ArrayList<>();
        List<FormBox> values = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            if (i < 10) {
                third.add(FormBox.head(ReportForm.RESULTS.get(i % 5), 1, 1));
            }
            values.add(FormBox.figure("table4." + i, 1));
        }
        List<List<FormBox>> head =
                List.of(List.of(FormBox.head("行政复议", 5, 1), FormBox.head("行政诉讼", 10, 1)), second, third);
        return new FormTable(4, "四、政府信息公开行政复议、行政诉讼情况", 15, head, List.of(values));
    }
}
