package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.annualreport.UnitName;

/** Which units have no report of the year: by the list that was given, else by who reported the year before. */
final class MissingUnits {
    private final List<MissingUnit> missing = new ArrayList<>();
    private final List<String> unlisted = new ArrayList<>();
    private final int year;
    private final List<UnreadFile> unread;

    private MissingUnits(int year, List<UnreadFile> unread) {
        this.year = year;
        this.unread = unread;
    }

    static MissingUnits of(List<Unit> units, int year, List<String> listed, List<UnreadFile> unread) {
        MissingUnits missing = new MissingUnits(year, unread);
        if (listed.isEmpty()) {
            missing.againstLastYear(units);
        } else {
            missing.againstList(units, listed);
        }
        return missing;
    }

    List<MissingUnit> missing() {
        return missing;
    }

    /** Who reported and is not on the list; empty without a list. */
    List<String> unlisted() {
        return unlisted;
    }

    private void againstList(List<Unit> units, List<String> listed) {
        Map<String, List<Unit>> byBody = new HashMap<>();
        units.forEach(unit ->
                byBody.computeIfAbsent(unit.id().body(), _ -> new ArrayList<>()).add(unit));
        List<UnitName> names = listed.stream().map(UnitName::of).toList();
        for (int i = 0; i < names.size(); i++) {
            UnitName name = names.get(i);
            List<Unit> same = byBody.getOrDefault(name.body(), List.of()).stream()
                    .filter(unit -> unit.id().mayBe(name))
                    .toList();
            if (same.stream().noneMatch(unit -> unit.report(year).isPresent())) {
                missing.add(new MissingUnit(listed.get(i), "名单中有，没有 " + year + " 年度的报告" + other(same, name) + "。"));
            }
        }
        Map<String, List<UnitName>> listedByBody = new HashMap<>();
        names.forEach(name -> listedByBody
                .computeIfAbsent(name.body(), _ -> new ArrayList<>())
                .add(name));
        for (Unit unit : units) {
            boolean known = listedByBody.getOrDefault(unit.id().body(), List.of()).stream()
                    .anyMatch(name -> name.mayBe(unit.id()));
            if (!known && unit.report(year).isPresent()) {
                unlisted.add(unit.name());
            }
        }
    }

    private void againstLastYear(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.report(year).isEmpty() && unit.report(year - 1).isPresent()) {
                missing.add(new MissingUnit(
                        unit.name(), (year - 1) + " 年度有报告，没有 " + year + " 年度的" + unreadOf(unit.id()) + "。"));
            }
        }
    }

    private String other(List<Unit> same, UnitName name) {
        String years = same.stream()
                .flatMap(unit -> unit.reports().keySet().stream())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        return (years.isEmpty() ? "" : "（有 " + years + " 年度的）") + unreadOf(name);
    }

    private String unreadOf(UnitName name) {
        return unread.stream()
                .filter(file -> UnitName.of(FileUnit.name(file.path())).mayBe(name))
                .findFirst()
                .map(file -> "；交来的“" + file.path() + "”读不出：" + file.reason().replaceAll("。$", ""))
                .orElse("");
    }
}
