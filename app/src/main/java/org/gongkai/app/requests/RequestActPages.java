package org.gongkai.app.requests;

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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms by which a request is registered, closed, charged, corrected and struck out. */
@Controller
@For(business = true)
class RequestActPages {
    private static final String ACTS = "/office/requests/{request}/{act:close|charge|correct|strike}";

    private final DisclosureRequests requests;
    private final RequestForms forms;

    RequestActPages(DisclosureRequests requests, RequestForms forms) {
        this.requests = requests;
        this.forms = forms;
    }

    @GetMapping("/office/requests/new")
    String register(SignedIn who, Model model) {
        return put(forms.register(who), "new", Map.of(), model);
    }

    @PostMapping("/office/requests/new")
    String register(@RequestParam Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        var entered = new Entered(fields);
        long organ = entered.number("organ");
        if (!who.viewer().homes().contains(organ)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return "redirect:/office/requests/" + requests.register(forms.request(organ, entered, null));
        } catch (EntryRefused refused) {
            return again(
                    forms.register(who).holding(fields).refused(refused.field(), refused.sentence()),
                    "new",
                    fields,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    response,
                    model);
        } catch (StateSecretRefused refused) {
            return again(
                    forms.register(who).refused("", refused.sentence()),
                    "new",
                    Map.of(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    response,
                    model);
        }
    }

    @GetMapping(ACTS)
    String form(@PathVariable UUID request, @PathVariable String act, SignedIn who, Model model) {
        return put(forms.act(known(request), act, who), act, Map.of(), model);
    }

    @PostMapping(ACTS)
    String act(
            @PathVariable UUID request,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        DisclosureRequest known = known(request);
        if (!who.viewer().homes().contains(known.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            done(known, act, new Entered(fields));
            return "redirect:" + known.address();
        } catch (EntryRefused refused) {
            FormPage page = forms.act(known, act, who).holding(fields);
            return again(
                    act.equals("close") && refused.field().equals("outcome")
                            ? page.refused("", refused.sentence())
                            : page.refused(refused.field(), refused.sentence()),
                    act,
                    fields,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    response,
                    model);
        } catch (EntryMoved moved) {
            String sentence = String.valueOf(moved.getMessage());
            FormPage page = forms.act(known(request), act, who).refused("", sentence);
            return again(page, act, Map.of(), HttpStatus.CONFLICT, response, model);
        } catch (StateSecretRefused refused) {
            FormPage page = forms.act(known, act, who).refused("", refused.sentence());
            return again(page, act, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
    }

    private void done(DisclosureRequest known, String act, Entered entered) {
        int seen = (int) entered.number("seen");
        switch (act) {
            case "close" -> {
                Reply reply = forms.reply(entered);
                if (reply == null) {
                    throw new EntryRefused("outcome", "请在下面选定一种办理结果。");
                }
                requests.close(known.id(), seen, reply);
            }
            case "charge" -> requests.charge(known.id(), seen, forms.fee(entered), entered.text("reason"));
            case "correct" ->
                requests.correct(
                        known.id(),
                        seen,
                        forms.request(known.organ(), entered, forms.name(known)),
                        forms.reply(entered),
                        reason(entered));
            default -> requests.strike(known.id(), seen, reason(entered));
        }
    }

    private static String reason(Entered entered) {
        return Objects.requireNonNullElse(entered.optional("reason", 500), "");
    }

    private static String again(
            FormPage page,
            String act,
            Map<String, String> fields,
            HttpStatus status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return put(page, act, fields, model);
    }

    private static String put(FormPage page, String act, Map<String, String> fields, Model model) {
        model.addAttribute("page", page);
        if (!act.equals("close")) {
            return "form";
        }
        model.addAttribute("chosen", fields.getOrDefault("outcome", ""));
        return "requests/close";
    }

    private DisclosureRequest known(UUID id) {
        return requests.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
