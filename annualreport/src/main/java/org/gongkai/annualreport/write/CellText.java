package org.gongkai.annualreport.write;

import java.math.BigDecimal;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.read.Normal;

/** What a form prints in a cell. */
final class CellText {
    private CellText() {}

    /**
     * The figure in plain digits. Where more than a figure was printed (a unit, a remark in brackets) all of it stays: 5元 in a cell
     * for 万元 is not 5. A filler or a blank stays what it was.
     */
    static String of(Cell cell) {
        BigDecimal value = cell.value();
        String raw = Paragraphs.line(cell.raw());
        if (value == null) {
            return raw;
        }
        String plain = value.toPlainString();
        return raw.isEmpty() || digits(raw).equals(plain) ? plain : raw;
    }

    /** Whether {@link #of} is a number and nothing else. */
    static boolean isNumber(Cell cell) {
        return cell.value() != null && of(cell).equals(cell.value().toPlainString());
    }

    private static String digits(String raw) {
        return Normal.of(raw).replaceAll("[, ]", "");
    }
}
