package org.gongkai.annualreport.shapes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Prints a report on sheets of A4: running text, the ruled tables of the form, page numbers; a table may run over a page's end. */
final class PaperPages {
    private static final double[] TABLE_THREE = {0.07, 0.11, 0.31, 0.07, 0.07, 0.07, 0.08, 0.08, 0.07, 0.07};

    private final int dpi;
    private final Type type;
    private final List<BufferedImage> pages = new ArrayList<>();
    private Graphics2D pen;
    private int y;

    /**
     * @param text the family of running text and labels
     * @param figures the family of figures
     * @param points the size of type in tables
     * @param line how thick the rulings are, in points
     */
    record Type(String text, String figures, double points, double line, boolean headAgain) {}

    PaperPages(int dpi, Type type) {
        this.dpi = dpi;
        this.type = type;
        this.pen = page();
    }

    List<BufferedImage> pages() {
        return pages;
    }

    private int mm(double mm) {
        return (int) Math.round(mm / 25.4 * dpi);
    }

    private Graphics2D page() {
        BufferedImage image = new BufferedImage(mm(210), mm(297), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setStroke(new BasicStroke((float) (type.line() * dpi / 72)));
        pages.add(image);
        g.setFont(font(type.text(), 10));
        g.drawString("— " + pages.size() + " —", mm(100), mm(285));
        y = mm(25);
        return g;
    }

    private void turn() {
        pen.dispose();
        pen = page();
    }

    private Font font(String family, double points) {
        return new Font(family, Font.PLAIN, 1).deriveFont((float) (points * dpi / 72));
    }

    void title(String text) {
        lines(text, 20, mm(30), mm(150));
        y += mm(6);
    }

    void paragraph(String text) {
        lines("　　" + text, 13, mm(27), mm(156));
        y += mm(1);
    }

    private void lines(String text, double points, int x, int width) {
        Font font = font(type.text(), points);
        int height = (int) (points * 1.6 * dpi / 72);
        for (String line : wrapped(text, font, width)) {
            if (y + height > mm(272)) {
                turn();
            }
            pen.setFont(font);
            pen.drawString(line, x, y + height * 3 / 4);
            y += height;
        }
    }

    private List<String> wrapped(String text, Font font, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!line.isEmpty() && pen.getFontMetrics(font).stringWidth(line.toString() + text.charAt(i)) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(text.charAt(i));
        }
        lines.add(line.toString());
        return lines;
    }

    void table(Sheet sheet) {
        int[] x = columns(sheet);
        int head = sheet.number() == 3 ? 3 : 0;
        int[] heights = heights(sheet, x);
        for (int first = 0; first < heights.length; ) {
            int last = first;
            int total = first > 0 && type.headAgain() ? sum(heights, 0, head) : 0;
            while (last < heights.length && y + total + heights[last] < mm(272)) {
                total += heights[last++];
            }
            if (last < heights.length && last < first + Math.max(2, head + 1)) {
                turn();
                continue;
            }
            if (first > 0 && type.headAgain() && head > 0) {
                rows(sheet, x, heights, 0, head);
            }
            rows(sheet, x, heights, first, last);
            first = last;
            if (first < heights.length) {
                turn();
            }
        }
        y += mm(4);
    }

    private static int sum(int[] heights, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += heights[i];
        }
        return sum;
    }

    private int[] columns(Sheet sheet) {
        int width = mm(166);
        int[] x = new int[sheet.columns() + 1];
        x[0] = mm(22);
        double at = 0;
        for (int i = 0; i < sheet.columns(); i++) {
            at += sheet.number() == 3 ? TABLE_THREE[i] : 1.0 / sheet.columns();
            x[i + 1] = x[0] + (int) Math.round(at * width);
        }
        return x;
    }

    private int[] heights(Sheet sheet, int[] x) {
        List<List<@Nullable SheetCell>> places = sheet.places();
        int[] heights = new int[places.size()];
        int lineHeight = (int) (type.points() * 1.35 * dpi / 72);
        for (int row = 0; row < heights.length; row++) {
            int lines = 1;
            for (int column = 0; column < sheet.columns(); column++) {
                SheetCell cell = places.get(row).get(column);
                if (cell != null && cell.rowspan() == 1) {
                    int width = x[Math.min(column + cell.colspan(), sheet.columns())] - x[column] - mm(1.6);
                    lines = Math.max(
                            lines,
                            wrapped(cell.text(), font(type.text(), type.points()), width)
                                    .size());
                }
            }
            heights[row] = lines * lineHeight + mm(2);
        }
        return heights;
    }

    private void rows(Sheet sheet, int[] x, int[] heights, int from, int to) {
        List<List<@Nullable SheetCell>> places = sheet.places();
        int[] top = new int[heights.length + 1];
        top[from] = y;
        for (int i = from; i < to; i++) {
            top[i + 1] = top[i] + heights[i];
        }
        for (int row = 0; row < to; row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                SheetCell cell = places.get(row).get(column);
                if (cell == null || row + cell.rowspan() <= from) {
                    continue;
                }
                int first = Math.max(from, row);
                int last = Math.min(to, row + cell.rowspan());
                int right = x[Math.min(column + cell.colspan(), sheet.columns())];
                pen.drawRect(x[column], top[first], right - x[column], top[last] - top[first]);
                if (row >= from) {
                    text(cell, x[column], right, top[first], top[last]);
                }
            }
        }
        y = top[to];
    }

    private void text(SheetCell cell, int left, int right, int top, int bottom) {
        Font font = font(cell.figure() ? type.figures() : type.text(), type.points());
        double points = type.points();
        while (cell.figure()
                && points > 5
                && pen.getFontMetrics(font).stringWidth(cell.text()) > right - left - mm(1)) {
            points -= 0.5;
            font = font(type.figures(), points);
        }
        List<String> lines = cell.figure() ? List.of(cell.text()) : wrapped(cell.text(), font, right - left - mm(1.6));
        int height = (int) (type.points() * 1.35 * dpi / 72);
        int at = (top + bottom - height * lines.size()) / 2;
        pen.setFont(font);
        for (String line : lines) {
            boolean centred = cell.figure() || cell.colspan() > 2 || lines.size() == 1;
            int width = pen.getFontMetrics().stringWidth(line);
            pen.drawString(line, centred ? (left + right - width) / 2 : left + mm(0.8), at + height * 3 / 4);
            at += height;
        }
    }
}
