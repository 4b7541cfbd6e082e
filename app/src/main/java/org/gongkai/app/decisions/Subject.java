package org.gongkai.app.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What a decision is about, as lists name it. A licence's own title is mostly that of a printed form (准予行政许可决定书), and what was
 * licensed stands in 许可内容; of the other kinds the title says it.
 *
 * @param title what it is about, in one line
 * @param document the document's name with a separator behind it, where that is something else; otherwise empty
 */
record Subject(String title, String document) {
    /** SQL of what was licensed. */
    static final String LICENSED = "case when kind = 'LICENCE' then details ->> 'XK_NR' end as licensed";
    /** The field of what was licensed. */
    static final String FIELD = "XK_NR";

    private static final int LONGEST = 60;

    /** Of a decision with this title, that licensed this, or nothing that was written down. */
    static Subject of(String title, @Nullable String licensed) {
        String about = licensed == null ? "" : licensed.strip();
        if (about.isEmpty() || about.equals(title)) {
            return new Subject(title, "");
        }
        int end = about.offsetByCodePoints(0, Math.min(LONGEST, about.codePointCount(0, about.length())));
        return new Subject(end == about.length() ? about : about.substring(0, end) + "……", title + " · ");
    }
}
