package org.gongkai.app.report;

import java.time.OffsetDateTime;

/**
 * That a report was published: its issue in force, without its content.
 *
 * @param organName as it was at the end of the year
 * @param issue the one in force; 1 where it was never corrected
 * @param firstAt when its first issue was published, which is when the duty was done
 * @param publishedAt when the issue in force was
 */
public record Publication(
        String organCode,
        String organName,
        int year,
        int issue,
        String title,
        OffsetDateTime firstAt,
        OffsetDateTime publishedAt) {}
