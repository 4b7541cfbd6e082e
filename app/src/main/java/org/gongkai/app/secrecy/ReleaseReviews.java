package org.gongkai.app.secrecy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Person;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.app.secrecy.precheck.PreCheck;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公开审查 (条例 article 17): proposed by one person, decided by another who is a secrecy officer. */
@Component
public class ReleaseReviews {
    private static final Article REVIEW = Article.of(Instrument.OGI, 17, 2);

    private final ReviewStore store;
    private final ReviewDesk desks;
    private final ReleaseLock lock;
    private final PartReading reading;
    private final OwnPhones phones;
    private final Journal journal;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseReviews(
            ReviewStore store,
            ReviewDesk desks,
            ReleaseLock lock,
            PartReading reading,
            OwnPhones phones,
            Journal journal,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.desks = desks;
        this.lock = lock;
        this.reading = reading;
        this.phones = phones;
        this.journal = journal;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * 送审, as the viewer.
     *
     * @return the id of the review, by which the release will be asked for
     * @throws StateSecretRefused where it carries the marking of a state secret
     * @throws CannotReview where the viewer does not work for the organ, or nobody else could review it
     */
    @Transactional
    public UUID propose(ReleaseProposal proposal) {
        Viewer viewer = Viewers.required();
        UUID proposer = person(viewer);
        if (!viewer.homes().contains(proposal.organ())) {
            throw new CannotReview("organ", "您不在这个机关任职，不能为它送审。请由该机关的人员送审。");
        }
        reading.typed("送保密审查", proposal.title(), proposal.note());
        List<PartReading.Read> parts = reading.read(proposal);
        var involved = new TreeSet<>(proposal.involved());
        involved.add(proposer);
        long desk = desks.of(proposal.organ(), involved)
                .orElseThrow(() -> new CannotReview("organ", "本机关和上级机关都没有可以审查的保密员（起草人、送审人不能自审），没有送出。请先联系安全管理员指定保密员。"));
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        store.propose(id, desk, proposer, proposal, now);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            store.part(id, i, part.kind(), part.name(), part.hash(), part.text(), part.link());
            store.hidden(id, i, part.hidden());
        }
        journal.write(Act.of("secrecy.propose", "送保密审查", "release-review", id)
                .under(REVIEW)
                .with("hash", proposal.hash())
                .with("way", proposal.way().title())
                .with("subject", proposal.subjectKind() + " " + proposal.subject()));
        for (Person officer : desks.officers(desk)) {
            if (!involved.contains(officer.id())) {
                notices.tell(
                        officer.id(),
                        "secrecy.waiting",
                        "请审查《" + proposal.title() + "》能否公开",
                        link(id),
                        "release-review",
                        id);
            }
        }
        return id;
    }

    /**
     * 审查决定, as the viewer.
     *
     * @throws CannotReview where it was decided already, by whoever may not decide it, or without ground or treatment
     * @throws StateSecretRefused where the reason itself carries the marking of a state secret
     */
    @Transactional
    public void decide(UUID id, ReviewDecision decision) {
        UUID reviewer = person(Viewers.required());
        Review review = review(id);
        if (review.tookPart(reviewer)) {
            throw new CannotReview("", "您起草或送审了这份材料，不能自己审查（条例第十七条要求明确程序和责任）。请由另一名保密员审查。");
        }
        if (!desks.isOfficer(reviewer, review.desk())) {
            throw new CannotReview("", "只有受理机关的保密员可以审查。");
        }
        if (!review.waiting()) {
            throw new CannotReview("", "这份材料已经" + state(review) + "，不用再审查。");
        }
        reading.typed("审查意见", decision.reason());
        Ground ground = Ground.of(decision.ground())
                .filter(one -> one.conclusion() == decision.conclusion())
                .orElseThrow(() -> new CannotReview("ground", "请选择与结论相符的依据。"));
        if (decision.conclusion() != Conclusion.OPEN && decision.reason().isBlank()) {
            throw new CannotReview("reason", "结论是“" + decision.conclusion().title() + "”的，请写明理由。");
        }
        if (!store.taken(id)) {
            throw new CannotReview("", "另一名保密员刚刚办理了这份材料，您的操作没有生效。请刷新页面看结果。");
        }
        List<ReviewPart> parts = store.parts(id);
        Map<Integer, List<Finding>> findings = findings(review.organ(), parts);
        known(decision, parts, findings);
        complete(decision, findings);
        Map<Integer, String> redacted = redacted(decision, parts, findings);
        @Nullable ContentHash cleared = cleared(review, decision, parts, redacted);
        store.decide(review, reviewer, ground, decision, cleared, now());
        redacted.forEach((ordinal, body) -> store.redact(id, ordinal, body));
        journal.write(Act.of("secrecy.decide", "作出保密审查结论", "release-review", id)
                .under(ground.article())
                .with("conclusion", decision.conclusion().title())
                .with("ground", ground.code())
                .with("hash", cleared == null ? "" : cleared));
        notices.tell(
                review.proposer(),
                "secrecy.decided",
                "《" + review.title() + "》的保密审查结论：" + decision.conclusion().title(),
                link(id),
                "release-review",
                id);
        events.publishEvent(cleared == null ? new ReleaseRefused(id) : new ReleaseCleared(id));
    }

    /** What is usually done about each finding of a review that waits: what the page offers before anybody has chosen. */
    @Transactional(readOnly = true)
    public Map<ReviewDecision.At, Treatment> usual(UUID id) {
        var usual = new HashMap<ReviewDecision.At, Treatment>();
        findings(review(id).organ(), store.parts(id))
                .forEach((part, found) -> found.forEach(finding -> {
                    Treatment treatment = Treatment.usual(finding);
                    if (treatment != null && !finding.kind().open()) {
                        usual.put(ReviewDecision.At.of(part, finding), treatment);
                    }
                }));
        return usual;
    }

    /** 撤回 what still waits, by its proposer. */
    @Transactional
    public void withdraw(UUID id) {
        UUID person = person(Viewers.required());
        Review review = review(id);
        if (!review.proposer().equals(person)) {
            throw new CannotReview("", "只有送审人可以撤回。");
        }
        if (!review.waiting() || !store.taken(id)) {
            throw new CannotReview("", "审查已经有结果，不能撤回。请刷新页面看结果。");
        }
        store.end(id, "WITHDRAWN", person, "", now());
        journal.write(Act.of("secrecy.withdraw", "撤回送审", "release-review", id));
    }

    /**
     * 撤销 a clearance, by a secrecy officer of the desk that gave it. Releases under way are waited for; from then on the gate refuses.
     */
    @Transactional
    public void revoke(UUID id, String reason) {
        UUID person = person(Viewers.required());
        if (reason.isBlank()) {
            throw new CannotReview("revokeReason", "请写明撤销的理由。");
        }
        reading.typed("审查意见", reason);
        lock.hold(id);
        Review review = review(id);
        if (!desks.isOfficer(person, review.desk())) {
            throw new CannotReview("", "只有受理机关的保密员可以撤销。");
        }
        if (review.clearedHash() == null || review.endKind() != null) {
            throw new CannotReview("", "没有可以撤销的准予公开结论。请刷新页面看现在的状态。");
        }
        store.end(id, "REVOKED", person, reason, now());
        journal.write(Act.of("secrecy.revoke", "撤销准予公开", "release-review", id)
                .under(REVIEW)
                .with("hash", new ContentHash(review.clearedHash())));
        notices.tell(
                review.proposer(),
                "secrecy.decided",
                "《" + review.title() + "》准予公开的结论已被撤销",
                link(id),
                "release-review",
                id);
        events.publishEvent(new ReleaseRevoked(id));
    }

    /** The text that was cleared, of a part of type text; empty where the viewer sees no such review, or it was not cleared. */
    @Transactional(readOnly = true)
    public Optional<String> clearedText(UUID id, int part) {
        return store.one(id)
                .filter(review -> review.clearedHash() != null && review.endKind() == null)
                .flatMap(_ -> store.redaction(id, part)
                        .or(() -> store.parts(id).stream()
                                .filter(one ->
                                        one.ordinal() == part && one.kind().equals("text"))
                                .findFirst()
                                .map(ReviewPart::body)));
    }

    /**
     * How the latest review of each of these subjects stands. The caller has made sure that the viewer sees the subjects; the line
     * itself is then theirs to see, the review not.
     */
    public Map<UUID, ReviewLine> lines(String subjectKind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return Viewers.as(SystemViewer.RELEASE_GATE, () -> reading.apart(() -> store.lines(subjectKind, subjects)))
                .stream()
                .map(ReleaseReviews::line)
                .collect(Collectors.toMap(ReviewLine::subject, Function.identity()));
    }

    /** The same of one subject; empty where it was never proposed. */
    public Optional<ReviewLine> line(String subjectKind, UUID subject) {
        return Optional.ofNullable(lines(subjectKind, Set.of(subject)).get(subject));
    }

    /** The reviews of that kind of subject whose clearance was taken back: for whoever missed the news of it, and must not. */
    public List<UUID> revoked(String subjectKind) {
        return Viewers.as(SystemViewer.RELEASE_GATE, () -> reading.apart(() -> store.revoked(subjectKind)));
    }

    Map<Integer, List<Finding>> findings(long organ, List<ReviewPart> parts) {
        Set<String> own = phones.of(organ);
        return parts.stream()
                .filter(part -> part.body() != null)
                .collect(Collectors.toMap(
                        ReviewPart::ordinal, part -> PreCheck.of(Objects.requireNonNull(part.body()), own)));
    }

    /** What was treated is what stands there now: not so where the page is old, or the rules have changed since. */
    private static void known(ReviewDecision decision, List<ReviewPart> parts, Map<Integer, List<Finding>> findings) {
        Set<ReviewDecision.At> here = findings.entrySet().stream()
                .flatMap(part -> part.getValue().stream().map(finding -> ReviewDecision.At.of(part.getKey(), finding)))
                .collect(Collectors.toSet());
        Set<Integer> ordinals = parts.stream().map(ReviewPart::ordinal).collect(Collectors.toSet());
        if (!here.containsAll(decision.treatments().keySet()) || !ordinals.containsAll(decision.dropped())) {
            throw new CannotReview("findings", "提示与打开页面时的不一样了，没有保存。请刷新页面，按现在的提示重新处理。");
        }
    }

    /** Every finding that a person must decide about has been decided about. */
    private static void complete(ReviewDecision decision, Map<Integer, List<Finding>> findings) {
        if (decision.conclusion() == Conclusion.WITHHELD) {
            return;
        }
        long open = findings.entrySet().stream()
                .filter(part -> !decision.dropped().contains(part.getKey()))
                .flatMap(part -> part.getValue().stream()
                        .filter(finding -> !finding.kind().open())
                        .map(finding -> ReviewDecision.At.of(part.getKey(), finding)))
                .filter(at -> !decision.treatments().containsKey(at))
                .count();
        if (open > 0) {
            throw new CannotReview("findings", "还有 " + open + " 处提示没有处理。请逐处选择“可以公开”“遮盖”或“删去”。");
        }
        boolean changes = !decision.dropped().isEmpty()
                || decision.treatments().values().stream().anyMatch(one -> one != Treatment.KEEP);
        if (changes != (decision.conclusion() == Conclusion.REDACTED)) {
            throw new CannotReview(
                    "conclusion",
                    changes ? "有遮盖、删去或不附的内容，结论应为“删减后公开”。" : "没有遮盖、删去任何内容，结论应为“可以公开”；文件要删减的，请退回送审人处理后重新送审。");
        }
    }

    private static Map<Integer, String> redacted(
            ReviewDecision decision, List<ReviewPart> parts, Map<Integer, List<Finding>> findings) {
        if (decision.conclusion() != Conclusion.REDACTED) {
            return Map.of();
        }
        var texts = new TreeMap<Integer, String>();
        for (ReviewPart part : parts) {
            if (decision.dropped().contains(part.ordinal()) || part.body() == null) {
                continue;
            }
            String body =
                    decision.redacted(part.ordinal(), part.body(), findings.getOrDefault(part.ordinal(), List.of()));
            if (!body.equals(part.body())) {
                if (!part.kind().equals("text")) {
                    throw new CannotReview("findings", "文件“" + part.name() + "”里的内容不能在这里遮盖。请选“不附”，或退回送审人处理文件后重新送审。");
                }
                texts.put(part.ordinal(), body);
            }
        }
        return texts;
    }

    private static @Nullable ContentHash cleared(
            Review review, ReviewDecision decision, List<ReviewPart> parts, Map<Integer, String> redacted) {
        if (decision.conclusion() == Conclusion.WITHHELD) {
            return null;
        }
        if (decision.conclusion() == Conclusion.OPEN) {
            return new ContentHash(review.hash());
        }
        List<ContentHash.Part> kept = new ArrayList<>();
        for (ReviewPart part : parts) {
            if (!decision.dropped().contains(part.ordinal())) {
                String body = redacted.get(part.ordinal());
                kept.add(new ContentHash.Part(
                        part.name(), body == null ? new ContentHash(part.hash()) : ContentHash.of(body)));
            }
        }
        if (kept.isEmpty()) {
            throw new CannotReview("conclusion", "所有部分都不附，等于不予公开。请改选“不予公开”。");
        }
        return ContentHash.ofParts(kept);
    }

    private Review review(UUID id) {
        return store.one(id).orElseThrow(() -> new NoSuchElementException("no such review"));
    }

    private static ReviewLine line(ReviewStore.Line row) {
        String state = row.endKind() != null
                ? (row.endKind().equals("REVOKED") ? "已撤销" : "已撤回")
                : row.conclusion() == null ? "待审查" : row.conclusion().title();
        return new ReviewLine(
                row.review(),
                row.subject(),
                state,
                row.person(),
                row.at(),
                row.endKind() == null ? row.conclusion() : null);
    }

    private static String state(Review review) {
        return review.endKind() != null
                ? review.endKind().equals("REVOKED") ? "撤销" : "撤回"
                : "作出结论（" + Objects.requireNonNull(review.conclusion()).title() + "）";
    }

    static String link(UUID id) {
        return "/office/secrecy/" + id;
    }

    private static UUID person(Viewer viewer) {
        if (viewer.person() == null) {
            throw new CannotReview("", "保密审查须由具名的人员办理。");
        }
        return viewer.person();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
