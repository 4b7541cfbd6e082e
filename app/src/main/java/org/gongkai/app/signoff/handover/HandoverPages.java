package org.gongkai.app.signoff.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.signoff.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 移交: a leader gives the work of somebody who leaves to a colleague. */
@Controller
@For(Role.LEADER)
class HandoverPages {
    private final Handover handover;
    private final WorkAtHand work;

    HandoverPages(Handover handover, WorkAtHand work) {
        this.handover = handover;
        this.work = work;
    }

    @GetMapping("/office/handover")
    String show(SignedIn who, Model model) {
        return page(who, HandoverPage.Typed.NOTHING, null, null, List.of(), model);
    }

    @PostMapping("/office/handover")
    String handOver(
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String why,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        var typed = new HandoverPage.Typed(from, to, why.strip());
        Outcome outcome;
        if (from == null || to == null) {
            outcome = new Outcome.Refused("移交人和接手人没有选完整。", "请各选一位。");
        } else {
            try {
                outcome = handover.handOver(from, to, who.home().id(), typed.why());
            } catch (StateSecretRefused refused) {
                outcome = new Outcome.Refused(String.valueOf(refused.getMessage()), "");
                typed = new HandoverPage.Typed(from, to, "");
            }
        }
        if (outcome instanceof Outcome.Done(String sentence, List<String> remarks)) {
            return page(who, HandoverPage.Typed.NOTHING, null, sentence, remarks, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, typed, outcome.sentence(), null, List.of(), model);
    }

    private String page(
            SignedIn who,
            HandoverPage.Typed typed,
            @Nullable String trouble,
            @Nullable String news,
            List<String> remarks,
            Model model) {
        var organ = who.home();
        model.addAttribute(
                "page",
                new HandoverPage(
                        organ.shortName(),
                        work.holders(organ.id()),
                        work.heirs(organ.id()),
                        typed,
                        trouble,
                        news,
                        remarks));
        return "signoff/handover";
    }
}
