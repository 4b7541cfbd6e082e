package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.directory.For;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The way into the office and out of it. */
@Controller
@For(anybody = true)
class SignInPages {
    private static final String REFUSED = "账号或口令不对。连续多次不对，会暂停登录一段时间；忘了口令的，请找本单位安全管理员。";

    private final SigningIn signingIn;
    private final AccountStore accounts;
    private final Demonstration demonstration;
    private final SingleSignOn provider;

    SignInPages(SigningIn signingIn, AccountStore accounts, Demonstration demonstration, SingleSignOn provider) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.provider = provider;
    }

    @GetMapping("/office/sign-in")
    String show(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        var page = NextPage.of(next);
        if (AtThePage.signedIn(request).isPresent()) {
            return "redirect:" + page.path();
        }
        return form(model, "", page, null);
    }

    @PostMapping("/office/sign-in")
    @Nullable
    String signIn(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = NextPage.of(next);
        Optional<Entrance> entrance = signingIn.with(account.strip(), password, Device.of(request));
        if (entrance.isPresent()) {
            return enter(entrance.get(), page, request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model, account.strip(), page, REFUSED);
    }

    @PostMapping("/office/sign-in/demo")
    @Nullable
    String signInAsShown(
            @RequestParam String account,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!demonstration.shares(account)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Entrance entrance = signingIn
                .asShown(account, Device.of(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return enter(entrance, NextPage.of(next), request, response);
    }

    @PostMapping("/office/sign-out")
    @Nullable
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        AtThePage.session(request).ifPresent(signingIn::out);
        SessionCookie.remove(request, response);
        return Entrance.goTo("/office/sign-in", response);
    }

    /** The page again, with the reason. */
    String refused(int status, String sentence, NextPage page, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return form(model, "", page, sentence);
    }

    @Nullable
    String enter(Entrance entrance, NextPage page, HttpServletRequest request, HttpServletResponse response) {
        AtThePage.session(request).ifPresent(signingIn::out);
        return entrance.to(page, request, response);
    }

    private String form(Model model, String account, NextPage next, @Nullable String problem) {
        model.addAttribute("account", account);
        model.addAttribute("next", next.isHome() ? "" : next.path());
        model.addAttribute("problem", problem);
        model.addAttribute("shown", shown(Demonstration.ACCOUNTS));
        model.addAttribute("clerks", shown(Demonstration.CLERKS));
        model.addAttribute("provider", provider.configured() ? provider.title() : null);
        return "signin/show";
    }

    private List<DemoPerson> shown(List<String> wanted) {
        if (!demonstration.isOn()) {
            return List.of();
        }
        return Viewers.as(SystemViewer.SIGN_IN, () -> accounts.among(wanted)).stream()
                .sorted(Comparator.comparing(person -> wanted.indexOf(person.account())))
                .toList();
    }
}
