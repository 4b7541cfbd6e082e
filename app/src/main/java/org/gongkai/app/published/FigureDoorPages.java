package org.gongkai.app.published;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.app.report.PublishedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reports/gaoling/2022/cells/table2.licences}: what a figure consists of, beside the table or as a page of its own. */
@Controller
class FigureDoorPages {
    private static final String BESIDE = "HX-Request";

    private final PublishedReports reports;
    private final FigureDoors doors;

    FigureDoorPages(PublishedReports reports, FigureDoors doors) {
        this.reports = reports;
        this.doors = doors;
    }

    @GetMapping(ReportPages.REPORT + "/cells/{cell}")
    String open(
            @PathVariable String organ,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam @Nullable Integer issue,
            @RequestHeader(name = BESIDE, required = false) @Nullable String beside,
            HttpServletResponse response,
            Model model) {
        response.addHeader(HttpHeaders.VARY, BESIDE);
        model.addAttribute("door", doors.open(IssueInSight.of(reports, organ, year, issue), cell));
        return beside == null ? "published/door" : "published/_door";
    }
}
