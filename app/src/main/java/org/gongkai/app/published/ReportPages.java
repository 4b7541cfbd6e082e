package org.gongkai.app.published;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.app.report.Composition;
import org.gongkai.app.report.Publication;
import org.gongkai.app.report.Publications;
import org.gongkai.app.report.PublishedReport;
import org.gongkai.app.report.PublishedReports;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reports/gaoling/2022}: a report in the official form; until it is published there is no such page. */
@Controller("publishedReportPages")
class ReportPages {
    /** Four digits: a year that no page could be of is no address. */
    static final String REPORT = "/reports/{organ}/{year:[0-9][0-9][0-9][0-9]}";

    private static final int TITLE_LINE = 24;

    private final PublishedReports reports;
    private final Publications publications;
    private final IssueChanges changes;
    private final Clock clock;

    ReportPages(PublishedReports reports, Publications publications, IssueChanges changes, Clock clock) {
        this.reports = reports;
        this.publications = publications;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(REPORT)
    String show(
            @PathVariable String organ, @PathVariable int year, @RequestParam @Nullable Integer issue, Model model) {
        model.addAttribute("page", page(IssueInSight.of(reports, organ, year, issue)));
        return "published/report";
    }

    private ReportPage page(IssueInSight in) {
        PublishedReport report = in.report();
        Address address = in.address();
        List<Integer> years = publications.of(report.organCode()).stream()
                .map(Publication::year)
                .toList();
        return new ReportPage(
                report,
                titleLines(report),
                SpokenDay.said(LocalDate.of(report.year(), 12, 31)),
                Spoken.of(report.publishedAt(), clock),
                in.inForce(),
                ReportWords.of(report.json()),
                PublicForm.of(Composition.read(report.json()), address),
                Stream.of(FileKind.values())
                        .map(kind -> new ReportPage.File(kind.title(), address.file(kind.ending())))
                        .toList(),
                changes.of(in.all()),
                years.stream().filter(one -> one < report.year()).findFirst().orElse(null),
                years.stream()
                        .filter(one -> one > report.year())
                        .reduce((_, last) -> last)
                        .orElse(null));
    }

    private static List<String> titleLines(PublishedReport report) {
        String organ = report.organName();
        return report.title().length() > TITLE_LINE && report.title().startsWith(organ)
                ? List.of(organ, report.title().substring(organ.length()))
                : List.of(report.title());
    }
}
