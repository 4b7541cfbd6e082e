package org.gongkai.app.signoff.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leader sees who hands over somebody's work.
 *
 * @param organ the leader's organ, by its short name
 * @param holders whose work can be handed over: who works there, and who has left with something still waiting
 * @param heirs who can take it
 * @param trouble why it could not be done, or null
 * @param news what was done, or null
 * @param remarks what was left out, and why
 */
public record HandoverPage(
        String organ,
        List<Holder> holders,
        List<Holder> heirs,
        Typed typed,
        @Nullable String trouble,
        @Nullable String news,
        List<String> remarks) {
    /**
     * Somebody with work.
     *
     * @param waiting how many tasks wait there, as far as the leader sees; drafts are not counted
     */
    public record Holder(UUID id, String name, int waiting) {
        /** 李强（3 件待办）. */
        public String said() {
            return waiting == 0 ? name : name + "（" + waiting + " 件待办）";
        }
    }

    /** As the leader filled it in. */
    public record Typed(@Nullable UUID from, @Nullable UUID to, String why) {
        static final Typed NOTHING = new Typed(null, null, "");
    }
}
