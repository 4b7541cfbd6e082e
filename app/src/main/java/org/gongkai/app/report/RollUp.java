package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.facts.Extent;
import org.springframework.stereotype.Component;

/**
 * 汇总核对: a government's report against what its units handed in. The government's figures are counted from the same records;
 * they differ where records changed since a unit handed in.
 */
@Component
class RollUp {
    private final Reporter reporter;
    private final ReportStore reports;
    private final VersionStore versions;
    private final FactSum sum;
    private final Door door;
    private final ExternalFigures external;

    RollUp(
            Reporter reporter,
            ReportStore reports,
            VersionStore versions,
            FactSum sum,
            Door door,
            ExternalFigures external) {
        this.external = external;
        this.reporter = reporter;
        this.reports = reports;
        this.versions = versions;
        this.sum = sum;
        this.door = door;
    }

    /** A unit's own part of a difference. */
    record OfUnit(Organ unit, BigDecimal handedIn, BigDecimal live) {
        String said() {
            return unit.shortName() + " 报送 " + Figures.plain(handedIn) + "，现为 " + Figures.plain(live);
        }
    }

    /** A cell in which what the units handed in and what stands in the records now are not the same. */
    record Difference(ChangedFigure change, List<OfUnit> units) {}

    /** How the units stand, whose reports are missing, and what has changed since they handed in. */
    record Of(List<Organ> units, List<Organ> missing, List<Difference> differences) {}

    /** What the units handed in, seen as the report's own sum is: whoever fills it need not see their reports. */
    private record HandedIn(
            Map<Long, KeptVersion> kept, Map<Long, Map<String, BigDecimal>> figures, Set<Long> fromOutside) {
        boolean has(long unit) {
            return kept.containsKey(unit) || fromOutside.contains(unit);
        }
    }

    Of of(Organ government, int year) {
        List<Organ> units = reporter.units(government, year);
        HandedIn handedIn = sum.counting(sum.extent(government.id(), year), () -> handedIn(units, year));
        return new Of(
                units,
                units.stream().filter(unit -> !handedIn.has(unit.id())).toList(),
                differences(units, handedIn, year));
    }

    private HandedIn handedIn(List<Organ> units, int year) {
        List<Long> organs = units.stream().map(Organ::id).toList();
        List<Report> there = reports.of(organs, year).stream()
                .filter(report -> report.state().handedIn() && report.version() > 0)
                .toList();
        Map<UUID, Long> reporting = there.stream().collect(Collectors.toMap(Report::id, Report::organ));
        Map<Long, KeptVersion> kept = new HashMap<>();
        versions.newest(there).forEach(version -> kept.put(reporting.getOrDefault(version.report(), 0L), version));
        return new HandedIn(kept, versions.figures(there, year), external.counting(organs, year));
    }

    private List<Difference> differences(List<Organ> units, HandedIn handedIn, int year) {
        if (handedIn.kept().isEmpty()) {
            return List.of();
        }
        Map<Long, KeptVersion> kept = handedIn.kept();
        Map<Long, Map<String, BigDecimal>> figures = handedIn.figures();
        Figures live = sum.of(together(kept.values(), year));
        var differences = new ArrayList<Difference>();
        var names = new LinkedHashSet<>(FormCells.labels().keySet());
        names.addAll(live.amounts().keySet());
        figures.values().forEach(amounts -> names.addAll(amounts.keySet()));
        for (String cell : names) {
            BigDecimal before = figures.values().stream()
                    .map(amounts -> amounts.getOrDefault(cell, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (before.compareTo(live.of(cell)) != 0) {
                differences.add(new Difference(
                        new ChangedFigure(cell, sum.label(cell), before, live.of(cell)),
                        ofUnits(cell, units, kept, figures, live.extent())));
            }
        }
        return differences;
    }

    private static Extent together(Iterable<KeptVersion> kept, int year) {
        var organs = new TreeSet<Long>();
        kept.forEach(version -> organs.addAll(version.organs()));
        return Extent.ofYear(organs, year);
    }

    private List<OfUnit> ofUnits(
            String cell,
            List<Organ> units,
            Map<Long, KeptVersion> kept,
            Map<Long, Map<String, BigDecimal>> figures,
            Extent extent) {
        Map<Long, BigDecimal> now = door.byOrgan(List.of(cell), extent);
        var parts = new ArrayList<OfUnit>();
        for (Organ unit : units) {
            KeptVersion version = kept.get(unit.id());
            if (version != null) {
                Set<Long> own = new HashSet<>(version.organs());
                BigDecimal live = now.entrySet().stream()
                        .filter(entry -> own.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal before = figures.getOrDefault(unit.id(), Map.of()).getOrDefault(cell, BigDecimal.ZERO);
                if (before.compareTo(live) != 0) {
                    parts.add(new OfUnit(unit, before, live));
                }
            }
        }
        parts.sort(Comparator.comparing(
                        (OfUnit part) -> part.live().subtract(part.handedIn()).abs())
                .reversed());
        return parts;
    }
}
