package org.gongkai.app.requests;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.app.personal.Detail;
import org.gongkai.law.deadline.Channel;
import org.jspecify.annotations.Nullable;

/**
 * 申请: what is registered of a request when it comes.
 *
 * @param organ that received it
 * @param number the organ's own serial; null to be given the next one
 * @param received 收到申请之日 (条例第三十一条)
 * @param requester the plain name, of a person or an organisation
 * @param details what else is known of the requester; kept encrypted
 * @param asked what is asked for, in the requester's words
 */
public record NewRequest(
        long organ,
        @Nullable String number,
        LocalDate received,
        Channel channel,
        RequesterKind kind,
        String requester,
        Map<Detail, String> details,
        String asked) {
    public NewRequest {
        details = Map.copyOf(details);
    }
}
