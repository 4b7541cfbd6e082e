package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Person;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a one-time link opens: a password of one's own, or the seat of a first administrator. */
@Controller
@For(anybody = true)
class LinkPages {
    private final Links links;
    private final Directory directory;
    private final PasswordChange passwords;
    private final FirstAdministrators founders;
    private final Journal journal;
    private final TransactionTemplate transaction;

    LinkPages(
            Links links,
            Directory directory,
            PasswordChange passwords,
            FirstAdministrators founders,
            Journal journal,
            TransactionTemplate transaction) {
        this.links = links;
        this.directory = directory;
        this.passwords = passwords;
        this.founders = founders;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/office/sign-in/link/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        return open(token)
                .map(link -> form(link, FounderForm.BLANK, null, model))
                .orElseGet(() -> dead(response));
    }

    @PostMapping("/office/sign-in/link/{token}")
    String use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String shortName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Link> link = open(token);
        if (link.isEmpty()) {
            return dead(response);
        }
        var form = new FounderForm(district, shortName, name, account, wanted, again);
        try {
            Optional<Wrong> wrong = link.get().person() == null
                    ? founders.found(link.get(), form)
                    : password(link.get(), link.get().person(), form);
            if (wrong.isPresent()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(link.get(), form, wrong.get(), model);
            }
        } catch (LinkUsedException used) {
            return dead(response);
        }
        SessionCookie.remove(request, response);
        boolean first = link.get().purpose() == Purpose.SYSTEM_ADMIN;
        model.addAttribute("onward", first ? founders.onward() : List.of());
        model.addAttribute("base", base(request));
        return "signin/link_done";
    }

    private Optional<Wrong> password(Link link, UUID id, FounderForm form) {
        return Viewers.as(
                SystemViewer.SIGN_IN,
                () -> transaction.execute(status -> {
                    Person person = directory.person(id).orElseThrow();
                    Optional<Wrong> wrong =
                            passwords.to(id, person.account(), person.name(), form.password(), form.again(), null);
                    if (wrong.isEmpty()) {
                        if (!links.use(link)) {
                            throw new LinkUsedException();
                        }
                        journal.write(Act.of("signin.link-used", "用一次性链接设口令", "person", id)
                                .with("link", link.id()));
                    }
                    return wrong;
                }));
    }

    private Optional<Link> open(String token) {
        return Viewers.as(SystemViewer.SIGN_IN, () -> links.open(new Token(token)));
    }

    private String form(Link link, FounderForm form, @Nullable Wrong wrong, Model model) {
        model.addAttribute("wrong", wrong);
        if (link.person() != null) {
            UUID id = link.person();
            Person person =
                    Viewers.as(SystemViewer.SIGN_IN, () -> directory.person(id)).orElseThrow();
            model.addAttribute("account", person.account());
            model.addAttribute("name", person.name());
            return "signin/link_password";
        }
        model.addAttribute("form", form);
        model.addAttribute("role", link.purpose().role().orElseThrow().title());
        model.addAttribute("first", founders.namesTheDistrict());
        return "signin/link_found";
    }

    private static String dead(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "signin/link_dead";
    }

    static String base(HttpServletRequest request) {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.length() - request.getRequestURI().length());
    }
}
