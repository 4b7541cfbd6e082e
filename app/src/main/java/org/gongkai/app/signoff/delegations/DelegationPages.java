package org.gongkai.app.signoff.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.moves.Meant;
import org.gongkai.app.signoff.page.SignoffPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 委托: whom I asked to act for me, and who asked me. */
@Controller
@For(business = true)
class DelegationPages {
    private final Delegations delegations;
    private final Meant meant;
    private final Colleagues colleagues;
    private final Clock clock;

    DelegationPages(Delegations delegations, Meant meant, Colleagues colleagues, Clock clock) {
        this.delegations = delegations;
        this.meant = meant;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/office/delegations")
    String show(@RequestParam(defaultValue = "") String done, SignedIn who, Model model) {
        String news = switch (done) {
            case "given" -> "已委托。对方从起始日起可以代您办理，页面和经过里都会写明是代办。";
            case "ended" -> "已提前结束这项委托。";
            default -> null;
        };
        return page(empty(), null, news, who, model);
    }

    @PostMapping("/office/delegations")
    String give(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        var typed = new DelegationPage.Typed(name.strip(), since, until, why.strip());
        LocalDate first = day(since);
        LocalDate last = day(until);
        Outcome outcome = first == null || last == null
                ? new Outcome.Refused("起止日期没有填完整。", "请填第一天和最后一天，例如 2026-12-01。")
                : switch (meant.find(null, typed.name())) {
                    case Meant.Found.Unclear(Outcome.Refused refusal) -> refusal;
                    case Meant.Found.One(UUID delegate) -> delegations.delegate(delegate, first, last, typed.why());
                };
        if (outcome instanceof Outcome.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(typed, refused.sentence(), null, who, model);
        }
        return "redirect:/office/delegations?done=given";
    }

    @PostMapping("/office/delegations/{delegation}/end")
    String end(@PathVariable UUID delegation, SignedIn who, HttpServletResponse response, Model model) {
        if (delegations.end(delegation) instanceof Outcome.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(empty(), refused.sentence(), null, who, model);
        }
        return "redirect:/office/delegations?done=ended";
    }

    private String page(
            DelegationPage.Typed typed, @Nullable String trouble, @Nullable String news, SignedIn who, Model model) {
        Moments moments = Moments.at(clock);
        model.addAttribute(
                "page",
                new DelegationPage(
                        lines(delegations.given(), true, moments),
                        lines(delegations.received(), false, moments),
                        colleagues.in(who.home().id()).stream()
                                .filter(each -> !each.id().equals(who.person().id()))
                                .toList(),
                        typed,
                        trouble,
                        news));
        return "signoff/delegations";
    }

    private static List<DelegationPage.Line> lines(List<Delegation> some, boolean given, Moments moments) {
        return some.stream()
                .map(each -> new DelegationPage.Line(
                        each.id(),
                        given ? each.delegateName() : each.principalName(),
                        moments.withWeekday(each.since()) + " 至 " + moments.withWeekday(each.until()),
                        each.why(),
                        state(each, moments.today()),
                        given && each.endedAt() == null && !each.until().isBefore(moments.today())))
                .toList();
    }

    private static SignoffPage.Chip state(Delegation each, LocalDate today) {
        if (each.endedAt() != null) {
            return new SignoffPage.Chip("已提前结束", Tone.QUIET);
        }
        if (each.holdsOn(today)) {
            return new SignoffPage.Chip("生效中", Tone.DONE);
        }
        return today.isBefore(each.since())
                ? new SignoffPage.Chip("还没开始", Tone.CALM)
                : new SignoffPage.Chip("已到期", Tone.QUIET);
    }

    private DelegationPage.Typed empty() {
        String today = LocalDate.now(clock).toString();
        return new DelegationPage.Typed("", today, today, "");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.length() > "2026-11-26".length() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
