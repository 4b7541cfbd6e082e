package org.gongkai.app.signoff;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审签: a subject on its way.
 *
 * @param organ whose matter it is
 * @param drafter who has it while it is a draft
 * @param route the version of the route with which it began
 * @param title that of the newest version
 * @param revision counted up by every act; an act names the one that the person saw
 * @param version number of the newest version of the content, from 1
 * @param contentHash hash of that version, see {@link Content#hash()}
 * @param number 文号, once given
 */
public record SignOff(
        UUID id,
        Subject subject,
        long organ,
        UUID drafter,
        UUID route,
        String title,
        State state,
        long revision,
        int version,
        String contentHash,
        @Nullable String number,
        OffsetDateTime begunAt,
        OffsetDateTime movedAt) {}
