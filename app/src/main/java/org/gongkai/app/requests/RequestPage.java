package org.gongkai.app.requests;

import java.util.List;
import java.util.Map;
import org.gongkai.app.registers.Change;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it.
 *
 * @param requester what is shown of the requester, by label; masked unless it was looked at
 * @param looked that it was looked at, in words, or null
 * @param lookRefused why it was not, or null
 * @param mayAct whether the viewer works for the organ
 */
public record RequestPage(
        DisclosureRequest request,
        ReplyDue due,
        Map<String, String> requester,
        @Nullable String looked,
        @Nullable String lookRefused,
        boolean mayAct,
        String entered,
        List<Change> changes) {
    public String outcome() {
        return request.outcome() == null ? "" : Outcomes.fullTitle(request.outcome());
    }

    public String basis() {
        return request.outcome() == null ? "" : Outcomes.basis(request.outcome());
    }
}
