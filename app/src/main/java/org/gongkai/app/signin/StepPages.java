package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Person;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.signin.Session.Awaiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may stand between the password and the office: the code of the phone, a password of one's own, the phone's enrolment. */
@Controller
@For(anybody = true)
class StepPages {
    private static final Wrong WRONG_CODE =
            new Wrong("code", "验证码不对，或已经用过。请等手机上换了下一个再输；手机不在身边的，可用一个恢复码。多次不对会暂停登录一段时间。");

    private final SigningIn signingIn;
    private final SecondFactor factor;
    private final PasswordChange passwords;
    private final Guesses guesses;
    private final Journal journal;
    private final Someone someone;

    StepPages(
            SigningIn signingIn,
            SecondFactor factor,
            PasswordChange passwords,
            Guesses guesses,
            Journal journal,
            Someone someone) {
        this.signingIn = signingIn;
        this.factor = factor;
        this.passwords = passwords;
        this.guesses = guesses;
        this.journal = journal;
        this.someone = someone;
    }

    @GetMapping("/office/sign-in/next")
    String show(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        NextPage page = NextPage.of(next);
        return AtThePage.session(request)
                .map(session -> session.awaiting() == null
                        ? "redirect:" + page.path()
                        : form(session, session.awaiting(), page, null, model))
                .orElse("redirect:" + page.throughSignIn());
    }

    @PostMapping("/office/sign-in/code")
    @Nullable
    String code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        NextPage page = NextPage.of(next);
        Optional<Session> session = awaiting(Awaiting.CODE, request);
        if (session.isEmpty()) {
            return Entrance.goTo(page.throughSignIn(), response);
        }
        UUID person = session.get().signedIn().person().id();
        boolean open = someone.as(person, () -> guesses.charge(person));
        if (!open) {
            signingIn.out(session.get());
            SessionCookie.remove(request, response);
            return Entrance.goTo(page.throughSignIn(), response);
        }
        if (!someone.as(person, () -> factor.proves(person, code))) {
            someone.does(
                    person,
                    () -> journal.write(Act.of("signin.wrong-code", "验证码不对", "person", person)
                            .with("address", request.getRemoteAddr())));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(session.get(), Awaiting.CODE, page, WRONG_CODE, model);
        }
        return goOn(session.get(), page, request, response);
    }

    @PostMapping("/office/sign-in/password")
    @Nullable
    String password(
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        NextPage page = NextPage.of(next);
        Optional<Session> session = awaiting(Awaiting.PASSWORD, request);
        if (session.isEmpty()) {
            return Entrance.goTo(page.throughSignIn(), response);
        }
        Person person = session.get().signedIn().person();
        Optional<Wrong> wrong = someone.as(
                person.id(),
                () -> passwords.to(
                        person.id(),
                        person.account(),
                        person.name(),
                        wanted,
                        again,
                        session.get().id()));
        if (wrong.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(session.get(), Awaiting.PASSWORD, page, wrong.get(), model);
        }
        return goOn(session.get(), page, request, response);
    }

    @PostMapping("/office/sign-in/enrolment")
    @Nullable
    String enrolment(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        NextPage page = NextPage.of(next);
        Optional<Session> session = awaiting(Awaiting.ENROLMENT, request);
        if (session.isEmpty()) {
            return Entrance.goTo(page.throughSignIn(), response);
        }
        UUID person = session.get().signedIn().person().id();
        Optional<List<String>> codes = someone.as(person, () -> factor.begin(person, code));
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(session.get(), Awaiting.ENROLMENT, page, WRONG_CODE, model);
        }
        SessionCookie.set(
                request,
                response,
                signingIn.goOn(session.get(), Device.of(request)).token());
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", page.path());
        return "signin/recovery";
    }

    private @Nullable String goOn(
            Session session, NextPage page, HttpServletRequest request, HttpServletResponse response) {
        return signingIn.goOn(session, Device.of(request)).to(page, request, response);
    }

    private static Optional<Session> awaiting(Awaiting what, HttpServletRequest request) {
        return AtThePage.session(request).filter(session -> session.awaiting() == what);
    }

    private String form(Session session, Awaiting awaiting, NextPage page, @Nullable Wrong wrong, Model model) {
        Person person = session.signedIn().person();
        model.addAttribute("next", page.isHome() ? "" : page.path());
        model.addAttribute("wrong", wrong);
        model.addAttribute("account", person.account());
        if (awaiting == Awaiting.ENROLMENT) {
            model.addAttribute(
                    "enrolment", someone.as(person.id(), () -> factor.propose(person.id(), person.account())));
        }
        return switch (awaiting) {
            case CODE -> "signin/code";
            case PASSWORD -> "signin/password";
            case ENROLMENT -> "signin/enrolment";
        };
    }
}
