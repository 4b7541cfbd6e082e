package org.gongkai.app.signoff;

import java.util.List;
import java.util.UUID;

/**
 * A kind of thing that can be signed off; declared as a bean by the capability that owns it.
 *
 * @param code stable, lower case: {@code memo}
 * @param title what an office calls it: 签报
 * @param address where the subject is seen, with {@code {id}} for its id: {@code /office/memos/{id}}
 * @param standardRoute the id of the route that comes with the program; fixed for ever
 * @param standardName the name of that route: 签报（一般）
 * @param standardSteps its steps, for every organ, until an office saves other ones
 */
public record SubjectKind(
        String code, String title, String address, UUID standardRoute, String standardName, List<Step> standardSteps) {
    /** The path within the program where this subject is seen. */
    public String addressOf(UUID subject) {
        return address.replace("{id}", subject.toString());
    }
}
