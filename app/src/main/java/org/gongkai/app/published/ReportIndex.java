package org.gongkai.app.published;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.published.ReportIndexPage.Box;
import org.gongkai.app.published.ReportIndexPage.Line;
import org.gongkai.app.report.Publication;
import org.gongkai.app.report.Publications;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of units and years: those that stood directly below the government at the end of each year. */
@Component
class ReportIndex {
    private static final int MOST_YEARS = 6;

    private final Publications publications;
    private final Directory directory;
    private final Clock clock;

    ReportIndex(Publications publications, Directory directory, Clock clock) {
        this.publications = publications;
        this.directory = directory;
        this.clock = clock;
    }

    /** The government whose units are listed: the one of that code, or the first that stands below none. */
    Optional<Organ> government(String code) {
        return code.isEmpty()
                ? directory.organs().stream()
                        .filter(organ -> organ.kind().government() && organ.parent() == null)
                        .findFirst()
                : directory.organ(code).filter(organ -> organ.kind().government());
    }

    ReportIndexPage page(Organ government, @Nullable Integer asked, String words, String cell) {
        List<Integer> years = publications.years();
        Integer year = asked != null && years.contains(asked) ? asked : null;
        List<Integer> heads =
                year != null ? List.of(year) : years.stream().limit(MOST_YEARS).toList();
        Map<String, Organ> organs = new LinkedHashMap<>();
        Map<Integer, List<String>> there = new TreeMap<>();
        for (int one : heads) {
            List<Organ> units = directory.directlyBelow(government.id(), LocalDate.of(one, 12, 31));
            organs.putIfAbsent(government.code(), government);
            units.forEach(unit -> organs.putIfAbsent(unit.code(), unit));
            there.put(one, units.stream().map(Organ::code).toList());
        }
        Map<String, SortedMap<Integer, Publication>> published = published(organs.keySet());
        List<Line> lines = organs.values().stream()
                .filter(organ -> words.isEmpty()
                        || organ.name().contains(words)
                        || organ.shortName().contains(words))
                .map(organ ->
                        line(organ, government, heads, there, published.getOrDefault(organ.code(), new TreeMap<>())))
                .toList();
        return new ReportIndexPage(
                government.code(),
                government.name(),
                years,
                year,
                words,
                heads,
                lines,
                year == null ? null : comparison(year, cell, government, lines));
    }

    private Map<String, SortedMap<Integer, Publication>> published(Iterable<String> codes) {
        Map<String, SortedMap<Integer, Publication>> published = new TreeMap<>();
        var all = new ArrayList<String>();
        codes.forEach(all::add);
        publications
                .of(all)
                .forEach(one -> published
                        .computeIfAbsent(one.organCode(), _ -> new TreeMap<>())
                        .put(one.year(), one));
        return published;
    }

    private Line line(
            Organ organ,
            Organ government,
            List<Integer> heads,
            Map<Integer, List<String>> there,
            SortedMap<Integer, Publication> published) {
        boolean itself = organ.code().equals(government.code());
        return new Line(
                organ.code(),
                organ.name(),
                organ.kind().title(),
                published.isEmpty() ? null : "/reports/" + organ.code(),
                organ.kind().government() && !itself ? "/reports?of=" + organ.code() : null,
                heads.stream()
                        .map(year -> itself
                                        || published.containsKey(year)
                                        || there.getOrDefault(year, List.of()).contains(organ.code())
                                ? box(organ, year, published.get(year))
                                : Box.NOT_THERE)
                        .toList());
    }

    private Box box(Organ organ, int year, @Nullable Publication published) {
        LocalDate first = published == null ? null : Spoken.day(published.firstAt(), clock);
        Standing standing = Standing.of(organ.kind(), year, first, LocalDate.now(clock));
        LocalDate due = standing.due();
        return new Box(
                true,
                standing.words(),
                standing.state().style(),
                standing.state() == Standing.State.OVERDUE,
                published == null ? null : Address.of(organ.code(), year),
                first == null ? "" : SpokenDay.said(first),
                due == null ? "" : SpokenDay.said(due));
    }

    /** Of the units alone: beside their sum, theirs would not be seen. */
    private ReportIndexPage.Comparison comparison(int year, String cell, Organ government, List<Line> lines) {
        Series by = Series.compared().stream()
                .filter(series -> series.cell().equals(cell))
                .findFirst()
                .orElse(Series.RECEIVED);
        Map<String, String> names = lines.stream()
                .filter(line -> !line.code().equals(government.code()))
                .collect(Collectors.toMap(Line::code, Line::name));
        Map<String, BigDecimal> amounts = publications.figures(year, by.cell(), names.keySet());
        List<Map.Entry<String, BigDecimal>> sorted = amounts.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return new ReportIndexPage.Comparison(
                by.cell(),
                Series.compared().stream()
                        .map(series -> new ReportIndexPage.Choice(series.cell(), series.label()))
                        .toList(),
                by.label(),
                by.unit(),
                Bar.of(
                        sorted,
                        one -> names.getOrDefault(one.getKey(), one.getKey()),
                        Map.Entry::getValue,
                        one -> one.getValue().signum() == 0
                                ? null
                                : new Address(one.getKey(), year, 0).door(by.cell())));
    }
}
