package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.shapes.Printing.Ability;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/**
 * Markdown that a converter made from a PDF: a row whose label fits its line is a row of a table; a wrapped label falls out as
 * loose lines, before or after, while its figures stay in their order as a table of their own.
 */
public enum MarkdownFromPdf implements Shape {
    MARKDOWN_FROM_PDF;

    @Override
    public Written write(RandomReport report, Draw draw) {
        Wording words = new Wording(draw.part(), false);
        Printing printing = new Printing(draw.part(), Ability.COUNTED);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        List<List<String>> tables =
                List.of(two(sheets.getFirst()), three(sheets.get(1), draw.part()), four(sheets.get(2)));
        List<String> lines = TextPage.lines(report, words, tables, draw.part());
        String text = Damage.draw(draw.part()).apply(String.join("\n", lines));
        return new Written(
                name(), report, TextCoding.encode(text, draw.part()), text, printing.wants(), printing.features());
    }

    private static List<String> two(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> row : sheet.rows()) {
            boolean wide = row.size() > 2;
            if (wide && !sheet.hasFigures(row)) {
                lines.add("");
                lines.add(bars(row));
                lines.add("|---".repeat(row.size()) + "|");
            } else if (wide) {
                lines.add(bars(row));
            } else {
                lines.add(row.stream().map(SheetCell::text).collect(Collectors.joining(" ")));
            }
        }
        lines.add("");
        return lines;
    }

    private static String bars(List<SheetCell> row) {
        return "| " + row.stream().map(SheetCell::text).collect(Collectors.joining(" | ")) + " |";
    }

    private static List<String> three(Sheet sheet, Draw draw) {
        int width = draw.between(10, 16);
        List<String> lines = new ArrayList<>(List.of(
                "申请人情况",
                "（本列数据的勾稽关系为：第一项加第二项法人或其他组织",
                "之和，等于第三项加第四项之和）",
                "自然人总计",
                "商业企科研机社会公法律服",
                "其他",
                "| 业 | 构 | 益组织 | 务机构 |  |  |  |  |  |",
                "|---|---|---|---|---|---|---|---|---|"));
        List<String> loose = new ArrayList<>();
        for (List<SheetCell> row : sheet.rows().subList(3, sheet.rows().size())) {
            List<SheetCell> labels = row.stream().filter(cell -> !cell.figure()).toList();
            List<SheetCell> figures = row.stream().filter(SheetCell::figure).toList();
            labels.subList(0, labels.size() - 1).forEach(cell -> loose.add(cell.text()));
            SheetCell label = labels.getLast();
            boolean fits = label.text().length() <= width
                    || label.colspan() > 1 && label.text().length() < 20;
            if (fits) {
                lines.add("| " + label.text() + " | "
                        + figures.stream().map(SheetCell::text).collect(Collectors.joining(" | ")) + " |");
            } else {
                loose.addAll(wrapped(label.text(), width));
                lines.add(bars(figures));
                lines.add("|---|---|---|---|---|---|---|");
                if (draw.chance(0.4)) {
                    lines.add("");
                    lines.addAll(loose);
                    loose.clear();
                }
            }
        }
        lines.add("");
        lines.addAll(loose);
        return lines;
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i += width) {
            lines.add(text.substring(i, Math.min(text.length(), i + width)));
        }
        return lines;
    }

    private static List<String> four(Sheet sheet) {
        return List.of(
                "行政复议行政诉讼",
                "未经复议直接起诉复议后起诉",
                "结果结果其他尚未",
                "总计",
                "| 维持 | 纠正 | 结果 | 审结 | 结果 | 结果 | 其他 | 尚未 | 结果 | 结果 | 其他 | 尚未 |",
                "|---|---|---|---|---|---|---|---|---|---|---|---|",
                bars(sheet.rows().getLast()),
                "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }
}
