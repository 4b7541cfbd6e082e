package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.gongkai.law.report.ReportForm;

/** Lays the three tables of the form on paper. */
final class Sheets {
    private final Figures figures;
    private final Wording words;
    private final Printing printing;
    private final Draw draw;

    private Sheets(Figures figures, Wording words, Printing printing, Draw draw) {
        this.figures = figures;
        this.words = words;
        this.printing = printing;
        this.draw = draw;
    }

    static List<Sheet> of(Figures figures, Wording words, Printing printing, Draw draw) {
        Sheets sheets = new Sheets(figures, words, printing, draw);
        return List.of(sheets.two(), sheets.three(), sheets.four());
    }

    private SheetCell label(String text, int colspan, int rowspan) {
        return Sheet.label(words.of(text), colspan, rowspan);
    }

    private Sheet two() {
        List<List<SheetCell>> rows = new ArrayList<>();
        String group = "";
        String heads = "";
        boolean withoutRules = figures.value("table2.rules.0").signum() == 0
                && figures.value("table2.rules.1").signum() == 0
                && figures.value("table2.rules.2").signum() == 0
                && draw.chance(0.06);
        for (ReportForm.Row row : figures.form().table2()) {
            if (row.code().equals("rules") && withoutRules) {
                row.cells().forEach(cell -> printing.wants().put(cell, new Want(null, "", true)));
                continue;
            }
            if (!group.equals(row.group())) {
                rows.add(List.of(label(row.group(), 4, 1)));
                heads = "";
            }
            group = row.group();
            List<String> columns = figures.form().table2Columns(row.code());
            if (!heads.equals(columns.toString())) {
                List<SheetCell> head = new ArrayList<>(List.of(label("信息内容", 1, 1)));
                for (int i = 0; i < columns.size(); i++) {
                    head.add(label(columns.get(i), i == columns.size() - 1 ? 4 - columns.size() : 1, 1));
                }
                rows.add(head);
                heads = columns.toString();
            }
            List<SheetCell> line = new ArrayList<>(List.of(label(row.label(), 1, 1)));
            line.addAll(printing.row(row, figures, 4 - row.columns()));
            rows.add(line);
        }
        return new Sheet(2, 4, rows);
    }

    private Sheet three() {
        List<List<SheetCell>> rows = new ArrayList<>();
        rows.add(List.of(label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), label("申请人情况", 7, 1)));
        rows.add(List.of(label("自然人", 1, 2), label("法人或其他组织", 5, 1), label("总计", 1, 2)));
        rows.add(ReportForm.REQUESTERS.subList(1, 6).stream()
                .map(head -> label(head, 1, 1))
                .toList());
        String group = "";
        for (ReportForm.Row row : figures.table3()) {
            List<SheetCell> line = new ArrayList<>();
            boolean single = row.group().isEmpty() || row.group().startsWith("三、");
            if (row.code().equals("A")) {
                line.add(label("三、本年度办理结果", 1, figures.table3().size() - 3));
            }
            if (!single && !group.equals(row.group())) {
                long rowspan = figures.table3().stream()
                        .filter(other -> other.group().equals(row.group()))
                        .count();
                line.add(label(row.group(), 1, (int) rowspan));
            }
            group = row.group();
            line.add(label(row.label(), row.group().isEmpty() ? 3 : single ? 2 : 1, 1));
            line.addAll(printing.row(row, figures, 1));
            rows.add(line);
        }
        return new Sheet(3, 10, rows);
    }

    private Sheet four() {
        List<List<SheetCell>> rows = new ArrayList<>();
        rows.add(List.of(label("行政复议", 5, 1), label("行政诉讼", 10, 1)));
        List<SheetCell> second = new ArrayList<>();
        List<SheetCell> third = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String result = ReportForm.RESULTS.get(i % 5);
            (i < 5 ? second : third).add(label(result, 1, i < 5 ? 2 : 1));
        }
        second.add(label("未经复议直接起诉", 5, 1));
        second.add(label("复议后起诉", 5, 1));
        rows.add(second);
        rows.add(third);
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            cells.add(printing.dispute(i, figures));
        }
        rows.add(cells);
        return new Sheet(4, 15, rows);
    }
}
