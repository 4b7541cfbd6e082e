package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the cells of one row tell of its part in a table. */
final class RowCells {
    /** A label that opens an item of the form, and so a row. */
    private static final Pattern ITEM =
            Pattern.compile("(?:[0-9０-９]+\\s*[.、．]|[一二三四五六七八九十]+\\s*、|[（(]).*", Pattern.DOTALL);

    /** More empty cells than this are a row of blanks and no head. */
    private static final int EMPTY_IN_HEAD = 3;

    private RowCells() {}

    /** Empty cells before a label are merged cells that began on the page before. */
    static List<String> withoutSpans(List<String> row) {
        int first = 0;
        while (first < row.size() && row.get(first).isEmpty()) {
            first++;
        }
        return first < row.size() && hasWords(row.get(first)) ? row.subList(first, row.size()) : row;
    }

    private static boolean hasWords(String cell) {
        return !Chunk.isFigure(cell) && cell.chars().anyMatch(Character::isIdeographic);
    }

    /** The words of the rows above the first row of figures. */
    static String head(List<List<String>> rows) {
        StringBuilder words = new StringBuilder();
        for (List<String> row : rows) {
            if (row.stream().anyMatch(cell -> cell.isEmpty() || Chunk.isFigure(cell))) {
                break;
            }
            row.forEach(words::append);
        }
        return words.toString();
    }

    /** Whether a row on top of the next page only prints the table's head again, whatever became of its cells. */
    static boolean isHeadAgain(List<String> row, String head) {
        boolean known = row.stream().flatMapToInt(String::chars).allMatch(c -> c == ' ' || head.indexOf(c) >= 0);
        long empty = row.stream().filter(String::isEmpty).count();
        return known && empty < row.size() && empty <= EMPTY_IN_HEAD;
    }

    /** Whether its label, the last cell with words, opens a new item. */
    static boolean opensItem(List<String> row) {
        return ITEM.matcher(label(row)).matches();
    }

    private static String label(List<String> row) {
        return row.stream().filter(RowCells::hasWords).reduce("", (_, last) -> last);
    }

    static boolean isWithoutFigures(List<String> row) {
        return row.stream().allMatch(cell -> cell.isEmpty() || hasWords(cell));
    }

    /** The row whose upper half has words only. */
    static List<String> joined(List<String> upper, List<String> lower) {
        List<String> words = new ArrayList<>(words(upper));
        int label = lower.indexOf(label(lower));
        if (label(lower).isEmpty()) {
            words.addAll(lower.stream().dropWhile(String::isEmpty).toList());
            return words;
        }
        String open = words.isEmpty() ? "" : words.removeLast();
        List<String> out = new ArrayList<>(lower.subList(0, label));
        out.addAll(words);
        out.add(open + lower.get(label));
        out.addAll(lower.subList(label + 1, lower.size()));
        return out;
    }

    static List<String> words(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
