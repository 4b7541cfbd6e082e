package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.UnitName;

/** Which of the reports is the government's own. */
final class Government {
    private Government() {}

    /**
     * The one that was named; else the government under which most units are; else the report of its office, where its figures
     * are not smaller than the units': the office publishes the government's report, but has one of its own as well.
     */
    static Optional<Unit> among(List<Unit> units, int year, CityOptions options) {
        String named = options.government();
        if (named != null) {
            UnitName name = UnitName.of(named);
            return units.stream()
                    .filter(unit -> unit.name().equals(named) || unit.id().mayBe(name))
                    .min(Comparator.comparing((Unit unit) -> !unit.name().equals(named)));
        }
        List<Unit> reporting =
                units.stream().filter(unit -> unit.report(year).isPresent()).toList();
        Optional<Unit> own = reporting.stream()
                .filter(unit -> unit.id().government() && below(reporting, unit) > 0)
                .max(Comparator.comparingLong(unit -> below(reporting, unit)));
        return own.isPresent() ? own : office(reporting, year);
    }

    private static Optional<Unit> office(List<Unit> reporting, int year) {
        return reporting.stream()
                .filter(unit -> unit.id().governmentOffice() && reporting.size() > 1)
                .max(Comparator.comparing(unit -> received(unit, year)))
                .filter(office -> received(office, year)
                                .compareTo(reporting.stream()
                                        .filter(unit -> unit != office)
                                        .map(unit -> received(unit, year))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        >= 0);
    }

    private static long below(List<Unit> units, Unit government) {
        return units.stream()
                .filter(unit -> unit != government && unit.id().below(government.id()))
                .count();
    }

    private static BigDecimal received(Unit unit, int year) {
        return unit.report(year)
                .flatMap(report -> report.figures().figure("table3.new.6"))
                .orElse(BigDecimal.ZERO);
    }
}
