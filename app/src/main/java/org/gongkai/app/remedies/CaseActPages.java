package org.gongkai.app.remedies;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.registers.Entered;
import org.gongkai.app.registers.EntryMoved;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.web.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms by which a case is entered, decided, counted, corrected and struck out. */
@Controller
@For(business = true)
class CaseActPages {
    private static final String ACTS = "/office/remedies/{remedy}/{act:decide|second|count|correct|strike}";

    private final RemedyCases cases;
    private final CaseForms forms;

    CaseActPages(RemedyCases cases, CaseForms forms) {
        this.cases = cases;
        this.forms = forms;
    }

    @GetMapping("/office/remedies/new")
    String enter(SignedIn who, Model model) {
        return put(forms.enter(who), model);
    }

    @PostMapping("/office/remedies/new")
    String enter(@RequestParam Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        var entered = new Entered(fields);
        long organ = entered.number("organ");
        if (!who.viewer().homes().contains(organ)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return "redirect:/office/remedies/" + cases.enter(forms.entered(organ, entered, null));
        } catch (EntryRefused refused) {
            FormPage page = forms.enter(who).holding(fields).refused(refused.field(), refused.sentence());
            return again(page, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        } catch (StateSecretRefused refused) {
            FormPage page = forms.enter(who).refused("", refused.sentence());
            return again(page, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
    }

    @GetMapping(ACTS)
    String form(@PathVariable UUID remedy, @PathVariable String act, SignedIn who, Model model) {
        return put(forms.act(known(remedy), act, who), model);
    }

    @PostMapping(ACTS)
    String act(
            @PathVariable UUID remedy,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        RemedyCase known = known(remedy);
        if (!who.viewer().homes().contains(known.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            done(known, act, new Entered(fields));
            return "redirect:" + known.address();
        } catch (EntryRefused refused) {
            FormPage page = forms.act(known, act, who).holding(fields).refused(refused.field(), refused.sentence());
            return again(page, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        } catch (EntryMoved moved) {
            FormPage page = forms.act(known(remedy), act, who).refused("", String.valueOf(moved.getMessage()));
            return again(page, HttpStatus.CONFLICT, response, model);
        } catch (StateSecretRefused refused) {
            FormPage page = forms.act(known, act, who).refused("", refused.sentence());
            return again(page, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
    }

    private void done(RemedyCase known, String act, Entered entered) {
        UUID id = known.id();
        int seen = (int) entered.number("seen");
        switch (act) {
            case "decide" -> cases.decide(id, seen, chosen(forms.decision(entered, "result", "decided"), "result"));
            case "second" ->
                cases.decideAgain(
                        id, seen, chosen(forms.decision(entered, "secondResult", "secondDecided"), "secondResult"));
            case "count" -> cases.count(id, seen, CaseForms.counts(entered), text(entered, "countsReason", 200));
            case "correct" ->
                cases.correct(
                        id,
                        seen,
                        forms.entered(known.organ(), entered, cases.name(id).orElse(null)),
                        forms.decision(entered, "result", "decided"),
                        forms.decision(entered, "secondResult", "secondDecided"),
                        text(entered, "reason", 500));
            default -> cases.strike(id, seen, text(entered, "reason", 500));
        }
    }

    private static Decision chosen(@Nullable Decision decision, String field) {
        if (decision == null) {
            throw new EntryRefused(field, "请选择结果。");
        }
        return decision;
    }

    private static String text(Entered entered, String field, int most) {
        return Objects.requireNonNullElse(entered.optional(field, most), "");
    }

    private static String again(FormPage page, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return put(page, model);
    }

    private static String put(FormPage page, Model model) {
        model.addAttribute("page", page);
        return "form";
    }

    private RemedyCase known(UUID id) {
        return cases.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
