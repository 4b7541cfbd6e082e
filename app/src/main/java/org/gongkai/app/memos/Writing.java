package org.gongkai.app.memos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.sheets.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 起草与修改: from what was typed to a version, and on to the first step when the drafter says so. */
@Component
class Writing {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 100_000;

    private final Memos memos;
    private final MemoStore store;
    private final Drafting drafting;
    private final Files files;
    private final HardStop hardStop;

    Writing(Memos memos, MemoStore store, Drafting drafting, Files files, HardStop hardStop) {
        this.memos = memos;
        this.store = store;
        this.drafting = drafting;
        this.files = files;
        this.hardStop = hardStop;
    }

    /**
     * Looks for markings of state secrets before anything of the form is kept or shown again.
     *
     * @throws org.gongkai.app.secrecy.StateSecretRefused where there is one
     */
    void guard(MemoForm form) {
        hardStop.check("签报标题", form.title());
        hardStop.check("签报正文", form.body());
        hardStop.check("签报修改说明", form.why());
    }

    /** What is missing, a sentence by field; empty where it can be saved. */
    static Map<String, String> missing(MemoForm form) {
        var errors = new LinkedHashMap<String, String>();
        if (form.title().isEmpty()) {
            errors.put("title", "请填标题，例如“关于……的签报”。");
        } else if (form.title().length() > LONGEST_TITLE) {
            errors.put(
                    "title", "标题最多 " + LONGEST_TITLE + " 字，现在有 " + form.title().length() + " 字。");
        }
        if (form.body().isEmpty()) {
            errors.put("body", "请填正文。");
        } else if (form.body().length() > LONGEST_BODY) {
            errors.put("body", "正文最多十万字，现在有 " + form.body().length() + " 字。请把长的材料作为附件。");
        }
        return errors;
    }

    /** A new memo, handed in at once where the form says so: either both are done or neither. */
    @Transactional
    public Memos.Beginning begin(MemoForm form) {
        if (form.organ() == null || form.route() == null) {
            return new Memos.Beginning.Not(new Outcome.Refused("没有选机关和审签路线。", "请选好机关和路线，再保存或提交。"));
        }
        Memos.Beginning beginning = memos.begin(form.organ(), form.route(), content(form));
        if (!(beginning instanceof Memos.Beginning.Begun(UUID memo, Outcome.Moved moved))) {
            return beginning;
        }
        store.choose(memo, form.chosen());
        Outcome handedIn = handedIn(form, moved);
        if (handedIn instanceof Outcome.Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Memos.Beginning.Not(refused);
        }
        return handedIn instanceof Outcome.Moved further ? new Memos.Beginning.Begun(memo, further) : beginning;
    }

    /** The next version of a memo that the drafter has. */
    @Transactional
    public Outcome revise(UUID memo, Sheet sheet, MemoForm form) {
        Outcome revised = memos.revise(memo, sheet.signOff().id(), form.seen(), content(form), form.why());
        if (revised instanceof Outcome.Moved moved) {
            store.choose(memo, form.chosen());
            revised = handedIn(form, moved);
        }
        if (!(revised instanceof Outcome.Moved)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return revised;
    }

    private Outcome handedIn(MemoForm form, Outcome.Moved saved) {
        return form.act().equals("submit")
                ? drafting.submit(saved.now().id(), saved.now().revision(), form.chosen())
                : saved;
    }

    private Content content(MemoForm form) {
        return new Content(form.title(), form.body(), attachments(form.files()));
    }

    private List<Attachment> attachments(List<UUID> ids) {
        return ids.stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .map(file -> new Attachment(file.id(), file.name(), file.algorithm() + ":" + file.hash()))
                .toList();
    }
}
