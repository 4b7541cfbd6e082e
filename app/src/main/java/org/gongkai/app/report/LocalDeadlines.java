package org.gongkai.app.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Earlier days that a government's office set for a year.
 *
 * @param units by when its units hand in; null leaves it to the law
 * @param own by when it publishes its own report; null leaves it to the law
 * @param source the notice that says so
 */
public record LocalDeadlines(
        @Nullable LocalDate units, @Nullable LocalDate own, String source) {
    static final LocalDeadlines NONE = new LocalDeadlines(null, null, "");
}
