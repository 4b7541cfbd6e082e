package org.gongkai.annualreport.extract;

import java.util.List;

/** Writes paragraphs and rows in the way {@link Extract.Text} wants them: one line each, every cell closed by a bar. */
public final class TableText {
    private final StringBuilder out = new StringBuilder();

    /** A paragraph; line breaks within it stay. */
    public void paragraph(String text) {
        out.append(text).append('\n');
    }

    /** A row of a table, each merged cell once, at its first row and column; empty cells are "". */
    public void row(List<String> cells) {
        for (String cell : cells) {
            boolean blank = true;
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (unseen(c)) {
                    continue;
                }
                boolean space = c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '|';
                if (!space) {
                    out.append(c);
                } else if (!blank) {
                    out.append(' ');
                }
                blank = space;
            }
            out.append(" |");
        }
        out.append('\n');
    }

    /** Whether a character only says where a line may break or words join: within a figure it is no part of it. */
    static boolean unseen(char c) {
        return c >= '\u200B' && c <= '\u200D' || c == '\u00AD' || c == '\u2060' || c == '\uFEFF';
    }

    /** How many characters have been written. */
    public int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
