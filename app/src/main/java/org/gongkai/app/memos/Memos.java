package org.gongkai.app.memos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.search.SearchIndex;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.acts.Acts;
import org.gongkai.app.signoff.acts.Deciding;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What is done with a memo beyond what is done with anything that is signed off: it is begun, numbered, filed. */
@Component
public class Memos {
    private final MemoStore store;
    private final MemoNumbers numbers;
    private final Drafting drafting;
    private final Deciding deciding;
    private final Acts acts;
    private final Sheets sheets;
    private final Files files;
    private final SearchIndex search;

    Memos(
            MemoStore store,
            MemoNumbers numbers,
            Drafting drafting,
            Deciding deciding,
            Acts acts,
            Sheets sheets,
            Files files,
            SearchIndex search) {
        this.store = store;
        this.numbers = numbers;
        this.drafting = drafting;
        this.deciding = deciding;
        this.acts = acts;
        this.sheets = sheets;
        this.files = files;
        this.search = search;
    }

    /** What came of beginning: the memo's id, or why there is none. */
    public sealed interface Beginning {
        record Begun(UUID memo, Outcome.Moved moved) implements Beginning {}

        record Not(Outcome.Refused refusal) implements Beginning {}
    }

    /** 起草: a draft that only the drafter sees. */
    @Transactional
    public Beginning begin(long organ, UUID route, Content content) {
        UUID memo = UUID.randomUUID();
        return switch (drafting.begin(MemoKind.subject(memo), organ, route, content)) {
            case Outcome.Moved moved -> {
                store.insert(memo, moved.now().id(), organ);
                hold(memo, content);
                search.changed(MemoKind.CODE, memo);
                yield new Beginning.Begun(memo, moved);
            }
            case Outcome.Refused refused -> new Beginning.Not(refused);
            case Outcome other -> throw new IllegalStateException("a beginning came to " + other);
        };
    }

    /** 修改: the next version, by the drafter. */
    @Transactional
    public Outcome revise(UUID memo, UUID signOff, long seen, Content content, String why) {
        Outcome outcome = drafting.revise(signOff, seen, content, why);
        if (outcome instanceof Outcome.Moved) {
            hold(memo, content);
            search.changed(MemoKind.CODE, memo);
        }
        return outcome;
    }

    /** What an earlier version had stays held, for that version is still read. */
    private void hold(UUID memo, Content content) {
        if (content.attachments().isEmpty()) {
            return;
        }
        List<UUID> held =
                files.heldBy(MemoKind.CODE, memo).stream().map(StoredFile::id).toList();
        content.attachments().stream()
                .map(Attachment::file)
                .filter(id -> !held.contains(id))
                .forEach(id -> files.hold(MemoKind.CODE, memo, id));
    }

    /** The memo with its sign-off; empty where there is none or the viewer does not see it. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(UUID memo) {
        return sheets.of(MemoKind.subject(memo));
    }

    /** Whom the drafter wants asked, by place in the route; nobody for whoever does not draft it. */
    @Transactional(readOnly = true)
    public Map<Integer, List<UUID>> chosen(UUID memo) {
        return store.chosen(memo);
    }

    /**
     * Does what a page posted.
     *
     * @param retention how long a filed memo is kept, where it is being filed
     */
    @Transactional
    public Outcome act(UUID memo, UUID signOff, ActForm form, @Nullable Retention retention) {
        acts.belongs(signOff, form);
        Outcome outcome = switch (form.act()) {
            case "number" -> number(memo, form);
            case "finish" -> file(memo, form, retention);
            default -> acts.perform(signOff, form);
        };
        if (outcome instanceof Outcome.Moved) {
            search.changed(MemoKind.CODE, memo);
        }
        return outcome;
    }

    /** 编号: gives the organ's next number. Where the memo has meanwhile moved, the number is given back. */
    private Outcome number(UUID memo, ActForm form) {
        UUID task = form.task();
        Optional<Memo> known = store.one(memo);
        if (task == null || known.isEmpty()) {
            return new Outcome.Refused("没有认出要给哪一件编号。", "请从签报的页面上提交。");
        }
        Optional<MemoNumber> number = numbers.take(known.get().organ());
        if (number.isEmpty()) {
            return new Outcome.Refused("本机关还没有设定签报编号的代字，不能编号。", "请公开办在“编号代字”页设定后再编号。");
        }
        store.numbered(memo, number.get().year(), number.get().ordinal());
        return orGivenBack(deciding.number(task, form.seen(), number.get().toString()));
    }

    /** 归档. */
    private Outcome file(UUID memo, ActForm form, @Nullable Retention retention) {
        UUID task = form.task();
        if (task == null || retention == null) {
            return new Outcome.Refused("还没有选保管期限。", "请选永久、30年或10年，再归档。");
        }
        store.kept(memo, retention);
        return orGivenBack(deciding.finish(task, form.seen(), Opinion.of("")));
    }

    private static Outcome orGivenBack(Outcome outcome) {
        if (!(outcome instanceof Outcome.Moved)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
