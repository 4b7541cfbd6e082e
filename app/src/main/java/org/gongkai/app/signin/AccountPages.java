package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
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

/** 账号: the security administrator unlocks, issues one-time links, ends sessions, takes off a lost phone. */
@Controller
@For(Role.SECURITY_ADMIN)
class AccountPages {
    private final AccountLines lines;
    private final SessionStore sessions;
    private final SecondFactor factor;
    private final Links links;
    private final Demonstration demonstration;
    private final Journal journal;
    private final Function<OffsetDateTime, String> said;

    AccountPages(
            AccountLines lines,
            SessionStore sessions,
            SecondFactor factor,
            Links links,
            Demonstration demonstration,
            Journal journal,
            Clock clock) {
        this.lines = lines;
        this.sessions = sessions;
        this.factor = factor;
        this.links = links;
        this.demonstration = demonstration;
        this.journal = journal;
        this.said = moment -> Moments.said(moment, clock);
    }

    @GetMapping("/office/accounts")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String q, Model model) {
        List<AccountLine> found = lines.matching(q.strip());
        model.addAttribute("q", q.strip());
        model.addAttribute("more", found.size() > AccountLines.MOST);
        model.addAttribute("accounts", found.stream().limit(AccountLines.MOST).toList());
        model.addAttribute("addresses", lines.addresses());
        model.addAttribute("said", said);
        return "signin/accounts";
    }

    @GetMapping("/office/accounts/{person}")
    @Transactional(readOnly = true)
    public String show(@PathVariable UUID person, @RequestParam(required = false) @Nullable String done, Model model) {
        return page(person, done, null, model);
    }

    @PostMapping("/office/accounts/{person}/unlock")
    @Transactional
    @Nullable
    public String unlock(@PathVariable UUID person, HttpServletResponse response) {
        there(person);
        lines.unlock(person);
        journal.write(Act.of("signin.unlock", "解锁账号", "person", person));
        return back(person, "unlock", response);
    }

    @PostMapping("/office/accounts/{person}/end-sessions")
    @Transactional
    @Nullable
    public String endSessions(@PathVariable UUID person, HttpServletResponse response) {
        there(person);
        int ended = sessions.endOthers(person, null, EndReason.ENDED_BY_ADMINISTRATOR);
        journal.write(Act.of("signin.end-all", "结束全部会话", "person", person).with("ended-sessions", ended));
        return back(person, "end", response);
    }

    @PostMapping("/office/accounts/{person}/factor-off")
    @Transactional
    @Nullable
    public String factorOff(@PathVariable UUID person, HttpServletResponse response) {
        there(person);
        factor.end(person);
        return back(person, "factor", response);
    }

    /** The link stands on the answer itself and nowhere else. */
    @PostMapping("/office/accounts/{person}/link")
    @Transactional
    public String link(@PathVariable UUID person, HttpServletRequest request, Model model) {
        AccountLine line = there(person);
        if (demonstration.shares(line.account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Token token = links.make(Purpose.PASSWORD, person);
        journal.write(Act.of("signin.link", "发一次性链接", "person", person));
        return page(person, null, LinkPages.base(request) + Link.path(token), model);
    }

    @PostMapping("/office/accounts/addresses/unlock")
    @Transactional
    @Nullable
    public String unlockAddress(@RequestParam String address, HttpServletResponse response) {
        if (lines.unlockAddress(address)) {
            journal.write(Act.of("signin.unlock-address", "解除地址暂停", "address", address));
        }
        return Entrance.goTo("/office/accounts", response);
    }

    private AccountLine there(UUID person) {
        return lines.of(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(UUID person, @Nullable String done, @Nullable String link, Model model) {
        AccountLine line = there(person);
        model.addAttribute("line", line);
        model.addAttribute("link", link);
        model.addAttribute("shared", demonstration.shares(line.account()));
        model.addAttribute("said", said);
        model.addAttribute(
                "done",
                done == null
                        ? null
                        : switch (done) {
                            case "unlock" -> "账号已解锁，失败次数清零。";
                            case "end" -> "此人的登录已全部结束。";
                            case "factor" -> "二次验证已解除。角色要求验证码的，下次登录时须重新设。";
                            default -> null;
                        });
        return "signin/account";
    }

    private static @Nullable String back(UUID person, String done, HttpServletResponse response) {
        return Entrance.goTo("/office/accounts/" + person + "?done=" + done, response);
    }
}
