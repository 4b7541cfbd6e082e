package org.gongkai.app.signoff;

import java.time.OffsetDateTime;
import java.util.List;

/** What came of an act. Every one has a Chinese sentence for the person who tried. */
public sealed interface Outcome {
    /** What to tell the person. */
    String sentence();

    /** It was done; {@code now} is how the sign-off stands after it. */
    record Moved(SignOff now, String sentence) implements Outcome {}

    /** Done for several sign-offs, or for none: a delegation, a handover. {@code remarks}: what was left out, and why. */
    record Done(String sentence, List<String> remarks) implements Outcome {}

    /**
     * Somebody was quicker, and nothing was done: 赵琳已于 10:21 同意，本件已转到签发。
     *
     * @param who the name of the person
     * @param what the deed, e.g. 同意
     * @param now how the sign-off stands
     */
    record AlreadyMoved(String who, String what, OffsetDateTime at, SignOff now, String sentence) implements Outcome {}

    /** It cannot be done, by rule. */
    record Refused(String reason, String remedy) implements Outcome {
        @Override
        public String sentence() {
            return reason + remedy;
        }
    }
}
