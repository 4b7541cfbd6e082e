package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.annualreport.shapes.Printing.Ability;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/**
 * Text read from a PDF line by line as glyphs lie on the page, a tab where the gap is wide: long labels wrapped with the figures
 * on their middle line, group labels between, 三、本年度办理结果 one character a line, page numbers, heads repeated after a page
 * break.
 */
public enum PdfShape implements Shape {
    PDF_TABS("\t"),
    PDF_BLANKS("   ");

    private final String gap;

    PdfShape(String gap) {
        this.gap = gap;
    }

    @Override
    public Written write(RandomReport report, Draw draw) {
        Wording words = new Wording(draw.part(), true);
        Printing printing = new Printing(draw.part(), Ability.FILLERS);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        List<List<String>> tables = List.of(
                sheets.getFirst().rows().stream().map(this::joined).toList(),
                three(sheets.get(1), draw.part()),
                four(sheets.get(2), draw.part()));
        List<String> lines = pages(TextPage.lines(report, words, tables, draw.part()), draw.part());
        String text = Damage.draw(draw.part()).apply(String.join("\n", lines));
        return new Written(
                name(), report, TextCoding.encode(text, draw.part()), text, printing.wants(), printing.features());
    }

    private String joined(List<SheetCell> cells) {
        return String.join(gap, cells.stream().map(SheetCell::text).toList());
    }

    private List<String> head(Draw draw) {
        return draw.oneOf(
                List.of(
                        "申请人情况",
                        "法人或其他组织",
                        "（本列数据的勾稽关系为：第一项加第二项之和，等",
                        "于第三项加第四项之和）",
                        "自然人" + gap + "社会" + gap + "法律" + gap + "总计",
                        "商业" + gap + "科研",
                        "公益" + gap + "服务" + gap + "其他",
                        "企业" + gap + "机构",
                        "组织" + gap + "机构"),
                List.of(
                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况",
                        "法人或其他组织",
                        "自然人" + gap + "总计",
                        "商业" + gap + "科研" + gap + "社会公益" + gap + "法律服务",
                        "其他",
                        "企业" + gap + "机构" + gap + "组织" + gap + "机构"));
    }

    private List<String> three(Sheet sheet, Draw draw) {
        List<List<SheetCell>> rows = sheet.rows().subList(3, sheet.rows().size());
        List<String> head = head(draw);
        boolean again = draw.chance(0.5);
        boolean vertical = draw.chance(0.7);
        int cut = draw.chance(0.7) ? draw.between(3, rows.size() - 2) : rows.size();
        List<String> lines = new ArrayList<>(head);
        lines.addAll(new PdfTable(gap, draw, vertical).lines(rows.subList(0, cut)));
        if (cut < rows.size()) {
            lines.add(PAGE);
            if (again) {
                lines.addAll(head);
            }
            lines.addAll(new PdfTable(gap, draw, vertical).lines(rows.subList(cut, rows.size())));
        }
        return lines;
    }

    private List<String> four(Sheet sheet, Draw draw) {
        List<String> lines = new ArrayList<>();
        lines.add("行政复议" + gap + "行政诉讼");
        lines.add("未经复议直接起诉" + gap + "复议后起诉");
        String upper = String.join(gap, "结果", "结果", "其他", "尚未");
        String lower = String.join(gap, "维持", "纠正", "结果", "审结");
        lines.addAll(draw.oneOf(
                List.of(upper, "总 计", lower, upper + gap + upper, "总 计" + gap + "总 计", lower + gap + lower),
                List.of(
                        String.join(gap, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"),
                        String.join(gap, "结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"))));
        lines.add(joined(sheet.rows().getLast()));
        return lines;
    }

    private static final String PAGE = "\f";

    /** Wraps running text and parts the pages. */
    private static List<String> pages(List<String> lines, Draw draw) {
        List<String> wrapped = new ArrayList<>();
        String number = draw.oneOf("- %d -", "— %d —", "Page %d", "第 %d 页 共 8 页", "%d", "-%d-");
        int page = 1;
        int width = draw.between(24, 38);
        int since = 0;
        for (String line : lines) {
            for (String part :
                    line.contains("\t") || line.contains("   ") ? List.of(line) : PdfTable.wrap(line, width)) {
                if (part.equals(PAGE) || since > 34 && part.length() >= width) {
                    wrapped.add(number.formatted(page++));
                    wrapped.add("");
                    since = 0;
                }
                if (!part.equals(PAGE)) {
                    wrapped.add(part);
                    since++;
                }
            }
        }
        wrapped.add(number.formatted(page));
        return wrapped;
    }

    /** Rows laid out by height: every piece of text has a place on the page, pieces of equal height share a line. */
    private record PdfTable(String gap, Draw draw, boolean vertical) {

        List<String> lines(List<List<SheetCell>> rows) {
            TreeMap<Integer, TreeMap<Integer, String>> page = new TreeMap<>();
            List<Integer> tops = new ArrayList<>();
            int width = draw.between(12, 20);
            int top = 0;
            for (List<SheetCell> row : rows) {
                List<String> label = wrap(own(row), width);
                tops.add(top);
                put(page, top, 2, label);
                List<SheetCell> figures = row.stream().filter(SheetCell::figure).toList();
                if (!figures.isEmpty()) {
                    put(
                            page,
                            top + label.size() - 1,
                            3,
                            List.of(String.join(
                                    gap, figures.stream().map(SheetCell::text).toList())));
                }
                top += 2 * label.size();
            }
            tops.add(top);
            for (int i = 0; i < rows.size(); i++) {
                for (SheetCell cell : rows.get(i)) {
                    if (!cell.figure() && cell != owner(rows.get(i))) {
                        int last = Math.min(rows.size(), i + cell.rowspan());
                        boolean one = cell.rowspan() > 10 && vertical;
                        spanning(page, tops.get(i), tops.get(last), cell.text(), one, cell.rowspan() > 10 ? 0 : 1);
                    }
                }
            }
            return page.values().stream()
                    .map(pieces -> String.join(gap, pieces.values()))
                    .toList();
        }

        private void spanning(
                TreeMap<Integer, TreeMap<Integer, String>> page,
                int top,
                int bottom,
                String text,
                boolean one,
                int column) {
            List<String> lines = wrap(text, one ? 1 : draw.between(4, 8));
            int first = Math.max(top, (top + bottom) / 2 - lines.size());
            put(page, first, column, lines);
        }

        private static void put(
                TreeMap<Integer, TreeMap<Integer, String>> page, int top, int column, List<String> lines) {
            for (int i = 0; i < lines.size(); i++) {
                page.computeIfAbsent(top + 2 * i, _ -> new TreeMap<>()).put(column, lines.get(i));
            }
        }

        private static SheetCell owner(List<SheetCell> row) {
            return row.stream().filter(cell -> !cell.figure()).toList().getLast();
        }

        private static String own(List<SheetCell> row) {
            return owner(row).text();
        }

        /** Lines of so many characters; digits that belong together stay so. */
        static List<String> wrap(String text, int width) {
            List<String> lines = new ArrayList<>();
            int start = 0;
            while (text.length() - start > width) {
                int end = start + width;
                while (end < text.length() && end > start + 1 && glued(text.charAt(end - 1), text.charAt(end))) {
                    end--;
                }
                lines.add(text.substring(start, end));
                start = end;
            }
            lines.add(text.substring(start));
            return lines;
        }

        private static boolean glued(char before, char after) {
            return (Character.isDigit(before) || before == '.') && (Character.isDigit(after) || after == '.');
        }
    }
}
