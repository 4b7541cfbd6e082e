package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.signoff.Content;
import org.springframework.stereotype.Component;

/** 定稿: makes of what was examined the version that is kept, whole: tables, text, how its figures are made up, and over what it was counted. */
@Component
class Keeping {
    private final VersionStore versions;
    private final Months months;
    private final UnitParts units;
    private final KindParts kinds;
    private final FactSum sum;

    Keeping(VersionStore versions, Months months, UnitParts units, KindParts kinds, FactSum sum) {
        this.versions = versions;
        this.months = months;
        this.units = units;
        this.kinds = kinds;
        this.sum = sum;
    }

    /** How the figures are made up. */
    private record Parts(String months, String units, String kinds) {}

    /**
     * What is about to be kept; made before the transaction begins, for it counts. What was kept before and has not been touched
     * since is kept again as it was.
     */
    KeptVersion version(Examined examined, KeptVersion.Purpose purpose, OffsetDateTime at, UUID by) {
        Report report = examined.report();
        Extent extent = examined.figures().extent();
        KeptVersion before = examined.kept();
        String json = before != null ? before.json() : examined.composition().json();
        Parts parts = before != null
                ? new Parts(before.months(), before.units(), before.kinds())
                : sum.counting(
                        extent,
                        () -> new Parts(
                                months.of(examined.figures()),
                                units.of(report, examined.figures()),
                                kinds.of(examined.figures())));
        return new KeptVersion(
                UUID.randomUUID(),
                report.id(),
                report.version() + 1,
                report.issue(),
                purpose,
                json,
                parts.months(),
                parts.units(),
                parts.kinds(),
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
