package org.gongkai.app.workbooks;

/**
 * A cell of a CSV that no spreadsheet takes for a formula. A file of text does not say which cells are formulas: what begins like one
 * goes out with a ' before it, and comes in again without. Numbers stay numbers.
 */
public final class PlainCell {
    /** The full-width ones too: spreadsheets of East Asian systems take them for the plain ones. */
    private static final String SIGNS = "=+-@＝＋－＠\t\r\n";

    private PlainCell() {}

    public static String out(String cell) {
        return begins(cell, 0) && !cell.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?") ? "'" + cell : cell;
    }

    public static String in(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && begins(cell, 1) ? cell.substring(1) : cell;
    }

    /** A sign alone is a dash. */
    private static boolean begins(String cell, int at) {
        return cell.length() > at + 1 && SIGNS.indexOf(cell.charAt(at)) >= 0;
    }
}
