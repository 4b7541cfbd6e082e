package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts pages together: furniture out, broken paragraphs and tables joined again. */
final class Assembly {
    /** A row has at most three labels, one within the other; more words are heads of columns. */
    private static final int LABELS = 3;

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");

    private final List<Block> out = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private @Nullable Table open;
    private String head = "";
    private StringBuilder paragraph = new StringBuilder();
    private @Nullable TextLine before;

    private Assembly() {}

    static List<List<Block>> of(List<PageText> pages) {
        Assembly assembly = new Assembly();
        Map<String, Integer> repeated = repeated(pages);
        for (PageText page : pages) {
            assembly.page(page, repeated, pages.size());
        }
        assembly.endParagraph();
        return assembly.byPage();
    }

    /** The lines at the edges of pages, and on how many pages they stand; figures in them may differ. */
    private static Map<String, Integer> repeated(List<PageText> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PageText page : pages) {
            for (TextLine line : page.lines()) {
                if (atEdge(line, page)) {
                    counts.merge(withoutFigures(line), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static String withoutFigures(TextLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    private static boolean atEdge(TextLine line, PageText page) {
        return line.y() < 0.09f * page.height() || line.y() > 0.91f * page.height();
    }

    private List<List<Block>> byPage() {
        List<List<Block>> pages = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : out.size();
            pages.add(List.copyOf(out.subList(starts.get(i), end)));
        }
        return pages;
    }

    private void page(PageText page, Map<String, Integer> repeated, int count) {
        starts.add(out.size());
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : page.lines()) {
            if (line.text().isBlank()) {
                continue;
            }
            int times = repeated.getOrDefault(withoutFigures(line), 0);
            boolean furniture = atEdge(line, page) && (times >= 3 || times == count && count > 1);
            if (line.isPageNumber() && (atEdge(line, page) || isOutermost(line, page))
                    || furniture && !first(line, repeated)) {
                continue;
            }
            lines.add(line);
        }
        float left = (float) lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        int at = 0;
        for (Table table : page.tables()) {
            while (at < lines.size() && lines.get(at).y() < table.top() + 1) {
                line(lines.get(at++), left, right);
            }
            table(table);
        }
        while (at < lines.size()) {
            line(lines.get(at++), left, right);
        }
    }

    /** A repeated line is read where it stands first. */
    private static boolean first(TextLine line, Map<String, Integer> repeated) {
        return repeated.put(withoutFigures(line), Integer.MAX_VALUE) instanceof Integer times
                && times < Integer.MAX_VALUE;
    }

    private static boolean isOutermost(TextLine line, PageText page) {
        boolean lastLine =
                page.lines().getLast() == line && page.tables().stream().allMatch(table -> table.bottom() < line.y());
        boolean firstLine =
                page.lines().getFirst() == line && page.tables().stream().allMatch(table -> table.top() > line.y());
        return lastLine || firstLine;
    }

    private void line(TextLine line, float left, float right) {
        open = null;
        if (line.isRow()) {
            endParagraph();
            out.add(new Block.Row(line.cells()));
            return;
        }
        if (before != null && line.continues(before, left, right)) {
            paragraph.append(line.text());
        } else {
            endParagraph();
            paragraph.append(line.text());
        }
        before = line;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            out.add(new Block.Paragraph(paragraph.toString()));
        }
        paragraph = new StringBuilder();
        before = null;
    }

    private void table(Table table) {
        endParagraph();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(RowCells.withoutSpans(row));
        }
        if (open != null && open.isAsWideAs(table)) {
            while (rows.size() > 1 && RowCells.isHeadAgain(rows.getFirst(), head)) {
                rows.removeFirst();
            }
            mend(rows);
        } else {
            head = RowCells.head(rows);
        }
        for (List<String> row : rows) {
            out.add(new Block.Row(row));
        }
        open = table;
    }

    /**
     * A row that a page's end cut in two: the half without figures keeps its words only, so that its empty cells are not taken
     * for a row of their own, and its label is whole again. Should it have been a row of blanks, its label comes to stand without
     * cells, which is the same.
     */
    private void mend(List<List<String>> rows) {
        List<String> lower = rows.getFirst();
        if (out.isEmpty() || !(out.getLast() instanceof Block.Row(List<String> upper)) || RowCells.opensItem(lower)) {
            return;
        }
        boolean head = RowCells.isWithoutFigures(upper) && !upper.contains("");
        if (head) {
            return;
        }
        if (RowCells.isWithoutFigures(lower)) {
            List<String> words = RowCells.words(lower);
            rows.set(0, words.size() > LABELS ? words : words.reversed());
        } else if (RowCells.isWithoutFigures(upper)) {
            out.removeLast();
            starts.set(starts.size() - 1, Math.min(starts.getLast(), out.size()));
            rows.set(0, RowCells.joined(upper, lower));
        }
    }
}
