package org.gongkai.app.requests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.personal.RefusedDetail;
import org.gongkai.app.personal.Subject;
import org.gongkai.app.registers.Change;
import org.gongkai.app.registers.Changes;
import org.gongkai.app.registers.EntryMoved;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.MaskedName;
import org.gongkai.app.registers.PlainNames;
import org.gongkai.app.registers.Wording;
import org.gongkai.app.search.SearchIndex;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 依申请公开登记: requests are registered, closed, charged, corrected and struck out; each change keeps what stood there before. What
 * is refused is an {@link EntryRefused} with its sentence, what was changed by somebody else meanwhile an {@link EntryMoved}.
 */
@Component
public class DisclosureRequests {
    static final String REGISTER = "requests";
    static final String SUBJECT = "request";
    private static final Article REGISTRATION = Article.of(Instrument.OGI, 45);

    private final RequestStore store;
    private final RequestNumbers numbers;
    private final PlainNames names;
    private final PersonalDetails details;
    private final Changes changes;
    private final HardStop hardStop;
    private final Journal journal;
    private final SearchIndex search;
    private final Clock clock;

    DisclosureRequests(
            RequestStore store,
            RequestNumbers numbers,
            PlainNames names,
            PersonalDetails details,
            Changes changes,
            HardStop hardStop,
            Journal journal,
            SearchIndex search,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.names = names;
        this.details = details;
        this.changes = changes;
        this.hardStop = hardStop;
        this.journal = journal;
        this.search = search;
        this.clock = clock;
    }

    /** 登记: a request as it came. */
    @Transactional
    public UUID register(NewRequest request) {
        guard(request);
        String number = request.number() == null
                ? numbers.take(request.organ(), request.received().getYear())
                        .orElseThrow(() -> new EntryRefused("number", "本机关还没有设定申请编号的代字，不能自动编号。请填写编号，或请公开办先设定代字。"))
                : request.number();
        if (store.numbered(request.organ(), number).isPresent()) {
            throw new EntryRefused("number", "编号“" + number + "”已经登记过。请换一个编号，或打开那一件更正。");
        }
        UUID id = UUID.randomUUID();
        UUID by = Optional.ofNullable(Viewers.required().person()).orElseThrow();
        store.insert(id, request, number, shown(request), by, OffsetDateTime.now(clock));
        names.put(REGISTER, id, request.organ(), request.requester());
        keep(id, request.details());
        search.changed(SUBJECT, id);
        journal.write(Act.of("requests.register", "登记申请", SUBJECT, id)
                .under(REGISTRATION)
                .with("organ", request.organ())
                .with("received", request.received())
                .with("kind", request.kind().title()));
        return id;
    }

    /** 办结: how it ended. */
    @Transactional
    public void close(UUID id, int seen, Reply reply) {
        DisclosureRequest request = known(id);
        if (!request.isOpen()) {
            throw new EntryRefused("", "这一件已经办结或作废，不能再登记办结。要改结果请用“更正”。");
        }
        hardStop.check("申请办理结果", reply.detail());
        change(request, request.replied(reply), seen, "办结", "");
        journal.write(Act.of("requests.close", "登记办结", SUBJECT, id)
                .under(reply.outcome().basis().getFirst())
                .with("outcome", reply.outcome())
                .with("closed", reply.closed()));
    }

    /** 收费: a notice of the processing fee, and what was received. The first is entered as it is; another one needs its reason. */
    @Transactional
    public void charge(UUID id, int seen, @Nullable FeeNotice fee, String reason) {
        DisclosureRequest request = known(id);
        if (request.fee() != null && reason.isBlank()) {
            throw new EntryRefused("reason", "收费已经登记过，再改要写明理由。");
        }
        change(request, request.charged(fee), seen, request.fee() == null ? "登记收费" : "更改收费", reason);
        Act act = Act.of("requests.charge", "登记信息处理费", SUBJECT, id).under(Article.whole(Instrument.PROCESSING_FEES));
        journal.write(
                fee == null
                        ? act.with("amount", 0)
                        : act.with("noticed", fee.noticed())
                                .with("amount", fee.amount())
                                .with("received", fee.paidAmount() == null ? 0 : fee.paidAmount()));
    }

    /**
     * 更正: what was entered wrongly.
     *
     * @param as what should have been registered; details that are not in it stay as they are
     * @param reply how it ended, or null where it has not
     */
    @Transactional
    public void correct(UUID id, int seen, NewRequest as, @Nullable Reply reply, String reason) {
        DisclosureRequest request = known(id);
        guard(as);
        hardStop.check("申请办理结果", reply == null ? null : reply.detail());
        if (reason.isBlank()) {
            throw new EntryRefused("reason", "请写明为什么更正，例如：办结日期录错。更正会留在经过里。");
        }
        String number = as.number();
        if (number != null
                && store.numbered(request.organ(), number)
                        .filter(other -> !other.id().equals(id))
                        .isPresent()) {
            throw new EntryRefused("number", "编号“" + number + "”已经登记过。请换一个编号。");
        }
        change(request, request.registeredAs(as, shown(as)).replied(reply), seen, "更正", reason);
        names.put(REGISTER, id, request.organ(), as.requester());
        keep(id, as.details());
        journal.write(Act.of("requests.correct", "更正申请登记", SUBJECT, id)
                .under(REGISTRATION)
                .with("received", as.received())
                .with("kind", as.kind().title())
                .with("outcome", reply == null ? "" : reply.outcome())
                .with("closed", reply == null ? "" : reply.closed()));
    }

    /** 作废: entered by mistake; it stays to be read and counts nowhere. */
    @Transactional
    public void strike(UUID id, int seen, String reason) {
        DisclosureRequest request = known(id);
        if (request.struck()) {
            throw new EntryRefused("", "这一件已经作废。");
        }
        if (reason.isBlank()) {
            throw new EntryRefused("reason", "请写明为什么作废，例如：与某号重复登记。申请人撤回的不是作废，请按办结登记。");
        }
        change(request, request.struckOut(), seen, "作废", reason);
        journal.write(Act.of("requests.strike", "作废申请登记", SUBJECT, id).under(REGISTRATION));
    }

    /** The request; empty where there is none or the viewer does not see it. */
    @Transactional(readOnly = true)
    public Optional<DisclosureRequest> one(UUID id) {
        return store.one(id);
    }

    /** The organ's request of that number, where the viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<DisclosureRequest> numbered(long organ, String number) {
        return store.numbered(organ, number);
    }

    /** The name in plain, and what else is kept of the requester, for a purpose; the look is journaled. */
    @Transactional
    public Requester look(UUID id, Purpose purpose) {
        DisclosureRequest request = known(id);
        String name = names.of(REGISTER, id).orElseThrow(NoSuchElementException::new);
        journal.write(Act.of("requests.look", "查看申请人", SUBJECT, request.id())
                .with("purpose", purpose.ground().title()));
        return new Requester(name, details.look(subject(id), purpose));
    }

    /** Who asks. */
    public record Requester(String name, Map<Detail, String> details) {}

    @Transactional(readOnly = true)
    Map<Detail, String> masked(UUID id) {
        return details.masked(subject(id));
    }

    /** The plain name for the form of correction; empty for whoever does not work for the organ. */
    @Transactional(readOnly = true)
    Optional<String> name(UUID id) {
        return names.of(REGISTER, id);
    }

    @Transactional(readOnly = true)
    List<Change> history(UUID id, Wording wording) {
        return changes.of(REGISTER, id, store.json(id), wording);
    }

    private DisclosureRequest known(UUID id) {
        return store.one(id).orElseThrow(NoSuchElementException::new);
    }

    private void change(DisclosureRequest before, DisclosureRequest after, int seen, String act, String reason) {
        RequestRules.check(after);
        hardStop.check("登记理由", reason);
        changes.keep(REGISTER, before.id(), before.organ(), act, reason.strip(), store.json(before.id()));
        if (!store.update(after, seen)) {
            throw new EntryMoved();
        }
        search.changed(SUBJECT, before.id());
    }

    private void guard(NewRequest request) {
        hardStop.check("申请内容", request.asked());
        hardStop.check("申请人", request.requester());
    }

    private void keep(UUID id, Map<Detail, String> entered) {
        entered.forEach((kind, text) -> {
            try {
                details.put(subject(id), kind, text);
            } catch (RefusedDetail refused) {
                throw new EntryRefused(kind.name().toLowerCase(Locale.ROOT), String.valueOf(refused.getMessage()));
            }
        });
    }

    private static String shown(NewRequest request) {
        return MaskedName.of(request.requester(), request.kind() == RequesterKind.NATURAL_PERSON);
    }

    private static Subject subject(UUID id) {
        return new Subject("requester", id);
    }
}
