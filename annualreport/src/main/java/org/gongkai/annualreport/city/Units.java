package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.annualreport.UnitName;

/** Which reports are one unit's: names vary from year to year and from file to file. */
final class Units {
    private final List<Unit> units = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();

    /** Reports that no year could be told of are a unit's, but of no year; they are left to the caller. */
    static Units of(List<UnitReport> reports) {
        Units units = new Units();
        for (Group group : groups(reports)) {
            units.add(group);
        }
        units.units.sort(Comparator.comparing(Unit::name));
        return units;
    }

    List<Unit> all() {
        return units;
    }

    List<Duplicate> duplicates() {
        return duplicates;
    }

    private static final class Group {
        private final UnitName id;
        private final List<UnitReport> reports = new ArrayList<>();

        Group(UnitName id) {
            this.id = id;
        }

        /** A report of which nothing tells whose it is. */
        Group(UnitName id, UnitReport report) {
            this.id = id;
            reports.add(report);
        }
    }

    /**
     * Names that tell more places come first and found a group; a shorter name joins the one group that it may be, and founds
     * its own where it may be several.
     */
    private static List<Group> groups(List<UnitReport> reports) {
        Map<UnitName, List<UnitReport>> byName = new LinkedHashMap<>();
        reports.forEach(report ->
                byName.computeIfAbsent(report.name(), _ -> new ArrayList<>()).add(report));
        List<UnitName> names = new ArrayList<>(byName.keySet());
        names.sort(Comparator.comparingInt((UnitName name) -> -name.places().size()));
        Map<String, List<Group>> byBody = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (UnitName name : names) {
            if (name.unknown()) {
                byName.getOrDefault(name, List.of()).forEach(report -> groups.add(new Group(name, report)));
                continue;
            }
            List<Group> known = byBody.computeIfAbsent(name.body(), _ -> new ArrayList<>());
            List<Group> fitting =
                    known.stream().filter(group -> group.id.mayBe(name)).toList();
            if (fitting.size() == 1) {
                fitting.getFirst().reports.addAll(byName.getOrDefault(name, List.of()));
                continue;
            }
            Group group = new Group(name);
            group.reports.addAll(byName.getOrDefault(name, List.of()));
            known.add(group);
            groups.add(group);
        }
        return groups;
    }

    private void add(Group group) {
        TreeMap<Integer, List<UnitReport>> byYear = new TreeMap<>();
        for (UnitReport report : group.reports) {
            Integer year = report.year();
            if (year != null) {
                byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(report);
            }
        }
        String name = group.reports.stream()
                .map(report -> report.organ().isEmpty() ? report.path() : report.organ())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        TreeMap<Integer, UnitReport> chosen = new TreeMap<>();
        byYear.forEach((year, several) -> {
            several.sort(Comparator.comparing(UnitReport::path));
            chosen.put(year, several.getFirst());
            if (several.size() > 1) {
                duplicates.add(duplicate(name, year, several));
            }
        });
        if (!chosen.isEmpty()) {
            units.add(new Unit(name, group.id, chosen, List.of()));
        }
    }

    private static Duplicate duplicate(String unit, int year, List<UnitReport> several) {
        Set<String> differing = new LinkedHashSet<>();
        UnitFigures first = several.getFirst().figures();
        for (UnitReport other : several) {
            Set<String> cells = new TreeSet<>(first.cells());
            cells.addAll(other.figures().cells());
            for (String cell : cells) {
                boolean same = first.figure(cell)
                        .map(BigDecimal::stripTrailingZeros)
                        .equals(other.figures().figure(cell).map(BigDecimal::stripTrailingZeros));
                if (!same) {
                    differing.add(cell);
                }
            }
        }
        return new Duplicate(
                unit,
                year,
                several.stream().map(UnitReport::path).toList(),
                differing.isEmpty(),
                List.copyOf(differing));
    }
}
