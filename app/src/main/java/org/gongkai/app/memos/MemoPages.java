package org.gongkai.app.memos;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.sheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One memo: read, and acted on. */
@Controller
@For(business = true)
class MemoPages {
    private final Memos memos;
    private final MemoReading reading;
    private final MemoRelease release;

    MemoPages(Memos memos, MemoReading reading, MemoRelease release) {
        this.memos = memos;
        this.reading = reading;
        this.release = release;
    }

    @GetMapping("/office/memos/{memo}")
    String show(
            @PathVariable UUID memo,
            @RequestParam @Nullable UUID task,
            @RequestParam @Nullable Long after,
            SignedIn who,
            Model model) {
        reading.open(memo);
        return page(memo, who, new MemoReading.Look(task, after, null, null), model);
    }

    /** The form 签报单 as it is printed and filed. */
    @GetMapping("/office/memos/{memo}/form")
    String form(@PathVariable UUID memo, SignedIn who, Model model) {
        page(memo, who, MemoReading.Look.PLAIN, model);
        return "memos/form";
    }

    @PostMapping("/office/memos/{memo}")
    String act(
            @PathVariable UUID memo,
            @ModelAttribute ActForm form,
            @RequestParam @Nullable Retention retention,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Sheet sheet = memos.sheet(memo).orElseThrow(MemoPages::notFound);
        Outcome outcome;
        try {
            outcome = memos.act(memo, sheet.signOff().id(), form, retention);
        } catch (StateSecretRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String sentence = String.valueOf(refused.getMessage());
            return page(memo, who, new MemoReading.Look(form.task(), null, null, sentence), model);
        }
        if (outcome instanceof Outcome.Moved moved) {
            return "redirect:" + MemoKind.ADDRESS + memo + "?after="
                    + moved.now().revision();
        }
        response.setStatus(
                outcome instanceof Outcome.AlreadyMoved
                        ? HttpStatus.CONFLICT.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(memo, who, new MemoReading.Look(form.task(), null, form, outcome.sentence()), model);
    }

    private String page(UUID memo, SignedIn who, MemoReading.Look look, Model model) {
        model.addAttribute("page", reading.page(memo, who, look).orElseThrow(MemoPages::notFound));
        model.addAttribute("review", release.line(memo).orElse(null));
        model.addAttribute("proposable", release.proposable(memo, who).isPresent());
        return "memos/show";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
