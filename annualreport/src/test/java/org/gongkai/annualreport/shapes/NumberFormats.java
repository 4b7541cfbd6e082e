package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Ways to store a printed figure as a number with a format that shows it so. */
final class NumberFormats {
    /** A number and the format of its cell. */
    record Written(BigDecimal value, String format) {}

    private NumberFormats() {}

    /** A number that shows as this token, or null when it must be text. */
    static @Nullable Written of(String token, Draw draw) {
        switch (token) {
            case "-" -> {
                return new Written(
                        BigDecimal.ZERO, draw.oneOf("_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"??_ ;_ @_ ", "0;\\-0;\"-\""));
            }
            case "/" -> {
                return draw.chance(0.3) ? new Written(BigDecimal.ZERO, "0;\\-0;\"/\"") : null;
            }
            default -> {}
        }
        boolean thousands = token.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        if (!thousands && !token.matches("-?\\d{1,12}(\\.\\d{1,6})?") || draw.chance(0.15)) {
            return null;
        }
        BigDecimal value = new BigDecimal(token.replace(",", ""));
        String places = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
        String format =
                thousands ? "#,##0" + places : draw.oneOf("General", "General", "0" + places, "0" + places + "_ ", "@");
        return new Written(value, format);
    }
}
