package org.gongkai.app.signoff;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history: what was done, with the opinion given. Never changed, never lost.
 *
 * @param revision the sign-off's revision that this act made; without gaps
 * @param by who did it; null for the program's own clock
 * @param onBehalfOf whom a delegate acted for, or null
 * @param step place in the route where it was done
 * @param stepName name of that step
 * @param text the opinion or reason that the person gave; may be blank
 * @param note what followed, in the program's words: 转到签发
 * @param version number of the version of the content that the person saw
 * @param contentHash hash of that version
 * @param handwritten whether the person signed by hand; see {@code Signatures}
 */
public record Deed(
        UUID id,
        long revision,
        OffsetDateTime at,
        @Nullable UUID by,
        String byName,
        @Nullable UUID onBehalfOf,
        @Nullable String onBehalfOfName,
        Kind kind,
        int step,
        String stepName,
        String text,
        String note,
        int version,
        String contentHash,
        boolean handwritten) {
    public enum Kind {
        BEGIN("起草"),
        REVISE("修改"),
        SUBMIT("提交"),
        OPEN("阅读"),
        AGREE("同意"),
        DISAGREE("不同意"),
        SIGN("签发"),
        NUMBER("编号"),
        ISSUE("印发"),
        FILE("办结"),
        RETURN("退回"),
        RECALL("撤回"),
        WITHDRAW("作废"),
        ADD("加签"),
        REMOVE("减签"),
        APPOINT("指定办理人"),
        CHASE("催办"),
        HAND_OVER("移交"),
        PASS_ON("转交"),
        TIME_OUT("超时转办"),
        REMIND("超时提醒");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** {@code signoff.agree}, as the journal has it. */
        public String code() {
            return "signoff." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether it moves the sign-off, rather than telling or marking something on the way. */
        public boolean moves() {
            return switch (this) {
                case OPEN, CHASE, REMIND -> false;
                default -> true;
            };
        }

        /** Whether a person gives an opinion by it. */
        public boolean opinion() {
            return this == AGREE || this == DISAGREE || this == SIGN || this == RETURN;
        }
    }
}
