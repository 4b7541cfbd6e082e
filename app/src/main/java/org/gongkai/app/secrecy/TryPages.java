package org.gongkai.app.secrecy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.precheck.FileLook;
import org.gongkai.app.secrecy.precheck.Finding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 内容预检: anybody who works here sees what the pre-check says of a text or a file, before it goes anywhere. Nothing is kept. */
@Controller
@For(business = true)
class TryPages {
    private final HardStop stop;
    private final OwnPhones phones;

    TryPages(HardStop stop, OwnPhones phones) {
        this.stop = stop;
        this.phones = phones;
    }

    @GetMapping("/office/secrecy/check")
    String start() {
        return "secrecy/check";
    }

    @PostMapping("/office/secrecy/check")
    String check(SignedIn viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            TriedForm tried = TriedForm.of(request);
            FileLook look = tried.file() == null
                    ? new FileLook("文字", tried.text(), List.of(), List.of())
                    : FileLook.of(tried.name(), tried.file());
            if (tried.file() != null) {
                stop.refuse("内容预检", look.kind(), tried.file().length, look.markings());
            }
            stop.check("内容预检", look.text());
            List<Finding> findings = phones.findings(viewer.home().id(), look.text());
            model.addAttribute("look", look);
            model.addAttribute("name", tried.name());
            model.addAttribute("findings", findings);
            model.addAttribute("text", MarkedText.of(look.text(), findings, 0));
        } catch (StateSecretRefused refused) {
            response.setStatus(422);
            model.addAttribute("refusal", refused.sentence());
        } catch (CannotReview refused) {
            response.setStatus(422);
            model.addAttribute("refusal", String.valueOf(refused.getMessage()));
        }
        return "secrecy/check";
    }
}
