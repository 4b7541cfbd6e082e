package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 取数: something whose figure a sentence takes from the records.
 *
 * @param name as it stands in 【】
 * @param cells of which cells and measures it is the sum
 * @param announces the words before such a figure where it is typed by hand, or null
 */
public record Slot(
        String name,
        List<String> cells,
        String unit,
        @Nullable Pattern announces) {
    public Slot {
        cells = List.copyOf(cells);
    }

    BigDecimal amount(Figures figures) {
        return cells.stream().map(figures::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The address parameter of its door. */
    public String door() {
        return String.join(" ", cells);
    }
}
