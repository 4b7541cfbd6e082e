package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.Clearance;
import org.gongkai.app.secrecy.ContentHash;
import org.gongkai.app.secrecy.NotCleared;
import org.gongkai.app.secrecy.ReleaseGate;
import org.gongkai.app.secrecy.ReleasePart;
import org.gongkai.app.secrecy.ReleaseProposal;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReleaseWay;
import org.gongkai.app.secrecy.ReviewLine;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 公开: what was signed goes to the secrecy review, exactly as it was kept, and from there to the public. */
@Component
class ReportRelease {
    static final String WHOLE = "报告全文和表格";
    static final String BY_MONTH = "各项数据按月";
    static final String BY_UNIT = "各项数据按单位";
    static final String BY_KIND = "各项数据按类别";
    static final String WHY = "更正说明";
    private static final Article PUBLISHED = Article.of(Instrument.OGI, 49);

    private final ReleaseReviews reviews;
    private final ReleaseGate gate;
    private final PublishedReports published;
    private final Reporter reporter;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ReportRelease(
            ReleaseReviews reviews,
            ReleaseGate gate,
            PublishedReports published,
            Reporter reporter,
            Journal journal,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.gate = gate;
        this.published = published;
        this.reporter = reporter;
        this.journal = journal;
        this.events = events;
    }

    /** The report as it reads, tables and all: what the signers saw. */
    static String printed(String json) {
        return Composition.read(json).source().printed();
    }

    /**
     * All that the public will read: the text with its tables, the figures by month, by unit and by kind, and why it was corrected. What
     * was kept before there were kinds has none, and its review stands.
     */
    record Content(String json, String months, String units, String kinds, String why) {
        static Content of(KeptVersion version, Report report) {
            return new Content(version.json(), version.months(), version.units(), version.kinds(), report.why());
        }

        static Content of(PublishedReport issue) {
            return new Content(issue.json(), issue.months(), issue.units(), issue.kinds(), issue.why());
        }

        List<ReleasePart> parts() {
            var parts = new ArrayList<ReleasePart>();
            parts.add(new ReleasePart.Text(WHOLE, printed(json)));
            parts.add(new ReleasePart.Text(BY_MONTH, Months.lines(months)));
            parts.add(new ReleasePart.Text(BY_UNIT, UnitParts.lines(units)));
            String byKind = KindParts.lines(kinds);
            if (!byKind.isBlank()) {
                parts.add(new ReleasePart.Text(BY_KIND, byKind));
            }
            if (!why.isBlank()) {
                parts.add(new ReleasePart.Text(WHY, why));
            }
            return parts;
        }

        /** Of all of it. */
        ContentHash hash() {
            return ContentHash.ofParts(parts().stream()
                    .map(part -> new ContentHash.Part(part.name(), part.hash()))
                    .toList());
        }
    }

    /** How the review of this report stands; empty where it was not proposed since it was signed. */
    Optional<ReviewLine> line(Report report) {
        return report.review() == null
                ? Optional.empty()
                : reviews.line(ReportKind.CODE, report.subject())
                        .filter(line -> line.review().equals(report.review()));
    }

    /** 送保密审查; nobody who had a hand in it may review it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID propose(Report report, KeptVersion version, Sheet sheet) {
        var hands =
                sheet.deeds().stream().map(Deed::by).filter(Objects::nonNull).collect(Collectors.toSet());
        return reviews.propose(ReleaseProposal.of(
                        report.organ(),
                        ReportKind.CODE,
                        report.subject(),
                        sheet.content().title(),
                        ReleaseWay.PUBLIC,
                        Content.of(version, report).parts())
                .with(hands)
                .saying("政府信息公开工作年度报告，条例第四十九条要求向社会公布。"));
    }

    /**
     * 公开: exactly what was signed and cleared.
     *
     * @throws NotCleared where it was not cleared, or not this
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Report report, Organ organ, KeptVersion version, OffsetDateTime at) {
        UUID review = report.review();
        if (review == null) {
            throw new CannotReport("还没有送保密审查，不能公开。请先送审（条例第十七条）。");
        }
        Clearance clearance = gate.require(review, Content.of(version, report).hash());
        var issue = new PublishedReport(
                UUID.randomUUID(),
                organ.code(),
                reporter.name(organ, report.year()),
                organ.kind().name(),
                report.year(),
                report.issue(),
                String.valueOf(version.value().title()),
                version.json(),
                version.months(),
                version.units(),
                version.kinds(),
                report.why(),
                at);
        published.publish(clearance, report, organ, issue);
        journal.write(Act.of("report.publish", report.issue() == 1 ? "公开年度报告" : "公开更正后的年度报告", "report", report.id())
                .under(PUBLISHED)
                .with("organ", organ.code())
                .with("year", report.year())
                .with("issue", report.issue())
                .with("hash", clearance.hash()));
        events.publishEvent(new ReportPublished(issue.id()));
    }
}
