package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a decision after it was made: annulled, repaired, shown or not. It was made all the same, and counts. */
@Component
public class DecisionCourse {
    /** 行政处罚法 48: a published penalty that was changed, annulled, or found unlawful or void is withdrawn within three days. */
    static final Article TAKEN_DOWN = Article.of(Instrument.PENALTIES, 48);

    private final Decisions decisions;
    private final DecisionStore store;
    private final PublishedCopies copies;
    private final Journal journal;

    DecisionCourse(Decisions decisions, DecisionStore store, PublishedCopies copies, Journal journal) {
        this.decisions = decisions;
        this.store = store;
        this.copies = copies;
        this.journal = journal;
    }

    /**
     * 登记决定被变更、撤销、确认违法或者确认无效. The public copy leaves at once.
     *
     * @param on the day on which that took effect
     */
    @Transactional
    public void annul(UUID id, int seen, LocalDate on, String reason) {
        Decision before = decisions.held(id, seen);
        if (before.withdrawn() || before.annulled() != null) {
            throw new RefusedDecision("", "这一件" + (before.withdrawn() ? "已经撤回登记" : "已经登记过被撤销") + "，不用再办。");
        }
        if (on.isBefore(before.decided()) || on.isAfter(decisions.today())) {
            throw new RefusedDecision("on", "被撤销的日期要在 " + before.decided() + " 到今天之间。请对照撤销的文书填写。");
        }
        decisions.explained(reason);
        decisions.changed(before, DecisionChange.Kind.ANNULLED, reason);
        copies.takeDown(id);
        store.remove(id, false, on, decisions.today(), Removal.ANNULLED);
        journal.write(Act.of("decisions.annul", "登记决定被撤销或者变更", Decisions.SUBJECT, id)
                .under(
                        before.kind() == DecisionKind.PENALTY
                                ? TAKEN_DOWN
                                : before.kind().basis())
                .with("on", on)
                .with("shown", before.shown())
                .with("in-time", !decisions.today().isAfter(takeDownBy(on))));
    }

    /** The last day on which an annulled decision may still stand on the public pages. */
    static LocalDate takeDownBy(LocalDate annulled) {
        return WorkingDays.latest().after(annulled, Limit.TAKE_DOWN.days());
    }

    /** From which day a credit repair can be registered. */
    static LocalDate repairableFrom(Decision decision) {
        return DisclosureRules.repairableFrom(decision.kind(), decision.asked().categories(), decision.decided());
    }

    /** 信用修复: the penalty has been complied with, and leaves the public pages before its period ends. */
    @Transactional
    public void repair(UUID id, int seen, String reason) {
        Decision before = decisions.held(id, seen);
        if (before.kind() != DecisionKind.PENALTY || before.withdrawn() || before.removed() != null) {
            throw new RefusedDecision("", "只有还在公示或者等待公示的处罚决定可以登记信用修复。");
        }
        LocalDate from = repairableFrom(before);
        if (decisions.today().isBefore(from)) {
            throw new RefusedDecision("", "公示还不满最短期限，" + from + " 起才能登记信用修复。请到期再办；确有错误的，请用更正或者撤回。");
        }
        decisions.explained(reason);
        decisions.changed(before, DecisionChange.Kind.REPAIRED, reason);
        copies.takeDown(id);
        store.remove(id, false, before.annulled(), decisions.today(), Removal.REPAIRED);
        journal.write(Act.of("decisions.repair", "登记信用修复", Decisions.SUBJECT, id)
                .under(before.kind().basis()));
    }

    /**
     * 变更公开决定. What was open and is no longer leaves the public pages at once; what is open now waits for its publication.
     *
     * @param ground of {@link DisclosureGround}; null for what the rules say
     * @param impact whether it has a certain effect on society (条例 20(6))
     */
    @Transactional
    public void disclose(UUID id, int seen, @Nullable String ground, boolean impact, String reason) {
        Decision before = decisions.held(id, seen);
        if (before.withdrawn() || before.removed() != null) {
            throw new RefusedDecision("", "这一件已经" + (before.withdrawn() ? "撤回登记" : "下架") + "，不能再改公开决定。");
        }
        decisions.explained(reason);
        var asked = before.asked();
        var now = new DisclosureRules.Case(
                asked.kind(), asked.party(), impact, asked.categories(), asked.decided(), asked.until());
        Disclosure after = ground == null ? Decisions.rules().decide(now) : chosen(ground, now);
        decisions.changed(before, DecisionChange.Kind.DISCLOSURE, reason);
        if (before.shown() && !after.open()) {
            copies.takeDown(id);
        }
        store.disclose(id, impact, after, after.open() ? before.published() : null);
        Article basis = DisclosureGround.named(after.ground())
                .map(DisclosureGround::article)
                .or(() -> DisclosureRules.named(after.ground()).map(DisclosureRules.Rule::article))
                .orElse(before.kind().basis());
        journal.write(Act.of("decisions.disclose", "变更公开决定", Decisions.SUBJECT, id)
                .under(basis)
                .with("disclosure", after.word())
                .with("ground", after.ground()));
    }

    private static Disclosure chosen(String id, DisclosureRules.Case asked) {
        DisclosureGround ground =
                DisclosureGround.named(id).orElseThrow(() -> new RefusedDecision("ground", "没有选公开或者不公开的依据。请选一项。"));
        return ground.open()
                ? Decisions.rules().open(ground.id(), asked)
                : new Disclosure(false, ground.id(), null, null);
    }
}
