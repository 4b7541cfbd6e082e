package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.signoff.Content;
import org.springframework.stereotype.Component;

/** 定稿: makes of what was examined the version that is kept, whole: tables, text, months, and over what it was counted. */
@Component
class Keeping {
    private final VersionStore versions;
    private final Months months;
    private final UnitParts units;

    Keeping(VersionStore versions, Months months, UnitParts units) {
        this.versions = versions;
        this.months = months;
        this.units = units;
    }

    /**
     * What is about to be kept; made before the transaction begins, for it counts. What was kept before and has not been touched
     * since is kept again as it was.
     */
    KeptVersion version(Examined examined, KeptVersion.Purpose purpose, OffsetDateTime at, UUID by) {
        Report report = examined.report();
        Extent extent = examined.figures().extent();
        KeptVersion before = examined.kept();
        String json = before != null ? before.json() : examined.composition().json();
        return new KeptVersion(
                UUID.randomUUID(),
                report.id(),
                report.version() + 1,
                report.issue(),
                purpose,
                json,
                before != null ? before.months() : months.of(examined.figures()),
                before != null ? before.units() : units.of(report, examined.figures()),
                List.copyOf(extent.organs()),
                extent.from(),
                extent.to(),
                content(json).hash(),
                at,
                by);
    }

    void keep(Examined examined, KeptVersion version) {
        versions.keep(examined.report(), version, examined.figures().amounts());
    }

    /** What is signed: the title, and text and tables as they read. */
    static Content content(String json) {
        var report = Composition.read(json);
        return Content.of(String.valueOf(report.title()), report.source().printed());
    }
}
