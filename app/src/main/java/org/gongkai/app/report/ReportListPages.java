package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One screen of who has handed in and who is late, with the chase. */
@Controller
class ReportListPages {
    private final ReportLists lists;
    private final Reporter reporter;
    private final Chasing chasing;
    private final Deadlines deadlines;

    ReportListPages(ReportLists lists, Reporter reporter, Chasing chasing, Deadlines deadlines) {
        this.lists = lists;
        this.reporter = reporter;
        this.chasing = chasing;
        this.deadlines = deadlines;
    }

    @For(business = true)
    @GetMapping("/office/reports")
    String show(
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable Integer chased,
            @RequestParam(defaultValue = "false") boolean set,
            SignedIn who,
            Model model) {
        String news = chased != null
                ? (chased == 0 ? "没有需要催的单位。" : "已催 " + chased + " 个单位，提醒送到了各单位的经办人。")
                : set ? "报送期限已保存。" : null;
        return page(who, year(year), null, news, model);
    }

    /** One unit, or all that are still to hand in. */
    @For(Role.OGI_OFFICE)
    @PostMapping("/office/reports/chase")
    String chase(@RequestParam int year, @RequestParam(defaultValue = "") String organ, SignedIn who) {
        Organ government = lists.government(who).orElseThrow(ReportListPages::notFound);
        List<Organ> units = reporter.units(government, year(year)).stream()
                .filter(unit -> organ.isEmpty() || unit.code().equals(organ))
                .toList();
        if (units.isEmpty()) {
            throw notFound();
        }
        return "redirect:/office/reports?year=" + year + "&chased=" + chasing.chase(units, year);
    }

    @For(Role.OGI_OFFICE)
    @PostMapping("/office/reports/deadlines")
    String deadlines(
            @RequestParam int year,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String source,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Organ government = lists.government(who).orElseThrow(ReportListPages::notFound);
        try {
            deadlines.set(government, year(year), day("units", units), day("own", own), source);
            return "redirect:/office/reports?year=" + year + "&set=true";
        } catch (CannotReport refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", List.of(units, own, source));
            return page(who, year, refused, null, model);
        }
    }

    private static @Nullable LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            throw new CannotReport(field, "没有认出日期。请按 2023-01-20 的样子填写，或留空按条例的期限。");
        }
    }

    private int year(@Nullable Integer year) {
        int wanted = year == null ? lists.current() : year;
        if (!lists.has(wanted)) {
            throw notFound();
        }
        return wanted;
    }

    private String page(SignedIn who, int year, @Nullable CannotReport trouble, @Nullable String news, Model model) {
        model.addAttribute("page", lists.page(who, year, trouble, news));
        return "report/list";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
