package org.gongkai.app.remedies;

import java.util.List;
import java.util.Map;
import org.gongkai.app.registers.Change;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param suits those that followed this reconsideration
 * @param applicant what is shown of the applicant, by label; masked unless it was looked at
 * @param looked that it was looked at, in words, or null
 * @param lookRefused why it was not, or null
 * @param mayAct whether the viewer works for the organ
 */
public record CasePage(
        RemedyCase remedy,
        List<RemedyCase> suits,
        Map<String, String> applicant,
        @Nullable String looked,
        @Nullable String lookRefused,
        boolean mayAct,
        String entered,
        List<Change> changes) {
    /** Whether the second instance took the place of the first in the report. */
    public boolean isReplaced() {
        Decision first = remedy.first();
        Decision second = remedy.second();
        return first != null
                && second != null
                && first.decided().getYear() == second.decided().getYear();
    }

    public boolean mayDecideAgain() {
        return remedy.kind().isLitigation() && remedy.first() != null && remedy.second() == null;
    }
}
