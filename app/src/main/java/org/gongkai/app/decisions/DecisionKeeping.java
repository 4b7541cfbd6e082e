package org.gongkai.app.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Role;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.law.calendar.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the program does about decisions by itself: takes down what has had its time, releases what was cleared, reminds. */
@Component
class DecisionKeeping {
    private static final Logger log = LoggerFactory.getLogger(DecisionKeeping.class);
    private static final int CHUNK = 1000;
    private static final String EXPIRED = """
            select id from decision where published is not null and removed is null and shown_until < :today
            order by shown_until, organ limit :most for update skip locked""";
    private static final String ANNULLED = """
            select id from decision where annulled is not null and published is not null and removed is null
            limit :most for update skip locked""";
    private static final String REMOVE = """
            update decision set removed = :today, removal_ground = :ground, revision = revision + 1 where id = any (:ids)
            returning organ""";

    private final JdbcClient jdbc;
    private final BatchStore batches;
    private final Publication publication;
    private final ReleaseReviews reviews;
    private final DecisionWatch watch;
    private final Directory directory;
    private final Notices notices;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecisionKeeping(
            JdbcClient jdbc,
            BatchStore batches,
            Publication publication,
            ReleaseReviews reviews,
            DecisionWatch watch,
            Directory directory,
            Notices notices,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.publication = publication;
        this.reviews = reviews;
        this.watch = watch;
        this.directory = directory;
        this.notices = notices;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        takeDown(EXPIRED, Removal.EXPIRED);
        takeDown(ANNULLED, Removal.ANNULLED);
        takeDownWhatWasRevoked();
        releaseWhatWasCleared();
        remind();
    }

    /** A thousand a transaction, until there are none. */
    private void takeDown(String which, Removal ground) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> takeDownSome(which, ground) == CHUNK));
        }
    }

    private int takeDownSome(String which, Removal ground) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> ids = jdbc.sql(which)
                .param("today", today)
                .param("most", CHUNK)
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        UUID[] all = ids.toArray(UUID[]::new);
        jdbc.sql("delete from published_decision where id = any (:ids)")
                .param("ids", all)
                .update();
        Map<Long, Long> byOrgan = jdbc
                .sql(REMOVE)
                .param("today", today)
                .param("ground", ground.name())
                .param("ids", all)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(organ -> organ, Collectors.counting()));
        byOrgan.forEach((organ, count) -> journal.write(Act.of("decisions.take-down", "公示下架", "organ", organ)
                .with("ground", ground.title())
                .with("rows", count)));
        return ids.size();
    }

    /** News that a clearance was taken back may go astray with the program that had it; what was released must not stay. */
    private void takeDownWhatWasRevoked() {
        List<UUID> revoked = reviews.revoked(Publication.SUBJECT);
        List<UUID> standing = revoked.isEmpty() ? List.of() : transaction.execute(status -> batches.standing(revoked));
        for (UUID review : standing == null ? List.<UUID>of() : standing) {
            try {
                publication.revoke(review);
            } catch (RuntimeException fault) {
                log.error("批次的审查结论 {} 已撤销，没有撤下，其余照办，下次再试", review, fault);
            }
        }
    }

    /** News of a review that went astray, or came before its batch was there. */
    private void releaseWhatWasCleared() {
        List<Batch> waiting = transaction.execute(status -> batches.proposed());
        if (waiting == null || waiting.isEmpty()) {
            return;
        }
        var lines = reviews.lines(
                Publication.SUBJECT, waiting.stream().map(Batch::id).toList());
        for (Batch batch : waiting) {
            var line = lines.get(batch.id());
            if (line == null || line.state().equals("待审查")) {
                continue;
            }
            try {
                if (line.conclusion() == Conclusion.OPEN) {
                    publication.release(batch.review());
                } else {
                    publication.refuse(batch.review());
                }
            } catch (RuntimeException fault) {
                log.error("批次 {} 没有办成，其余照办，下次再试", batch.id(), fault);
            }
        }
    }

    /** Once on a working day, whoever enters decisions for an organ that has some due. */
    private void remind() {
        LocalDate today = LocalDate.now(clock);
        if (!WorkingDays.latest().isWorking(today)) {
            return;
        }
        List<DecisionWatch.Due> due = transaction.execute(status -> watch.due(today));
        for (DecisionWatch.Due organ : due == null ? List.<DecisionWatch.Due>of() : due) {
            transaction.executeWithoutResult(status -> {
                if (told(organ.organ(), today)) {
                    directory
                            .holders(Role.CLERK, organ.organ())
                            .forEach(clerk -> notices.tell(
                                    clerk.id(),
                                    DecisionNotices.DUE,
                                    organ.sentence(),
                                    WatchPages.ADDRESS,
                                    "organ",
                                    new UUID(0, organ.organ())));
                }
            });
        }
    }

    private boolean told(long organ, LocalDate today) {
        return jdbc.sql("""
                        insert into decision_reminder (organ, told) values (:organ, :today)
                        on conflict (organ) do update set told = excluded.told where decision_reminder.told < excluded.told""").param("organ", organ).param("today", today).update() == 1;
    }
}
