package org.gongkai.annualreport.extract.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** A printed line outside ruled tables; a tab where columns part. */
record TextLine(String text, float left, float right, float y, float size) {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·~〜～\\s]*(?:第\\s*)?[0-9０-９]{1,3}(?:\\s*页)?(?:\\s*[/／,，、]?\\s*共?\\s*[0-9０-９]{1,3}\\s*页?)?[-—–－·~〜～\\s]*"
                    + "|(?i:page)\\s*[0-9]{1,3}(?:\\s*(?:of|/)\\s*[0-9]{1,3})?");

    /** The line of glyphs that stand side by side; a gap wider than {@code columns} heights of type is a tab. */
    static TextLine of(List<Glyph> line, float columns) {
        StringBuilder out = new StringBuilder();
        Glyph before = null;
        float largest = 0;
        for (Glyph glyph : line) {
            largest = Math.max(largest, glyph.size());
            if (glyph.isBlank()) {
                continue;
            }
            if (before != null) {
                float gap = glyph.left() - before.right();
                boolean figures = before.isDigit() || glyph.isDigit();
                if (gap > (figures ? Math.min(0.7f, columns) : columns) * glyph.size()) {
                    out.append(columns > 50 ? ' ' : '\t');
                } else if (gap > 0.3f * glyph.size() && (figures || isLatin(before) != isLatin(glyph))) {
                    out.append(' ');
                } else if (gap > 0.18f * glyph.size() && isLatin(before) && isLatin(glyph)) {
                    out.append(' ');
                }
            }
            out.append(glyph.text());
            before = glyph;
        }
        Glyph first = line.getFirst();
        return new TextLine(out.toString(), first.left(), line.getLast().right(), first.y(), largest);
    }

    private static boolean isLatin(Glyph glyph) {
        return glyph.text().charAt(0) < 0x250;
    }

    boolean isPageNumber() {
        return PAGE_NUMBER.matcher(text).matches();
    }

    /** Whether this line goes on where the line before was broken at the right side of the text. */
    boolean continues(TextLine before, float leftSide, float rightSide) {
        return before.text.indexOf('\t') < 0
                && text.indexOf('\t') < 0
                && Math.abs(size - before.size) < 0.15f * size
                && before.right > rightSide - 2.2f * size
                && left < leftSide + 0.8f * size;
    }
}
