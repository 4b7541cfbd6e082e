package org.gongkai.app.remedies;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.registers.Change;
import org.gongkai.app.registers.Changes;
import org.gongkai.app.registers.EntryMoved;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.MaskedName;
import org.gongkai.app.registers.PlainNames;
import org.gongkai.app.registers.Wording;
import org.gongkai.app.requests.DisclosureRequest;
import org.gongkai.app.requests.DisclosureRequests;
import org.gongkai.app.search.SearchIndex;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 复议诉讼登记: cases are entered, decided in one or two instances, counted or not with a reason, corrected and struck out; each change
 * keeps what stood there before. What is refused is an {@link EntryRefused}, what somebody else changed meanwhile an {@link EntryMoved}.
 */
@Component
public class RemedyCases {
    static final String REGISTER = "remedies";
    static final String SUBJECT = "remedy-case";
    private static final Article REPORTED = Article.of(Instrument.OGI, 50).item(3);

    private final CaseStore store;
    private final DisclosureRequests requests;
    private final PlainNames names;
    private final Changes changes;
    private final HardStop hardStop;
    private final Journal journal;
    private final SearchIndex search;
    private final Clock clock;

    RemedyCases(
            CaseStore store,
            DisclosureRequests requests,
            PlainNames names,
            Changes changes,
            HardStop hardStop,
            Journal journal,
            SearchIndex search,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.names = names;
        this.changes = changes;
        this.hardStop = hardStop;
        this.journal = journal;
        this.search = search;
        this.clock = clock;
    }

    /** 登记: a case as the organ learns of it. */
    @Transactional
    public UUID enter(NewCase entered) {
        guard(entered);
        unique(entered, null);
        UUID id = UUID.randomUUID();
        UUID by = Optional.ofNullable(Viewers.required().person()).orElseThrow();
        store.insert(id, entered, shown(entered), by, OffsetDateTime.now(clock));
        names.put(REGISTER, id, entered.organ(), entered.applicant());
        search.changed(SUBJECT, id);
        journal.write(Act.of("remedies.enter", "登记复议诉讼案件", SUBJECT, id)
                .under(REPORTED)
                .with("organ", entered.organ())
                .with("kind", entered.kind().title())
                .with("received", entered.received())
                .with("counts", entered.counts()));
        return id;
    }

    /** 审结: how the reconsideration, or the suit in the first instance, ended. */
    @Transactional
    public void decide(UUID id, int seen, Decision decision) {
        RemedyCase known = known(id);
        if (!known.isPending()) {
            throw new EntryRefused("", "这一件已经审结或作废。二审结果请用“登记二审”，登记错了请用“更正”。");
        }
        change(known, known.decided(decision, null), seen, "审结", "");
        journal.write(decided("remedies.decide", "登记审结", id, decision));
    }

    /** 二审: the result that stands after the second instance. */
    @Transactional
    public void decideAgain(UUID id, int seen, Decision decision) {
        RemedyCase known = known(id);
        if (known.first() == null || known.second() != null || known.struck()) {
            throw new EntryRefused("", "只有一审已经审结、还没有登记二审的诉讼案件可以登记二审。");
        }
        change(known, known.decided(known.first(), decision), seen, "二审", "");
        journal.write(decided("remedies.second", "登记二审", id, decision));
    }

    private static Act decided(String code, String label, UUID id, Decision decision) {
        return Act.of(code, label, SUBJECT, id)
                .under(REPORTED)
                .with("result", decision.result())
                .with("decided", decision.decided());
    }

    /** 计入或不计入: whether it is a case of 政府信息公开, with the reason. */
    @Transactional
    public void count(UUID id, int seen, boolean counts, String reason) {
        RemedyCase known = known(id);
        if (reason.isBlank()) {
            throw new EntryRefused("countsReason", "请写明理由，例如：被诉的是征收决定，不是政府信息公开答复。");
        }
        if (known.counts() == counts) {
            throw new EntryRefused("counts", counts ? "这一件本来就计入。" : "这一件本来就不计入。");
        }
        change(known, known.counting(counts, reason.strip()), seen, counts ? "改为计入" : "改为不计入", reason);
        journal.write(Act.of("remedies.count", counts ? "改为计入年报" : "改为不计入年报", SUBJECT, id)
                .under(REPORTED)
                .with("counts", counts)
                .with("reason", reason.strip()));
    }

    /** 更正: what was entered wrongly. */
    @Transactional
    public void correct(
            UUID id, int seen, NewCase as, @Nullable Decision first, @Nullable Decision second, String reason) {
        RemedyCase known = known(id);
        guard(as);
        if (reason.isBlank()) {
            throw new EntryRefused("reason", "请写明为什么更正，例如：审结日期录错。更正会留在经过里。");
        }
        unique(as, id);
        change(known, known.enteredAs(as, shown(as)).decided(first, second), seen, "更正", reason);
        names.put(REGISTER, id, known.organ(), as.applicant());
        journal.write(Act.of("remedies.correct", "更正复议诉讼登记", SUBJECT, id)
                .under(REPORTED)
                .with("kind", as.kind().title())
                .with("received", as.received())
                .with("result", first == null ? "" : first.result())
                .with("counts", as.counts()));
    }

    /** 作废: entered by mistake; it stays to be read and counts nowhere. */
    @Transactional
    public void strike(UUID id, int seen, String reason) {
        RemedyCase known = known(id);
        if (known.struck()) {
            throw new EntryRefused("", "这一件已经作废。");
        }
        if (reason.isBlank()) {
            throw new EntryRefused("reason", "请写明为什么作废，例如：与某号重复登记。");
        }
        if (store.after(id).stream().anyMatch(suit -> !suit.struck())) {
            throw new EntryRefused("", "有诉讼案件登记为这一件复议之后起诉，不能作废。请先更正那一件。");
        }
        change(known, known.struckOut(), seen, "作废", reason);
        journal.write(Act.of("remedies.strike", "作废复议诉讼登记", SUBJECT, id).under(REPORTED));
    }

    /** The case; empty where there is none or the viewer does not see it. */
    @Transactional(readOnly = true)
    public Optional<RemedyCase> one(UUID id) {
        return store.one(id);
    }

    /** The organ's case of that kind and number, where the viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<RemedyCase> numbered(long organ, CaseKind kind, String number) {
        return store.numbered(organ, kind, number);
    }

    /** The name in plain, for a purpose; the look is journaled. */
    @Transactional
    public String look(UUID id, Purpose purpose) {
        RemedyCase known = known(id);
        journal.write(Act.of("remedies.look", "查看复议诉讼当事人", SUBJECT, known.id())
                .with("purpose", purpose.ground().title()));
        return names.of(REGISTER, id).orElseThrow(NoSuchElementException::new);
    }

    @Transactional(readOnly = true)
    Optional<String> name(UUID id) {
        return names.of(REGISTER, id);
    }

    @Transactional(readOnly = true)
    List<RemedyCase> suitsAfter(UUID id) {
        return store.after(id);
    }

    @Transactional(readOnly = true)
    List<Change> history(UUID id, Wording wording) {
        return changes.of(REGISTER, id, store.json(id), wording);
    }

    private RemedyCase known(UUID id) {
        return store.one(id).orElseThrow(NoSuchElementException::new);
    }

    private void change(RemedyCase before, RemedyCase after, int seen, String act, String reason) {
        CaseRules.check(after);
        hardStop.check("登记理由", reason);
        changes.keep(REGISTER, before.id(), before.organ(), act, reason.strip(), store.json(before.id()));
        if (!store.update(after, seen)) {
            throw new EntryMoved();
        }
        search.changed(SUBJECT, before.id());
    }

    private void unique(NewCase entered, @Nullable UUID self) {
        boolean taken = store.numbered(entered.organ(), entered.kind(), entered.number())
                .filter(other -> !other.id().equals(self))
                .isPresent();
        if (taken) {
            throw new EntryRefused("number", "“" + entered.number() + "”已经登记过。请核对案号，或打开那一件更正。");
        }
    }

    /** Nothing secret, and nothing tied to what the viewer does not see. */
    private void guard(NewCase entered) {
        hardStop.check("复议诉讼案件", entered.forum() + "\n" + entered.applicant() + "\n" + entered.countsReason());
        hardStop.check("复议诉讼案件", entered.noRequestReason());
        hardStop.check("复议诉讼案件", entered.noReconsiderationReason());
        if (entered.request() != null
                && requests.one(entered.request())
                        .filter(request -> request.organ() == entered.organ())
                        .filter(request -> !request.struck())
                        .map(DisclosureRequest::id)
                        .isEmpty()) {
            throw new EntryRefused("requestNumber", "本机关没有登记过这件申请，或者它已经作废。请核对编号，或写明不是本机关申请的原因。");
        }
        if (entered.reconsideration() != null
                && store.one(entered.reconsideration())
                        .filter(before -> before.organ() == entered.organ())
                        .filter(before -> before.kind() == CaseKind.RECONSIDERATION && !before.struck())
                        .isEmpty()) {
            throw new EntryRefused("reconsiderationNumber", "没有登记过这件复议，或者它已经作废。请核对复议案号，或写明没有登记的原因。");
        }
        CaseRules.check(entered);
    }

    private static String shown(NewCase entered) {
        return MaskedName.of(entered.applicant(), entered.naturalPerson());
    }
}
