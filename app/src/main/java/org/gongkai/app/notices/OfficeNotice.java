package org.gongkai.app.notices;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 提醒, as the person addressed reads it.
 *
 * @param kind code of a {@link NoticeKind}
 * @param link the path within the program where it leads
 * @param readAt null while unread
 */
public record OfficeNotice(
        UUID id,
        String kind,
        String title,
        String link,
        String subjectKind,
        UUID subject,
        OffsetDateTime at,
        @Nullable OffsetDateTime readAt) {
    public boolean unread() {
        return readAt == null;
    }
}
