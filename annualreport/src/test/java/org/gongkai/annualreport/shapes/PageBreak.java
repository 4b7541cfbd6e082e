package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/** A table that runs over the end of a page: its head is printed again, with the page's number or 续表 before. */
final class PageBreak {
    private static final Set<Shape> ROW_BY_ROW = Set.of(
            TextShape.BARS_AT_END,
            TextShape.BARS_AND_FILLERS,
            TextShape.BARS_OPENING,
            TextShape.TABS,
            TextShape.TWO_BLANKS,
            TextShape.ONE_BLANK,
            TextShape.PARAGRAPHS,
            TextShape.CELL_A_LINE,
            HtmlShape.HTML_NO_SPANS);

    /** Where a page number stands on a line of its own. */
    private static final Set<Shape> LINES =
            Set.of(TextShape.TABS, TextShape.TWO_BLANKS, TextShape.ONE_BLANK, TextShape.PARAGRAPHS);

    private PageBreak() {}

    /** The sheet, now and then with a break in its rows. */
    static Sheet draw(Sheet sheet, Shape shape, Draw draw) {
        if (!Wild.ON || sheet.number() != 3 || !ROW_BY_ROW.contains(shape) || !draw.chance(0.1)) {
            return sheet;
        }
        List<List<SheetCell>> rows = new ArrayList<>(sheet.rows());
        int at = draw.between(5, rows.size() - 2);
        if (draw.chance(0.6)) {
            rows.addAll(at, sheet.rows().subList(0, 3));
        }
        String words = LINES.contains(shape) ? draw.oneOf("- 3 -", "— 2 —", "第 3 页 共 8 页", "Page 3") : "续表";
        rows.add(at, List.of(Sheet.label(words, 10, 1)));
        return new Sheet(3, sheet.columns(), rows);
    }
}
