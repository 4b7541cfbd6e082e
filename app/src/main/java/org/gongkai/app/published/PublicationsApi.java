package org.gongkai.app.published;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.app.report.Publication;
import org.gongkai.app.report.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** {@code GET /api/v1/reports}: the reports that were published of a year, with the addresses of their files. */
@Controller
class PublicationsApi {
    static final String LIST = "/api/v1/reports";
    private static final int PAGE = 200;

    private final Publications publications;
    private final Clock clock;

    PublicationsApi(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    /** Of the newest year that has any, where none is named; of a year without any, none. */
    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> list(
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String after) {
        if (!year.matches("(\\d{4})?") || !after.matches("[a-z0-9-]{0,80}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        @Nullable
        Integer asked =
                year.isEmpty() ? publications.years().stream().findFirst().orElse(null) : Integer.valueOf(year);
        List<Publication> found = asked == null ? List.of() : publications.ofYear(asked, after, PAGE + 1);
        List<Publication> page = found.subList(0, Math.min(PAGE, found.size()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("reports", page.stream().map(this::report).toList());
        if (found.size() > PAGE) {
            answer.put(
                    "next", LIST + "?year=" + asked + "&after=" + page.getLast().organCode());
        }
        return answer;
    }

    private Map<String, Object> report(Publication one) {
        var address = new Address(one.organCode(), one.year(), 0);
        var files = new LinkedHashMap<String, Object>();
        for (FileKind kind : FileKind.values()) {
            files.put(kind.ending(), address.file(kind.ending()));
        }
        var report = new LinkedHashMap<String, Object>();
        report.put("organ", one.organCode());
        report.put("name", one.organName());
        report.put("year", one.year());
        report.put("title", one.title());
        report.put("issue", one.issue());
        report.put("firstPublished", Spoken.day(one.firstAt(), clock).toString());
        report.put("published", Spoken.day(one.publishedAt(), clock).toString());
        report.put("page", address.page());
        report.put("files", files);
        return report;
    }
}
