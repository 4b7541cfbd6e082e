package org.gongkai.app.memos;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.memos.MemoListPage.Tab;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.lists.Listed;
import org.gongkai.app.signoff.lists.SubjectLists;
import org.gongkai.app.signoff.lists.Waiting;
import org.gongkai.app.signoff.lists.WaitingForMe;
import org.gongkai.app.signoff.page.SignoffPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My memos, under five headings, fifty to a page. */
@Controller
@For(business = true)
class MemoListPages {
    private static final int PAGE = 50;
    /** Nobody has more waiting; who does is shown the most urgent ones. */
    private static final int MOST_WAITING = 200;

    private final WaitingForMe waiting;
    private final SubjectLists lists;
    private final Clock clock;

    MemoListPages(WaitingForMe waiting, SubjectLists lists, Clock clock) {
        this.waiting = waiting;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/office/memos")
    String show(
            @RequestParam(defaultValue = "waiting") String tab,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String beside,
            Model model) {
        Tab chosen = Tab.of(tab);
        Moments moments = Moments.at(clock);
        List<Waiting> forMe = waiting.list(MOST_WAITING).stream()
                .filter(each -> each.subject().kind().equals(MemoKind.CODE))
                .toList();
        model.addAttribute(
                "page",
                chosen == Tab.WAITING
                        ? new MemoListPage(
                                chosen,
                                forMe.stream().map(each -> line(each, moments)).toList(),
                                null,
                                forMe.size())
                        : listed(chosen, after(before, beside), forMe.size(), moments));
        return "memos/list";
    }

    private MemoListPage listed(Tab tab, Listed.@Nullable After after, long waits, Moments moments) {
        List<Listed> found = switch (tab) {
            case WAITING -> List.of();
            case DRAFTED -> lists.drafted(MemoKind.CODE, PAGE + 1, after);
            case UNDER_WAY -> lists.underWay(MemoKind.CODE, PAGE + 1, after);
            case HANDLED -> lists.handled(MemoKind.CODE, PAGE + 1, after);
            case FILED -> lists.filed(MemoKind.CODE, PAGE + 1, after);
        };
        List<Listed> shown = found.stream().limit(PAGE).toList();
        return new MemoListPage(
                tab,
                shown.stream().map(each -> line(each, moments)).toList(),
                found.size() > PAGE ? next(tab, shown.getLast().cursor()) : null,
                waits);
    }

    private static String next(Tab tab, Listed.After after) {
        return "/office/memos?tab=" + tab.key() + "&before=" + after.movedAt().toInstant() + "&beside="
                + after.signOff();
    }

    private static Listed.@Nullable After after(String before, String beside) {
        try {
            return before.isBlank() ? null : new Listed.After(OffsetDateTime.parse(before), UUID.fromString(beside));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static MemoListPage.Line line(Waiting each, Moments moments) {
        Optional<OffsetDateTime> due = Optional.ofNullable(each.due());
        String whose = each.forWhom() == null ? "请您" : "代" + each.forWhom();
        return new MemoListPage.Line(
                MemoKind.ADDRESS + each.subject().id() + "?task=" + each.task(),
                each.title(),
                each.organName() + " " + each.drafterName() + "拟稿 · " + whose + each.step() + " · "
                        + moments.said(each.givenAt()) + "送到",
                due.map(moment -> new SignoffPage.Chip(moments.untilDue(moment), moments.tone(moment)))
                        .orElse(new SignoffPage.Chip("没有时限", Tone.CALM)),
                due.map(moment -> moments.withWeekday(moments.dayOf(moment))).orElse(""),
                each.unread());
    }

    private static MemoListPage.Line line(Listed each, Moments moments) {
        String waits = each.waitingFor().isEmpty() ? "" : " · 在等" + String.join("、", each.waitingFor());
        Optional<OffsetDateTime> due = Optional.ofNullable(each.due());
        Tone tone = each.state().finished() || each.state().frozen() ? Tone.DONE : Tone.CALM;
        return new MemoListPage.Line(
                MemoKind.ADDRESS + each.subject().id(),
                each.title(),
                (each.number() == null ? "" : each.number() + " · ") + each.organName() + " " + each.drafterName()
                        + "拟稿 · " + each.position() + waits,
                due.map(moment -> new SignoffPage.Chip(moments.untilDue(moment), moments.tone(moment)))
                        .orElse(new SignoffPage.Chip(each.position(), tone)),
                moments.said(each.movedAt()),
                false);
    }
}
