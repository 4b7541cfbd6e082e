package org.gongkai.app.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.secrecy.BatchManifest;
import org.gongkai.app.secrecy.Clearance;
import org.gongkai.app.secrecy.ReleaseGate;
import org.gongkai.app.secrecy.ReleaseProposal;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReleaseWay;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公示: what waits becomes a batch, the batch is reviewed by the digest of its rows as the public will read them (条例 17), and what has
 * not changed meanwhile goes out at once.
 */
@Component
public class Publication {
    /** As the review and the journal name a batch. */
    static final String SUBJECT = "decision-batch";

    static final String UNTIL = "公示截止日";
    private static final Article REVIEW = Article.of(Instrument.OGI, 17);
    private static final int MOST = 200_000;
    private static final int SAMPLE = 50;

    private final BatchStore store;
    private final Directory directory;
    private final ReleaseReviews reviews;
    private final ReleaseGate gate;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Publication(
            BatchStore store,
            Directory directory,
            ReleaseReviews reviews,
            ReleaseGate gate,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.reviews = reviews;
        this.gate = gate;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * 送审 everything of a kind that the organ has to publish and that is in no batch yet.
     *
     * @return the id of the review
     * @throws RefusedDecision where there is nothing
     * @throws org.gongkai.app.secrecy.CannotReview where nobody could review it, or the viewer does not work for the organ
     */
    @Transactional
    public UUID propose(long organ, DecisionKind kind) {
        Viewer viewer = Viewers.required();
        if (!viewer.homes().contains(organ)) {
            throw new RefusedDecision("", "您不在这个机关任职，不能为它送审。请由该机关的人员送审。");
        }
        store.one(organ);
        var counting = new BatchManifest.Counting(fields(kind));
        var sample = new Sample();
        List<BatchStore.Row> rows = new ArrayList<>();
        store.waiting(organ, kind, LocalDate.now(clock), MOST, decision -> {
            List<String> values = new ArrayList<>(decision.publicValues());
            LocalDate until = decision.disclosure().shownUntil();
            values.add(until == null ? "" : until.toString());
            counting.add(values);
            sample.add(values);
            rows.add(new BatchStore.Row(decision.id(), decision.revision(), values));
        });
        if (rows.isEmpty()) {
            throw new RefusedDecision("", "没有等待公示的" + kind.title() + "，不用送审。已经送审的，请等保密审查的结论。");
        }
        UUID id = UUID.randomUUID();
        BatchManifest manifest = counting.finished();
        UUID review = reviews.propose(ReleaseProposal.ofBatch(
                organ,
                SUBJECT,
                id,
                name(organ) + kind.title() + "公示批次（" + rows.size() + " 件）",
                ReleaseWay.PUBLIC,
                manifest,
                sample.rows));
        store.batch(new Batch(
                id,
                organ,
                kind,
                rows.size(),
                review,
                Batch.State.PROPOSED,
                Objects.requireNonNull(viewer.person()),
                now(),
                null,
                null,
                null));
        store.rows(id, organ, 0, rows);
        journal.write(Act.of("decisions.propose", "送审公示批次", SUBJECT, id)
                .under(REVIEW)
                .with("rows", rows.size())
                .with("hash", manifest.hash()));
        return review;
    }

    /** Publishes the batch of that review; nothing where it was released before, or the review is of something else. */
    @Transactional
    public void release(UUID review) {
        store.held(review)
                .filter(batch -> batch.state() == Batch.State.PROPOSED)
                .ifPresent(batch -> {
                    var counting = new BatchManifest.Counting(fields(batch.kind()));
                    store.values(batch.id(), counting::add);
                    BatchManifest manifest = counting.finished();
                    release(batch, manifest, gate.require(review, manifest.hash()));
                });
    }

    private void release(Batch batch, BatchManifest manifest, Clearance clearance) {
        clearance.confirm(manifest.hash(), ReleaseWay.PUBLIC);
        long released = store.publish(batch, clearance, LocalDate.now(clock));
        store.end(batch, Batch.State.RELEASED, now(), released, batch.rows() - released);
        journal.write(Act.of("decisions.publish", "公示批次", SUBJECT, batch.id())
                .under(batch.kind().basis())
                .with("released", released)
                .with("left-out", batch.rows() - released)
                .with("hash", manifest.hash())
                .with("review", clearance.review()));
        String leftOut = batch.rows() == released ? "" : "，" + (batch.rows() - released) + " 件送审后有改动，没有公示";
        tell(batch, batch.kind().title() + "公示批次已公示 " + released + " 件" + leftOut);
    }

    /** The review ended without a clearance: its decisions wait again. */
    @Transactional
    public void refuse(UUID review) {
        store.held(review)
                .filter(batch -> batch.state() == Batch.State.PROPOSED)
                .ifPresent(batch -> {
                    store.end(batch, Batch.State.REFUSED, now(), null, null);
                    journal.write(Act.of("decisions.refuse", "公示批次未通过审查", SUBJECT, batch.id())
                            .under(REVIEW));
                    tell(batch, batch.kind().title() + "公示批次没有通过保密审查，" + batch.rows() + " 件仍待公示");
                });
    }

    /** The clearance was taken back: what was released under it leaves the public pages and waits again. */
    @Transactional
    public void revoke(UUID review) {
        store.held(review).filter(batch -> batch.state() != Batch.State.REVOKED).ifPresent(batch -> {
            long gone = store.takeDown(review);
            store.end(batch, Batch.State.REVOKED, now(), null, null);
            journal.write(Act.of("decisions.take-down", "撤下公示批次", SUBJECT, batch.id())
                    .under(REVIEW)
                    .with("rows", gone));
            tell(batch, batch.kind().title() + "公示批次的审查结论被撤销，" + gone + " 件已经撤下");
        });
    }

    /** What a row of a batch tells, in order. */
    static List<String> fields(DecisionKind kind) {
        List<String> fields = new ArrayList<>(PublicFields.names(FieldList.of(kind)));
        fields.add(UNTIL);
        return fields;
    }

    private void tell(Batch batch, String sentence) {
        directory
                .person(batch.proposedBy())
                .ifPresent(person -> notices.tell(
                        person.id(), DecisionNotices.PUBLISHED, sentence, WatchPages.ADDRESS, SUBJECT, batch.id()));
    }

    private String name(long organ) {
        return directory.organ(organ).map(Organ::name).orElse("");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** Rows for the reviewer, each as likely as any other whatever their number (reservoir sampling). */
    private static final class Sample {
        private final List<List<String>> rows = new ArrayList<>(SAMPLE);
        private final Random random = new Random(1);
        private int seen;

        void add(List<String> values) {
            seen++;
            int at = rows.size() < SAMPLE ? rows.size() : random.nextInt(seen);
            if (at == rows.size()) {
                rows.add(List.copyOf(values));
            } else if (at < SAMPLE) {
                rows.set(at, List.copyOf(values));
            }
        }
    }
}
