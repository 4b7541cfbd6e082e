package org.gongkai.app.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 撤下: a published report whose clearance was taken back leaves the public pages at once, and is filled anew. The issue before it, if
 * there is one, is in force again.
 */
@Component
class TakingDown {
    private static final Article REVIEW = Article.of(Instrument.OGI, 17);

    private final PublishedReports published;
    private final ReportStore store;
    private final ReleaseReviews reviews;
    private final Reporter reporter;
    private final Directory directory;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TakingDown(
            PublishedReports published,
            ReportStore store,
            ReleaseReviews reviews,
            Reporter reporter,
            Directory directory,
            Notices notices,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.published = published;
        this.store = store;
        this.reviews = reviews;
        this.reporter = reporter;
        this.directory = directory;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** News that a clearance was taken back may go astray with the program that had it; what was published must not stay. */
    void run() {
        List<UUID> revoked = reviews.revoked(ReportKind.CODE);
        if (!revoked.isEmpty()) {
            published.standing(revoked).forEach(this::takeDown);
        }
    }

    /** What was published under that review; nothing where it was of something else, or is gone. */
    void takeDown(UUID review) {
        transaction.executeWithoutResult(_ -> published.takeDown(review).ifPresent(gone -> {
            Report before = store.held(gone.report()).orElseThrow();
            @Nullable OffsetDateTime stands = published.stands(before).orElse(null);
            boolean inForce = before.state() == ReportState.PUBLISHED && before.issue() == gone.issue();
            if (inForce || !Objects.equals(before.publishedAt(), stands)) {
                // nobody moves a row that is held; whoever moved it last stays named
                store.move(
                        inForce ? before.takenDown(stands) : before.standing(stands),
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                        before.movedBy());
            }
            journal.write(Reports.act("report.take-down", "撤下年度报告", before)
                    .under(REVIEW)
                    .with("issue", gone.issue())
                    .with("review", review));
            tell(before, inForce);
        }));
    }

    private void tell(Report report, boolean inForce) {
        Organ organ = directory.organ(report.organ()).orElseThrow();
        for (Person person : reporter.fillers(organ.id())) {
            notices.tell(
                    person.id(),
                    "report.taken-down",
                    report.year() + " 年度报告的审查结论被撤销，" + (inForce ? "已经撤下，请修改后重新办理" : "原来公开的一版已经撤下"),
                    ReportKind.address(organ.code(), report.year()),
                    "report",
                    report.id());
        }
    }
}
