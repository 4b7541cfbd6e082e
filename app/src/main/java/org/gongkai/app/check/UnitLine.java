package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.Unit;
import org.gongkai.annualreport.city.UnitFigures;
import org.gongkai.annualreport.city.UnreadFile;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the table of a city, or a file that could not be read.
 *
 * @param number by which it is opened
 * @param unit its name, or the file's
 * @param government whether it is the government's own report
 * @param compared whether the year before was there too
 * @param unreadable how many of its figures have more than one reading
 * @param broken the rules it breaks
 * @param first its gravest finding, empty when there is none
 * @param reason why it was not read; null when it was
 */
public record UnitLine(
        int number,
        String unit,
        boolean government,
        boolean compared,
        int errors,
        int warnings,
        int infos,
        int unreadable,
        Set<String> broken,
        String first,
        @Nullable String reason) {

    /** The units that reported in the year. */
    static List<UnitLine> of(City city) {
        List<UnitLine> lines = new ArrayList<>();
        Batch.numbered(city).forEach((number, unit) -> {
            if (unit.report(city.year()).isPresent()) {
                lines.add(of(city, unit, number));
            }
        });
        return lines;
    }

    private static UnitLine of(City city, Unit unit, int number) {
        UnitFigures figures = unit.report(city.year()).orElseThrow().figures();
        return new UnitLine(
                number,
                unit.name().isEmpty() ? unit.report(city.year()).orElseThrow().path() : unit.name(),
                number == 0,
                unit.report(city.year() - 1).isPresent(),
                (int) unit.count(Severity.ERROR),
                (int) unit.count(Severity.WARNING),
                (int) unit.count(Severity.INFO),
                (int) figures.cells().stream()
                        .filter(cell -> figures.figure(cell).isEmpty())
                        .count(),
                unit.findings().stream().map(ConsistencyFinding::rule).collect(Collectors.toSet()),
                unit.findings().isEmpty() ? "" : unit.findings().getFirst().message(),
                null);
    }

    static UnitLine unread(UnreadFile file) {
        return new UnitLine(-1, file.path(), false, false, 0, 0, 0, 0, Set.of(), "", file.reason());
    }

    /** Contradictions first, then warnings. */
    int gravity() {
        return errors * 1_000 + warnings;
    }
}
