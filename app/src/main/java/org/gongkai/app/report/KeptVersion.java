package org.gongkai.app.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.app.facts.Extent;

/**
 * A version of a report that was kept when it was handed in or went to be signed.
 *
 * @param json tables and text
 * @param months the parts of every figure by month, JSON
 * @param units the parts of every figure by unit, JSON: {@link UnitParts}
 * @param kinds the parts of every figure by kind, JSON: {@link KindParts}
 * @param organs over which it was counted, with the days
 * @param hash of the content that was signed
 */
record KeptVersion(
        UUID id,
        UUID report,
        int number,
        int issue,
        Purpose purpose,
        String json,
        String months,
        String units,
        String kinds,
        List<Long> organs,
        LocalDate firstDay,
        LocalDate lastDay,
        String hash,
        OffsetDateTime keptAt,
        UUID keptBy) {
    enum Purpose {
        SUBMITTED("报送"),
        SIGNED("送签");

        private final String title;

        Purpose(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    AnnualReport value() {
        return Composition.read(json);
    }

    Extent extent() {
        return Extent.of(organs, firstDay, lastDay);
    }
}
