package org.gongkai.app.memos;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.files.UploadForm;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.sheets.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A memo is written: text, attachments, the way it shall go, who is asked. */
@Controller
@For(business = true)
class MemoFormPages {
    private final Memos memos;
    private final MemoForms forms;
    private final Writing writing;
    private final UploadForm uploads;

    MemoFormPages(Memos memos, MemoForms forms, Writing writing, UploadForm uploads) {
        this.memos = memos;
        this.forms = forms;
        this.writing = writing;
        this.uploads = uploads;
    }

    @GetMapping("/office/memos/new")
    String fresh(SignedIn who, Model model) {
        return fresh(who, MemoForm.empty(), Map.of(), List.of(), null, model);
    }

    /** Only the way it would go, for when organ, route or the people asked are changed. */
    @GetMapping("/office/memos/way")
    String way(@RequestParam Map<String, String> fields, SignedIn who, Model model) {
        if (fresh(who, MemoForm.of(fields), Map.of(), List.of(), null, model).equals("memos/nowhere")) {
            throw MemoPages.notFound();
        }
        return "memos/_way";
    }

    @PostMapping("/office/memos/new")
    String begin(HttpServletRequest request, SignedIn who, HttpServletResponse response, Model model) {
        UploadForm.Uploaded uploaded = uploads.take(request, null, null);
        MemoForm form = MemoForm.of(uploaded.fields()).with(ids(uploaded));
        try {
            writing.guard(form);
        } catch (StateSecretRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fresh(who, MemoForm.empty(), Map.of(), List.of(), refused.getMessage(), model);
        }
        Map<String, String> errors = form.act().equals("look") ? Map.of() : Writing.missing(form);
        if (form.act().equals("look")
                || !errors.isEmpty()
                || !uploaded.refused().isEmpty()) {
            response.setStatus(form.act().equals("look") ? 200 : HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fresh(who, form, errors, uploaded.refused(), null, model);
        }
        return switch (writing.begin(form)) {
            case Memos.Beginning.Begun(UUID memo, Outcome.Moved moved) -> shown(memo, moved);
            case Memos.Beginning.Not(Outcome.Refused refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield fresh(who, form, Map.of(), List.of(), refusal.sentence(), model);
            }
        };
    }

    @GetMapping("/office/memos/{memo}/edit")
    String edit(@PathVariable UUID memo, SignedIn who, Model model) {
        Sheet sheet = memos.sheet(memo).orElseThrow(MemoPages::notFound);
        if (!sheet.may().revise()) {
            return "redirect:" + MemoKind.ADDRESS + memo;
        }
        return existing(memo, sheet, who, asItStands(memo, sheet), Map.of(), List.of(), null, model);
    }

    @PostMapping("/office/memos/{memo}/edit")
    String revise(
            @PathVariable UUID memo,
            HttpServletRequest request,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Sheet sheet = memos.sheet(memo).orElseThrow(MemoPages::notFound);
        UploadForm.Uploaded uploaded = uploads.take(request, null, null);
        MemoForm form = MemoForm.of(uploaded.fields()).with(ids(uploaded));
        try {
            writing.guard(form);
        } catch (StateSecretRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return existing(
                    memo, sheet, who, asItStands(memo, sheet), Map.of(), List.of(), refused.getMessage(), model);
        }
        Map<String, String> errors = form.act().equals("look") ? Map.of() : Writing.missing(form);
        if (form.act().equals("look")
                || !errors.isEmpty()
                || !uploaded.refused().isEmpty()) {
            response.setStatus(form.act().equals("look") ? 200 : HttpStatus.UNPROCESSABLE_CONTENT.value());
            return existing(memo, sheet, who, form, errors, uploaded.refused(), null, model);
        }
        Outcome outcome = writing.revise(memo, sheet, form);
        if (outcome instanceof Outcome.Moved moved) {
            return shown(memo, moved);
        }
        response.setStatus(
                outcome instanceof Outcome.AlreadyMoved
                        ? HttpStatus.CONFLICT.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        MemoForm again = outcome instanceof Outcome.AlreadyMoved(var by, var what, var at, var now, var sentence)
                ? form.seeing(now.revision())
                : form;
        return existing(memo, sheet, who, again, Map.of(), List.of(), outcome.sentence(), model);
    }

    private String fresh(
            SignedIn who,
            MemoForm form,
            Map<String, String> errors,
            List<UploadForm.Refusal> refused,
            @org.jspecify.annotations.Nullable String trouble,
            Model model) {
        return forms.fresh(who, form, errors, refused)
                .map(page -> put(trouble == null ? page : page.troubled(trouble), model))
                .orElse("memos/nowhere");
    }

    private String existing(
            UUID memo,
            Sheet sheet,
            SignedIn who,
            MemoForm form,
            Map<String, String> errors,
            List<UploadForm.Refusal> refused,
            @org.jspecify.annotations.Nullable String trouble,
            Model model) {
        MemoFormPage page = forms.existing(memo, sheet, who, form, errors, refused);
        return put(trouble == null ? page : page.troubled(trouble), model);
    }

    private static String put(MemoFormPage page, Model model) {
        model.addAttribute("page", page);
        return "memos/edit";
    }

    private MemoForm asItStands(UUID memo, Sheet sheet) {
        Content content = sheet.content();
        return new MemoForm(
                "",
                sheet.signOff().revision(),
                content.title(),
                content.body(),
                sheet.signOff().organ(),
                sheet.route().id(),
                content.attachments().stream().map(Attachment::file).toList(),
                memos.chosen(memo),
                "");
    }

    private static List<UUID> ids(UploadForm.Uploaded uploaded) {
        return uploaded.taken().stream().map(StoredFile::id).toList();
    }

    private static String shown(UUID memo, Outcome.Moved moved) {
        return "redirect:" + MemoKind.ADDRESS + memo + "?after=" + moved.now().revision();
    }
}
