package org.gongkai.app.office;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.lists.DoneWithMe;
import org.gongkai.app.signoff.lists.Listed;
import org.gongkai.app.signoff.lists.MyCounts;
import org.gongkai.app.signoff.lists.UnderWayWithMe;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What a person finds first: what waits, what is under way, what is done; and help. */
@Controller
class OfficePages {
    private static final int A_PAGE = 50;

    private final WorkList work;
    private final UnderWayWithMe underWay;
    private final DoneWithMe done;
    private final MyCounts counts;
    private final Clock clock;

    OfficePages(WorkList work, UnderWayWithMe underWay, DoneWithMe done, MyCounts counts, Clock clock) {
        this.work = work;
        this.underWay = underWay;
        this.done = done;
        this.counts = counts;
        this.clock = clock;
    }

    /** The three administrators do no business: for them nothing waits, and their own work is the first page. */
    @GetMapping("/office")
    @For(everybody = true)
    String waiting(SignedIn person, Model model) {
        if (person.holds(Role.SYSTEM_ADMIN) || person.holds(Role.SECURITY_ADMIN)) {
            return "redirect:/office/directory";
        }
        if (person.holds(Role.AUDIT_ADMIN)) {
            return "redirect:/office/journal";
        }
        model.addAttribute("page", new WorkPage(WorkPage.Tab.WAITING, counts.now(), work.now(), null));
        return "office/work";
    }

    @GetMapping("/office/under-way")
    @For(business = true)
    String underWay(
            @RequestParam(required = false) @Nullable OffsetDateTime before,
            @RequestParam(required = false) @Nullable UUID id,
            Model model) {
        return listed(WorkPage.Tab.UNDER_WAY, underWay.list(A_PAGE, after(before, id)), model);
    }

    @GetMapping("/office/done")
    @For(business = true)
    String done(
            @RequestParam(required = false) @Nullable OffsetDateTime before,
            @RequestParam(required = false) @Nullable UUID id,
            Model model) {
        return listed(WorkPage.Tab.DONE, done.list(A_PAGE, after(before, id)), model);
    }

    @GetMapping("/office/help")
    @For(everybody = true)
    String help() {
        return "office/help";
    }

    private String listed(WorkPage.Tab tab, List<Listed> listed, Model model) {
        var moments = Moments.at(clock);
        var lines = listed.stream().map(one -> work.line(one, moments)).toList();
        List<WorkPage.Group> groups = lines.isEmpty() ? List.of() : List.of(new WorkPage.Group("", lines));
        model.addAttribute("page", new WorkPage(tab, counts.now(), groups, next(tab, listed)));
        return "office/work";
    }

    private static @Nullable String next(WorkPage.Tab tab, List<Listed> listed) {
        if (listed.size() < A_PAGE) {
            return null;
        }
        Listed.After last = listed.getLast().cursor();
        return UriComponentsBuilder.fromPath(tab.href())
                .queryParam("before", "{before}")
                .queryParam("id", last.signOff())
                .encode()
                .buildAndExpand(last.movedAt())
                .toUriString();
    }

    private static Listed.@Nullable After after(@Nullable OffsetDateTime before, @Nullable UUID id) {
        return before == null || id == null ? null : new Listed.After(before, id);
    }
}
