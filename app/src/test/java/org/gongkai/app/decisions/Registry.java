package org.gongkai.app.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.app.directory.Role;
import org.gongkai.app.secrecy.Bureau;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau of its own for each test, whose clerk enters decisions and whose secrecy officer reviews them. */
@TestComponent
public class Registry {
    final Bureau bureau;
    final Decisions decisions;
    final DecisionCourse course;
    final DecisionStore store;
    final Publication publication;
    final DecisionKeeping keeping;
    final ReleaseReviews reviews;
    final JdbcClient jdbc;

    Registry(
            Bureau bureau,
            Decisions decisions,
            DecisionCourse course,
            DecisionStore store,
            Publication publication,
            DecisionKeeping keeping,
            ReleaseReviews reviews,
            JdbcClient jdbc) {
        this.bureau = bureau;
        this.decisions = decisions;
        this.course = course;
        this.store = store;
        this.publication = publication;
        this.keeping = keeping;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    record Office(Bureau.Place place, Viewer clerk, Viewer officer) {
        long organ() {
            return place.bureau().id();
        }
    }

    Office office() {
        Bureau.Place place = bureau.place();
        return new Office(
                place,
                bureau.person(place, place.bureau(), "乔木", Role.CLERK),
                bureau.person(place, place.bureau(), "周山", Role.SECRECY_OFFICER));
    }

    <T> T as(Viewer viewer, Supplier<T> work) {
        return bureau.as(viewer, work);
    }

    UUID enter(Office office, DecisionKind kind, String... changes) {
        return as(office.clerk, () -> decisions.enter(office.organ(), kind, row(kind, changes)));
    }

    static Map<String, String> row(DecisionKind kind, String... changes) {
        var row = new HashMap<>(DecisionCheckTests.sound(kind));
        for (int i = 0; i < changes.length; i += 2) {
            row.put(changes[i], changes[i + 1]);
        }
        return row;
    }

    Decision decision(Office office, UUID id) {
        return as(office.clerk, () -> store.one(id).orElseThrow());
    }

    /** Proposed and cleared; released unless by news of it. */
    UUID cleared(Office office, DecisionKind kind) {
        UUID review = as(office.clerk, () -> publication.propose(office.organ(), kind));
        decide(office, review, Conclusion.OPEN, "open");
        return review;
    }

    void decide(Office office, UUID review, Conclusion conclusion, String ground) {
        bureau.does(
                office.officer,
                () -> reviews.decide(review, new ReviewDecision(conclusion, ground, "理由", Map.of(), Set.of())));
    }

    /** Releases what was cleared, whether or not the news of it has come. */
    void publish(Office office, DecisionKind kind) {
        UUID review = cleared(office, kind);
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            publication.release(review);
            return "";
        });
    }

    void keep() {
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            keeping.run();
            return "";
        });
    }

    List<String> shown(UUID decision) {
        return as(
                Viewer.PUBLIC,
                () -> jdbc.sql("select party || ' ' || fields from published_decision where id = :id")
                        .param("id", decision)
                        .query(String.class)
                        .list());
    }

    long tallied(Office office, String measure) {
        return as(
                office.clerk,
                () -> jdbc.sql(
                                "select coalesce(sum(amount), 0) from tally where organ = :organ and grain = 'Y' and measure = :measure")
                        .param("organ", office.organ())
                        .param("measure", measure)
                        .query(Long.class)
                        .single());
    }

    long journaled(UUID subject, String act) {
        return as(
                new Viewer("test", null, Set.of(), Set.of(), Set.of("journal.read")),
                () -> jdbc.sql("select count(*) from journal_entry where subject = :subject and act = :act")
                        .param("subject", subject.toString())
                        .param("act", act)
                        .query(Long.class)
                        .single());
    }
}
