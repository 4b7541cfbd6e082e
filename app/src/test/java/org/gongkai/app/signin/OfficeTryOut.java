package org.gongkai.app.signin;

import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages to try the gate of the office on. */
@RestController
@TestComponent
public class OfficeTryOut {
    @For(everybody = true)
    @GetMapping("/office/try-out/everybody")
    String everybody(SignedIn person) {
        return Viewers.required().name().equals(person.viewer().name())
                ? person.viewer().name()
                : "";
    }

    @For(business = true)
    @GetMapping("/office/try-out/business")
    String business(SignedIn person) {
        return person.rolesInWords();
    }

    @For(Role.AUDIT_ADMIN)
    @GetMapping("/office/try-out/auditors")
    String auditors(SignedIn person) {
        return person.rolesInWords();
    }

    /** The offender: says nothing about whom it is for. */
    @GetMapping("/office/try-out/silent")
    String silent() {
        return "open";
    }

    @For(everybody = true)
    @GetMapping("/office/try-out/form")
    String form(CsrfToken token) {
        return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
    }

    @GetMapping("/try-out/viewer")
    String viewer() {
        return Viewers.required().name();
    }
}
