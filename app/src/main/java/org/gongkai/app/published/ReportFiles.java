package org.gongkai.app.published;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongkai.app.report.PublishedReport;
import org.gongkai.app.report.PublishedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * {@code /reports/gaoling/2022.json}, {@code .docx}, {@code .xlsx}, {@code .pdf}: a published report as a file. Whoever has the issue in
 * force is told so without the file being made.
 */
@Controller
class ReportFiles {
    private final PublishedReports reports;
    private final WrittenFiles files;

    ReportFiles(PublishedReports reports, WrittenFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping(ReportPages.REPORT + ".{kind:json|docx|xlsx|pdf}")
    @Nullable
    ResponseEntity<Resource> file(
            @PathVariable String organ,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam @Nullable Integer issue,
            WebRequest request,
            HttpServletResponse response) {
        PublishedReport report = IssueInSight.of(reports, organ, year, issue).report();
        FileKind wanted = FileKind.of(kind);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        String tag = "W/\"" + report.id() + "-" + kind + "\"";
        if (request.checkNotModified(tag, report.publishedAt().toInstant().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, wanted))
                .body(new ByteArrayResource(files.of(report, wanted)));
    }

    /** With a name in Chinese; one in ASCII for whatever does not understand it. */
    private static String disposition(PublishedReport report, FileKind kind) {
        String again = report.issue() == 1 ? "" : "（" + IssueChange.title(report.issue()) + "）";
        String name = URLEncoder.encode(report.title() + again + "." + kind.ending(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "%s; filename=\"%s-%d.%s\"; filename*=UTF-8''%s"
                .formatted(
                        kind.shown() ? "inline" : "attachment", report.organCode(), report.year(), kind.ending(), name);
    }
}
