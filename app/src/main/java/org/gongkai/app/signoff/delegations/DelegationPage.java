package org.gongkai.app.signoff.delegations;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.signoff.page.SignoffPage;
import org.jspecify.annotations.Nullable;

/** Delegations: those I gave, and those given to me. */
public record DelegationPage(
        List<Line> given,
        List<Line> received,
        List<Colleague> colleagues,
        Typed typed,
        @Nullable String trouble,
        @Nullable String news) {
    /**
     * @param who the other person
     * @param ends whether I can end it
     */
    public record Line(UUID id, String who, String period, String why, SignoffPage.Chip state, boolean ends) {}

    /** What stands in the fields. */
    public record Typed(String name, String since, String until, String why) {}
}
