package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 我的账号: where I am signed in, my password, my second factor. */
@Controller
@For(everybody = true)
class MePages {
    private static final Wrong WRONG_CODE = new Wrong("code", "验证码不对，或已经用过。请等手机上换了下一个再输。");

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final FactorStore factors;
    private final SecondFactor factor;
    private final PasswordChange passwords;
    private final Demonstration demonstration;
    private final Journal journal;
    private final Clock clock;

    MePages(
            AccountStore accounts,
            SessionStore sessions,
            FactorStore factors,
            SecondFactor factor,
            PasswordChange passwords,
            Demonstration demonstration,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.factor = factor;
        this.passwords = passwords;
        this.demonstration = demonstration;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/office/me")
    @Transactional(readOnly = true)
    public String show(
            SignedIn me,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            Model model) {
        return page(me, request, null, done, model);
    }

    @PostMapping("/office/me/sessions/{id}/end")
    @Transactional
    @Nullable
    public String endOne(SignedIn me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!sessions.end(me.person().id(), id, EndReason.ENDED_BY_PERSON)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        journal.write(Act.of("signin.end", "结束会话", "session", id));
        return Entrance.goTo("/office/me?done=ended", response);
    }

    @PostMapping("/office/me/sessions/end-others")
    @Transactional
    @Nullable
    public String endOthers(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        UUID here = AtThePage.session(request).orElseThrow().id();
        int ended = sessions.endOthers(me.person().id(), here, EndReason.ENDED_BY_PERSON);
        journal.write(
                Act.of("signin.end-others", "结束其他会话", "person", me.person().id())
                        .with("ended-sessions", ended));
        return Entrance.goTo("/office/me?done=ended", response);
    }

    @PostMapping("/office/me/password")
    @Transactional
    @Nullable
    public String password(
            SignedIn me,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        UUID here = AtThePage.session(request).orElseThrow().id();
        Optional<Wrong> wrong = proved(me, current, "current")
                .or(() -> passwords.to(
                        me.person().id(), me.person().account(), me.person().name(), wanted, again, here));
        return wrong.isPresent()
                ? refused(me, request, response, wrong.get(), model)
                : Entrance.goTo("/office/me?done=password", response);
    }

    @GetMapping("/office/me/factor")
    @Transactional
    public String enrol(SignedIn me, Model model) {
        notShared(me);
        if (accounts.of(me.person().id()).hasFactor()) {
            return "redirect:/office/me";
        }
        return enrolment(me, null, model);
    }

    @PostMapping("/office/me/factor")
    @Transactional
    public String begin(
            SignedIn me, @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        notShared(me);
        Optional<List<String>> codes = factor.begin(me.person().id(), code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return enrolment(me, WRONG_CODE, model);
        }
        return shown(codes.get(), model);
    }

    @PostMapping("/office/me/factor/off")
    @Transactional
    @Nullable
    public String end(
            SignedIn me,
            @RequestParam(name = "present", defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (accounts.of(me.person().id()).factorRequired() && !demonstration.isOn()) {
            return refused(me, request, response, new Wrong("present", "您的角色登录时必须用验证码，不能停用。换手机的，请安全管理员解除后重设。"), model);
        }
        Optional<Wrong> wrong = proved(me, present, "present");
        if (wrong.isPresent()) {
            return refused(me, request, response, wrong.get(), model);
        }
        factor.end(me.person().id());
        return Entrance.goTo("/office/me?done=factor-off", response);
    }

    @PostMapping("/office/me/factor/recovery")
    @Transactional
    public String recovery(
            SignedIn me,
            @RequestParam(name = "present", defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!accounts.of(me.person().id()).hasFactor()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Wrong> wrong = proved(me, present, "present");
        return wrong.isPresent()
                ? refused(me, request, response, wrong.get(), model)
                : shown(factor.renewRecovery(me.person().id()), model);
    }

    private static String shown(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return "signin/me_recovery";
    }

    private String enrolment(SignedIn me, @Nullable Wrong wrong, Model model) {
        model.addAttribute(
                "enrolment", factor.propose(me.person().id(), me.person().account()));
        model.addAttribute("wrong", wrong);
        return "signin/me_factor";
    }

    private Optional<Wrong> proved(SignedIn me, String password, String field) {
        notShared(me);
        return passwords.present(me.person().id(), password)
                ? Optional.empty()
                : Optional.of(new Wrong(field, "现在的口令不对。请再输一遍；多次不对，账号会暂停登录一段时间。"));
    }

    private void notShared(SignedIn me) {
        if (demonstration.shares(me.person().account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String refused(
            SignedIn me, HttpServletRequest request, HttpServletResponse response, Wrong wrong, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, request, wrong, null, model);
    }

    private String page(
            SignedIn me, HttpServletRequest request, @Nullable Wrong wrong, @Nullable String done, Model model) {
        UUID here = AtThePage.session(request).orElseThrow().id();
        Account account = accounts.of(me.person().id());
        List<MePage.Place> places = sessions.of(me.person().id()).stream()
                .map(place -> new MePage.Place(
                        place.id(),
                        Browser.words(place.agent()),
                        place.address(),
                        Moments.said(place.started(), clock),
                        Moments.said(place.seen(), clock),
                        place.id().equals(here)))
                .toList();
        model.addAttribute(
                "me",
                new MePage(
                        me.person().name(),
                        me.person().account(),
                        me.home().name(),
                        me.title(),
                        me.rolesInWords(),
                        places,
                        Moments.said(account.passwordSet(), clock),
                        account.factorSince() == null ? null : Moments.said(account.factorSince(), clock),
                        account.factorRequired() && !demonstration.isOn(),
                        factors.recoveryLeft(me.person().id()),
                        demonstration.shares(account.account())));
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "done",
                done == null
                        ? null
                        : switch (done) {
                            case "ended" -> "会话已结束，那台设备要重新登录。";
                            case "password" -> "口令已改，其他设备要用新口令重新登录。";
                            case "factor-off" -> "二次验证已停用，以后登录只用口令。";
                            default -> null;
                        });
        return "signin/me";
    }
}
