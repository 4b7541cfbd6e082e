package org.gongkai.app.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.gongkai.app.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list with a bar.
 *
 * @param width of a hundred, the longest being a hundred; 0 for nothing
 * @param href where the line leads, null where nowhere
 */
public record Bar(
        String name, String figure, int width, @Nullable String href) {
    /** A line each, in the order given. */
    static <T> List<Bar> of(
            List<T> things,
            Function<T, String> name,
            Function<T, BigDecimal> amount,
            Function<T, @Nullable String> href) {
        BigDecimal most = things.stream().map(amount).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return things.stream()
                .map(thing -> new Bar(
                        name.apply(thing),
                        Figures.plain(amount.apply(thing)),
                        width(amount.apply(thing), most),
                        href.apply(thing)))
                .toList();
    }

    private static int width(BigDecimal amount, BigDecimal most) {
        return amount.signum() <= 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(100))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValue();
    }
}
