package org.gongkai.app.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 实时数据: the tables of any organ that the person sees, over any days, without a report. */
@Controller
@For(business = true)
class LivePages {
    private final Reporter reporter;
    private final Directory directory;
    private final FactSum sum;
    private final ReportReading reading;
    private final Clock clock;

    LivePages(Reporter reporter, Directory directory, FactSum sum, ReportReading reading, Clock clock) {
        this.reporter = reporter;
        this.directory = directory;
        this.sum = sum;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/office/reports/live")
    String show(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            SignedIn who,
            Model model) {
        List<Organ> organs = directory.organs().stream()
                .filter(one -> who.viewer().sees(one.id()))
                .toList();
        Organ chosen = organ.isEmpty()
                ? organs.stream().findFirst().orElseThrow(ReportListPages::notFound)
                : reporter.visible(organ).orElseThrow(ReportListPages::notFound);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = day(from, today.withDayOfYear(1));
        LocalDate last = day(to, first.isAfter(today) ? first : today);
        boolean wrong = last.isBefore(first);
        if (wrong) {
            last = first;
        }
        model.addAttribute(
                "page", reading.live(chosen, first, last, sum.of(sum.extent(chosen.id(), first, last)), organs));
        model.addAttribute("trouble", wrong ? "结束日期早于开始日期，已按开始当天统计。请重新选择。" : null);
        return "report/live";
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            LocalDate day = typed.isBlank() ? otherwise : LocalDate.parse(typed);
            return day.getYear() < 1949 || day.getYear() > 2199 ? otherwise : day;
        } catch (DateTimeException notADay) {
            return otherwise;
        }
    }
}
