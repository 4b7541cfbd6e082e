package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may make of a printed cell.
 *
 * @param value the figure printed; null where a blank, a filler or nothing is printed
 * @param token as printed
 * @param settled false where the shape leaves more than one reading, so that "unreadable" is right as well
 */
public record Want(@Nullable BigDecimal value, String token, boolean settled) {

    Want unsettled() {
        return new Want(value, token, false);
    }
}
