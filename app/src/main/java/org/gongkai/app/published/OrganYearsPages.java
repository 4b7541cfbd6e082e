package org.gongkai.app.published;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.report.Figures;
import org.gongkai.app.report.Publication;
import org.gongkai.app.report.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /reports/gaoling}: the published reports of one organ, its figures over the years drawn and as a table. */
@Controller
class OrganYearsPages {
    private static final int MOST_YEARS = 8;

    private final Publications publications;
    private final Directory directory;
    private final Clock clock;

    OrganYearsPages(Publications publications, Directory directory, Clock clock) {
        this.publications = publications;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/reports/{organ}")
    String show(@PathVariable String organ, Model model) {
        List<Publication> published = publications.of(organ);
        if (published.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", page(published));
        return "published/organ";
    }

    private OrganYears page(List<Publication> published) {
        Publication newest = published.getFirst();
        var cells = new TreeSet<String>();
        Series.all().forEach(series -> cells.addAll(series.cells()));
        Series.RESULTS.forEach(series -> cells.addAll(series.cells()));
        SortedMap<Integer, Map<String, BigDecimal>> figures = last(publications.figures(newest.organCode(), cells));
        return new OrganYears(
                newest.organName(),
                newest.organCode(),
                published.stream().map(this::year).toList(),
                charts(figures),
                List.copyOf(figures.keySet()),
                Series.all().stream()
                        .map(series -> row(series, figures, newest.organCode()))
                        .toList());
    }

    private static SortedMap<Integer, Map<String, BigDecimal>> last(
            SortedMap<Integer, Map<String, BigDecimal>> figures) {
        var last = new TreeMap<>(figures);
        while (last.size() > MOST_YEARS) {
            last.pollFirstEntry();
        }
        return last;
    }

    private OrganYears.Year year(Publication one) {
        Organ.Kind kind = directory.organ(one.organCode()).map(Organ::kind).orElse(Organ.Kind.INSTITUTION);
        return new OrganYears.Year(
                one.year(),
                one.title(),
                Address.of(one.organCode(), one.year()),
                Spoken.of(one.firstAt(), clock),
                Standing.of(kind, one.year(), Spoken.day(one.firstAt(), clock), LocalDate.now(clock)),
                one.issue() == 1 ? "" : Spoken.of(one.publishedAt(), clock) + IssueChange.title(one.issue()));
    }

    private static List<StackChart> charts(SortedMap<Integer, Map<String, BigDecimal>> figures) {
        var charts = new ArrayList<StackChart>();
        charts.add(chart("收到申请（件）", List.of(Series.RECEIVED), figures));
        charts.add(chart("办理结果（件）", Series.OUTCOMES, figures));
        Series.DECISIONS.forEach(
                series -> charts.add(chart(series.label() + "（" + series.unit() + "）", List.of(series), figures)));
        charts.add(chart("行政复议和诉讼（件）", Series.DISPUTES, figures));
        charts.add(chart("复议和诉讼的结果（件）", Series.RESULTS, figures));
        return charts.stream().filter(StackChart::drawn).toList();
    }

    private static StackChart chart(
            String title, List<Series> parts, SortedMap<Integer, Map<String, BigDecimal>> figures) {
        return StackChart.of(
                title,
                parts.stream().map(Series::label).toList(),
                figures.entrySet().stream()
                        .map(year -> new StackChart.Amounts(
                                year.getKey() + " 年",
                                parts.stream()
                                        .map(part -> part.of(year.getValue()))
                                        .toList()))
                        .toList());
    }

    private static OrganYears.Row row(
            Series series, SortedMap<Integer, Map<String, BigDecimal>> figures, String organ) {
        return new OrganYears.Row(
                series.label(),
                series.unit(),
                figures.entrySet().stream()
                        .map(year -> {
                            BigDecimal amount = series.of(year.getValue());
                            return new OrganYears.Figure(
                                    Figures.plain(amount), href(series, amount, organ, year.getKey()));
                        })
                        .toList());
    }

    private static @Nullable String href(Series series, BigDecimal amount, String organ, int year) {
        return series.cells().size() > 1 || amount.signum() == 0
                ? null
                : new Address(organ, year, 0).door(series.cell());
    }
}
