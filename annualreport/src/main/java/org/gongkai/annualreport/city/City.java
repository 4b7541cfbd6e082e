package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;

/**
 * What is to be said of a city's reports.
 *
 * @param year the report year that was checked
 * @param government the government's own report with its findings; absent when there is none
 * @param units all units, by name; those without a report of the year are there with their other years
 * @param rollUp X-9; absent without the government's report of the year
 * @param missing who has not reported
 * @param unlisted who reported and is not on the list that was given
 * @param duplicates several reports of one unit and year
 * @param wrongYears files whose name tells another year
 * @param unread files that are no report or could not be read
 * @param copied texts of the year that are mostly the same, at most three pairs a unit
 * @param rules which rules are broken by how many units, the government included
 * @param remarks Chinese sentences: how the year and the government were told, what was assumed
 */
public record City(
        int year,
        Optional<Unit> government,
        List<Unit> units,
        Optional<RollUp> rollUp,
        List<MissingUnit> missing,
        List<String> unlisted,
        List<Duplicate> duplicates,
        List<WrongYear> wrongYears,
        List<UnreadFile> unread,
        List<CopiedText> copied,
        List<RuleCount> rules,
        List<String> remarks) {

    /** The units that reported in the year. */
    public List<Unit> reporting() {
        return units.stream().filter(unit -> unit.report(year).isPresent()).toList();
    }

    /** The units that reported in the year, those with the most errors first, then warnings. */
    public List<Unit> ranking() {
        return reporting().stream()
                .sorted(Comparator.comparing((Unit unit) -> -unit.count(Severity.ERROR))
                        .thenComparing(unit -> -unit.count(Severity.WARNING))
                        .thenComparing(Unit::name))
                .toList();
    }

    /** The figure of each unit for one cell in the year, by name; a unit whose figure is not known is absent in the value. */
    public Map<String, Optional<BigDecimal>> values(String cell) {
        Map<String, Optional<BigDecimal>> values = new LinkedHashMap<>();
        for (Unit unit : units) {
            unit.report(year)
                    .ifPresent(
                            report -> values.put(unit.name(), report.figures().figure(cell)));
        }
        return values;
    }

    /** The cells that a series may be drawn of. */
    public static List<String> seriesCells() {
        return Series.cells();
    }

    /** The Chinese name of such a cell. */
    public static String seriesLabel(String cell) {
        return Series.label(cell);
    }

    /** A cell over the years, all units summed; table two from 2021 on. */
    public List<YearSum> series(String cell) {
        return Series.sums(units, government, cell);
    }

    /** A cell of one unit over the years; years whose figure is not known or not comparable are left out. */
    public SortedMap<Integer, BigDecimal> series(Unit unit, String cell) {
        return Collections.unmodifiableSortedMap(Series.of(unit, cell));
    }

    /** Whether any finding of the units or the government is an error. */
    public boolean hasErrors() {
        return government.stream().anyMatch(unit -> unit.count(Severity.ERROR) > 0)
                || units.stream().anyMatch(unit -> unit.count(Severity.ERROR) > 0);
    }
}
