package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A printed line outside ruled tables.
 *
 * @param text what it says; a tab where columns may part
 * @param cells its cells where it is a row of a table without ruling lines, otherwise none
 */
record TextLine(String text, List<String> cells, float left, float right, float y, float size) {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·~〜～\\s]*(?:第\\s*)?[0-9０-９]{1,3}(?:\\s*页)?(?:(?:\\s*[/／,，、]\\s*共?|\\s*共)\\s*[0-9０-９]{1,3}\\s*页?)?[-—–－·~〜～\\s]*"
                    + "|(?i:page)\\s*[0-9]{1,3}(?:\\s*(?:of|/)\\s*[0-9]{1,3})?");

    /** The line of glyphs that stand side by side, as running text. */
    static TextLine of(List<Glyph> line) {
        StringBuilder out = new StringBuilder();
        Glyph before = null;
        float largest = 0;
        for (Glyph glyph : line) {
            largest = Math.max(largest, glyph.size());
            if (glyph.isBlank()) {
                continue;
            }
            if (before != null
                    && gap(before, glyph) > (isLatin(before) && isLatin(glyph) ? 0.18f : 0.9f) * glyph.size()) {
                out.append(' ');
            }
            out.append(glyph.text());
            before = glyph;
        }
        Glyph first = line.getFirst();
        return new TextLine(
                out.toString(), List.of(), first.left(), line.getLast().right(), first.y(), largest);
    }

    private static float gap(Glyph before, Glyph glyph) {
        return glyph.left() - before.right();
    }

    /** A line whose pieces may be cells. */
    static TextLine loose(List<Chunk> chunks) {
        String text = chunks.stream().map(Chunk::text).collect(Collectors.joining("\t"));
        return of(text, List.of(), chunks);
    }

    /** A row of cells. */
    static TextLine row(List<String> cells, List<Chunk> chunks) {
        return of(String.join(" ", cells), cells, chunks);
    }

    private static TextLine of(String text, List<String> cells, List<Chunk> chunks) {
        Chunk first = chunks.getFirst();
        return new TextLine(text, cells, first.left(), chunks.getLast().right(), first.y(), first.size());
    }

    boolean isRow() {
        return !cells.isEmpty();
    }

    /** The same row where a line below goes on with some of its figures: whether they belong together cannot be told. */
    TextLine garbled(String[] below) {
        List<String> left = new ArrayList<>(cells);
        int first = cells.size() - below.length;
        for (int i = 0; i < below.length; i++) {
            if (below[i] != null) {
                left.set(first + i, Glyph.UNKNOWN);
            }
        }
        return new TextLine(text, left, this.left, right, y, size);
    }

    private static boolean isLatin(Glyph glyph) {
        return glyph.text().charAt(0) < 0x250;
    }

    boolean isPageNumber() {
        return !isRow() && PAGE_NUMBER.matcher(text).matches();
    }

    /** Whether this line goes on where the line before was broken at the right side of the text. */
    boolean continues(TextLine before, float leftSide, float rightSide) {
        return !isRow()
                && !before.isRow()
                && before.text.indexOf('\t') < 0
                && text.indexOf('\t') < 0
                && Math.abs(size - before.size) < 0.15f * size
                && before.right > rightSide - 2.2f * size
                && left < leftSide + 0.8f * size;
    }
}
