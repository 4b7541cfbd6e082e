package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A report as the public reads it.
 *
 * @param organCode stable, as addresses have it: {@code /reports/gaoling/2022}
 * @param organName as it was at the end of the year
 * @param issue 1 for the first; 2 and on are corrected ones, each in force instead of the one before
 * @param json tables and text, in the shape of a report in JSON
 * @param months the figures by month, JSON: {@code {"table2.licences": ["7049", …12]}}
 * @param units the figures by unit, JSON: {@link UnitParts}
 * @param kinds the figures by kind, JSON: {@link KindParts}
 * @param why of a corrected issue, what was wrong; otherwise blank
 */
public record PublishedReport(
        UUID id,
        String organCode,
        String organName,
        String organKind,
        int year,
        int issue,
        String title,
        String json,
        String months,
        String units,
        String kinds,
        String why,
        OffsetDateTime publishedAt) {}
