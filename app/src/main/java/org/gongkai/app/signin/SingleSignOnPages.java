package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.gongkai.app.directory.For;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** To the provider of single sign-on and back. Who has no account here does not get one by it. */
@Controller
@For(anybody = true)
class SingleSignOnPages {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnPages.class);

    private final SingleSignOn provider;
    private final AccountStore accounts;
    private final SigningIn signingIn;
    private final SignInPages door;
    private final Journal journal;
    private final TransactionTemplate transaction;

    SingleSignOnPages(
            SingleSignOn provider,
            AccountStore accounts,
            SigningIn signingIn,
            SignInPages door,
            Journal journal,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.door = door;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/office/sign-in/oidc")
    @Nullable
    String leave(
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        configured();
        var outing = Outing.fresh(NextPage.of(next));
        String address;
        try {
            address = provider.address(outing, back(request));
        } catch (RuntimeException cannotBeAsked) {
            LOG.warn("the provider of single sign-on cannot be asked: {}", cannotBeAsked.getMessage());
            return door.refused(503, provider.title() + "暂时不能用。请过一会儿再试，或用账号和口令登录。", outing.next(), response, model);
        }
        outing.begin(request, response);
        return Entrance.goTo(address, response);
    }

    @GetMapping("/office/sign-in/oidc/back")
    @Nullable
    String comeBack(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        configured();
        Optional<Outing> outing = Outing.in(request).filter(known -> same(known.state(), state));
        Outing.end(request, response);
        NextPage next = outing.map(Outing::next).orElse(NextPage.HOME);
        Optional<OidcUser> user = outing.flatMap(known -> vouched(known, code, state, request));
        if (user.isEmpty()) {
            failed("unknown", request);
            return door.refused(403, provider.title() + "没有完成。请重新登录一次；一再出现的，请告诉系统管理员。", next, response, model);
        }
        Optional<Account> account =
                Viewers.as(SystemViewer.SIGN_IN, () -> transaction.execute(status -> known(user.get())));
        if (account.isEmpty()) {
            failed("unknown", request);
            return door.refused(
                    403, provider.title() + "认得您，但您在本系统没有账号。请找本单位系统管理员登记，再由安全管理员开通。", next, response, model);
        }
        return door.enter(signingIn.vouchedFor(account.get(), Device.of(request)), next, request, response);
    }

    private Optional<OidcUser> vouched(Outing outing, String code, String state, HttpServletRequest request) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(provider.vouched(outing, back(request), code, state));
        } catch (AuthenticationException refused) {
            LOG.warn("the answer of the provider of single sign-on was refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /** By the subject, which stays the same; at first by the name, to which the subject is bound then. */
    private Optional<Account> known(OidcUser user) {
        String name = user.getPreferredUsername();
        Optional<Account> found = accounts.known(user.getSubject(), name == null ? "" : name);
        found.filter(account -> accounts.bind(account.person(), user.getSubject()))
                .ifPresent(account -> journal.write(Act.of("signin.bind", "绑定统一身份认证", "person", account.person())));
        return found;
    }

    private void failed(String whose, HttpServletRequest request) {
        Viewers.as(SystemViewer.SIGN_IN, () -> {
            transaction.executeWithoutResult(status -> journal.write(Act.of("signin.fail", "登录失败", "person", whose)
                    .with("address", request.getRemoteAddr())
                    .with("by", "oidc")));
            return null;
        });
    }

    private void configured() {
        if (!provider.configured()) {
            throw new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
        }
    }

    private static String back(HttpServletRequest request) {
        return LinkPages.base(request) + "/office/sign-in/oidc/back";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
