package org.gongkai.annualreport.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number of a worksheet as its format shows it, which is what stands on paper. */
final class NumberDisplay {
    /** Stands in a cell whose figure is not seen, or is an error: the reader then calls the cell unreadable. */
    static final String NOT_SEEN = "\uFFFD";

    /** What a cell holds at most, and how many characters of it are shown where no format says more, the point being one. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int GENERAL = 11;

    private static final Pattern OTHER_NOTATION = Pattern.compile("(?s).*\\d[Ee][+-]?\\d.*|.*\\d\\s*/\\s*\\d.*");
    private static final Pattern DIGIT = Pattern.compile("(?s).*\\d.*");
    private static final Pattern CURRENCY = Pattern.compile("[¥￥$€]\\s*");

    /** What the formatter makes of a dash for nothing, as in the format for accounts, where places for digits stay empty. */
    private static final Pattern DASH = Pattern.compile("[-—－]\\s*0*");

    private static final Pattern FIGURE = Pattern.compile("[\\d０-９.,，．\\s]*[\\d０-９][\\d０-９.,，．\\s]*");

    private static final Pattern HASHES = Pattern.compile("(?s).*#.*");

    private final DataFormatter formatter = new DataFormatter(Locale.US);

    /**
     * The number as shown.
     *
     * @param index the number of the format, which for the built-in ones is its meaning
     */
    String of(double number, int index, String format) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return NOT_SEEN;
        }
        if (index == 0 || format.isEmpty() || format.equalsIgnoreCase("General") || format.equals("@")) {
            return plain(number);
        }
        if (LiteralFormat.is(format) && !DateUtil.isADateFormat(index, format)) {
            String shown = LiteralFormat.show(number, format);
            return shown == null || !DIGIT.matcher(shown).matches() ? NOT_SEEN : shown.strip();
        }
        String shown = formatter.formatRawCellContents(number, index, format).strip();
        if (DateUtil.isADateFormat(index, format)) {
            return HASHES.matcher(shown).matches() ? NOT_SEEN : shown;
        }
        if (number == 0 && DASH.matcher(shown).matches()) {
            return "-";
        }
        boolean digits = DIGIT.matcher(shown).matches();
        if (!digits && number != 0) {
            return NOT_SEEN;
        }
        boolean signLost = number < 0 && digits && shown.indexOf('-') < 0;
        return signLost || OTHER_NOTATION.matcher(shown).matches()
                ? plain(number)
                : CURRENCY.matcher(shown).replaceAll("");
    }

    /** A text struck through: a figure is not read, a label stays. */
    static String struck(String text) {
        return FIGURE.matcher(text).matches() ? NOT_SEEN : text;
    }

    private static String plain(double number) {
        BigDecimal value = new BigDecimal(number).round(DIGITS);
        if (value.signum() == 0) {
            return "0";
        }
        int whole = Math.max(1, value.precision() - value.scale());
        if (whole > 40 || value.scale() > 60) {
            return NOT_SEEN;
        }
        BigDecimal shown = value.setScale(Math.max(0, GENERAL - 1 - whole), RoundingMode.HALF_UP);
        return shown.signum() == 0 ? NOT_SEEN : shown.stripTrailingZeros().toPlainString();
    }
}
