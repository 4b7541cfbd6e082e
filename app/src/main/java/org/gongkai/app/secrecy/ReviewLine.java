package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the latest review of a subject stands, in one line: 保密审查 可以公开 周岩 9:05.
 *
 * @param review its id, for {@link ReleaseGate} and for a link that only those who may see it can follow
 * @param state 待审查, a conclusion, 已撤回 or 已撤销
 * @param person who decided, or who proposed while it waits
 * @param at since when it stands so
 * @param conclusion null while it waits, and after it was withdrawn or revoked
 */
public record ReviewLine(
        UUID review,
        UUID subject,
        String state,
        String person,
        OffsetDateTime at,
        @Nullable Conclusion conclusion) {}
