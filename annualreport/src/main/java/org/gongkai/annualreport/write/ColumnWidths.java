package org.gongkai.annualreport.write;

import java.util.Arrays;
import java.util.Locale;
import org.gongkai.annualreport.form.FormTable;

/** How wide the columns of the form's tables are, as shares of the paper's text width. */
final class ColumnWidths {
    /** The text width of the A4 page of an official document (GB/T 9704), in millimetres. */
    static final double PAPER = 156;

    private ColumnWidths() {}

    /** In millimetres; they add up to {@link #PAPER}. */
    static double[] of(FormTable table) {
        if (table.number() == 2) {
            return quarters();
        }
        double[] widths = new double[table.columns()];
        Arrays.fill(widths, PAPER / table.columns());
        if (table.number() == 3) {
            Arrays.fill(widths, 11.6);
            widths[0] = 8.4;
            widths[1] = 15.6;
            widths[2] = PAPER - 8.4 - 15.6 - 7 * 11.6;
        }
        return widths;
    }

    /** Four equal columns. */
    static double[] quarters() {
        double[] widths = new double[4];
        Arrays.fill(widths, PAPER / 4);
        return widths;
    }

    /** A share in per cent, for a style sheet. */
    static String percent(double width, double[] all) {
        return String.format(
                Locale.ROOT, "%.3f%%", 100 * width / Arrays.stream(all).sum());
    }
}
