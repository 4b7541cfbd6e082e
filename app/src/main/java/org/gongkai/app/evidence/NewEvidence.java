package org.gongkai.app.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be entered, or what a corrected one shall say.
 *
 * @param day when it happened, the last day of the time that it covers, or as of when it stands
 * @param since the first day of the time that it covers, or null where it is one day
 * @param amount the number that it carries; of a kind that carries none it is 1
 * @param details the kind's own fields by their codes
 * @param source where it comes from: a document, an export, a page
 */
public record NewEvidence(
        LocalDate day,
        @Nullable LocalDate since,
        String title,
        BigDecimal amount,
        SortedMap<String, String> details,
        String source) {
    public NewEvidence {
        title = title.strip();
        source = source.strip();
        details = new TreeMap<>(details);
        details.values().removeIf(String::isBlank);
    }

    /** One occurrence. */
    public static NewEvidence happened(LocalDate day, String title, Map<String, String> details, String source) {
        return new NewEvidence(day, null, title, BigDecimal.ONE, new TreeMap<>(details), source);
    }

    /** A number: of the time that ends with {@code day}, or as of it. */
    public static NewEvidence number(LocalDate day, String title, BigDecimal amount, String source) {
        return new NewEvidence(day, null, title, amount, new TreeMap<>(), source);
    }
}
