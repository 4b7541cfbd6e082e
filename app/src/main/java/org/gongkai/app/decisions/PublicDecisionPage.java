package org.gongkai.app.decisions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published decisions as a list.
 *
 * @param words what was looked for
 * @param next the address of the page that follows; null for none
 * @param asked whether anything was looked for
 */
public record PublicDecisionPage(
        List<DecisionListPage.Choice> kinds,
        List<DecisionListPage.Choice> organs,
        String words,
        List<Line> lines,
        @Nullable String next,
        boolean asked) {
    /** A decision in the list. */
    public record Line(UUID id, String title, String meta, String day) {}

    /** One decision, field by field. */
    public record One(
            String title, String kind, String organ, List<DecisionPage.Fact> facts, String published, String until) {}
}
