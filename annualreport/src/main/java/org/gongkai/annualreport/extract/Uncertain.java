package org.gongkai.annualreport.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a text that was recognised by machine says that it is not sure of a figure: {@code 66⁇60} was read now so and now so,
 * {@code 66⁇} once only, {@code ⁇} is something that was not recognised.
 */
public final class Uncertain {
    /** A sign that no report prints. */
    public static final char SIGN = '\u2047';

    private static final Pattern SPLIT = Pattern.compile(String.valueOf(SIGN));

    private Uncertain() {}

    /** A figure that nothing but one recognition speaks for. */
    public static String once(String figure) {
        return figure + SIGN;
    }

    /** One of several; of a single one as {@link #once}; of none: something unrecognised. */
    public static String among(List<String> figures) {
        return figures.size() > 1 ? String.join(String.valueOf(SIGN), figures) : once(String.join("", figures));
    }

    public static boolean is(String printed) {
        return printed.indexOf(SIGN) >= 0;
    }

    /** What a figure may be; one candidate, or none, where it was read once or not at all. */
    public static List<String> candidates(String printed) {
        return SPLIT.splitAsStream(printed)
                .map(String::strip)
                .filter(candidate -> !candidate.isEmpty())
                .flatMap(candidate -> Stream.of(candidate))
                .toList();
    }
}
