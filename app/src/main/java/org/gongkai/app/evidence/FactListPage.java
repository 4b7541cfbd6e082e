package org.gongkai.app.evidence;

import java.util.List;
import org.gongkai.app.web.FormField.Option;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one kind in a year.
 *
 * @param sums what is counted of them, in words
 * @param next the address of the page that follows, or null
 */
public record FactListPage(
        String kind,
        String title,
        String hint,
        int year,
        List<Integer> years,
        String organ,
        List<Option> organs,
        List<String> sums,
        List<Line> lines,
        @Nullable String next,
        boolean writes) {
    /** An entry. */
    public record Line(String href, String title, String meta, String amount, String day) {}
}
