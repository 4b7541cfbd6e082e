package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongkai.annualreport.check.ConsistencyFinding;

/**
 * Checks a whole city: reads every file once, keeps a summary of each, and holds the summaries against each other. Units whose
 * report of the year before is there too are read a second time for the rules across years.
 */
public final class CityCheck {
    private final CityFiles files;
    private final CityOptions options;
    private final CityReading workers;
    private final UnitReading reading;

    private CityCheck(CityFiles files, CityOptions options, CityProgress progress) {
        this.files = files;
        this.options = options;
        this.workers = new CityReading(progress);
        this.reading = new UnitReading(files.limits());
    }

    /**
     * Reads and checks them; throws {@link java.util.concurrent.CancellationException} when the progress says so, and nothing
     * for what the files hold.
     */
    public static City check(CityFiles files, CityOptions options, CityProgress progress) {
        return new CityCheck(files, options, progress).check();
    }

    private City check() {
        List<UnitReading.Outcome> outcomes = workers.read(reading, files.files());
        List<UnitReport> reports =
                outcomes.stream().flatMap(outcome -> outcome.reports().stream()).toList();
        List<UnreadFile> unread = Stream.concat(
                        files.refused().stream(), outcomes.stream().flatMap(outcome -> outcome.unread().stream()))
                .toList();
        Units grouped = Units.of(reports);
        int year = year(reports);
        Optional<Unit> government = Government.among(grouped.all(), year, options);
        List<Unit> units = grouped.all().stream()
                .filter(unit -> government.isEmpty() || unit != government.get())
                .toList();
        MissingUnits missing = MissingUnits.of(grouped.all(), year, options.units(), unread);
        return new Judging(year, government, units, grouped.duplicates(), missing, unread, reports).city();
    }

    /** The year that was asked for, else the last one with at least half as many reports as the fullest: the latest may not be all in. */
    private int year(List<UnitReport> reports) {
        Integer asked = options.year();
        if (asked != null) {
            return asked;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (UnitReport report : reports) {
            Integer year = report.year();
            if (year != null) {
                counts.merge(year, 1, Integer::sum);
            }
        }
        int fullest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 >= fullest)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    /** What is said of the summaries. */
    private final class Judging {
        private final int year;
        private final Optional<Unit> government;
        private final List<Unit> units;
        private final List<Duplicate> duplicates;
        private final MissingUnits missing;
        private final List<UnreadFile> unread;
        private final List<UnitReport> reports;

        Judging(
                int year,
                Optional<Unit> government,
                List<Unit> units,
                List<Duplicate> duplicates,
                MissingUnits missing,
                List<UnreadFile> unread,
                List<UnitReport> reports) {
            this.year = year;
            this.government = government;
            this.units = units;
            this.duplicates = duplicates;
            this.missing = missing;
            this.unread = unread;
            this.reports = reports;
        }

        City city() {
            Optional<RollUp> rollUp = government
                    .filter(unit -> unit.report(year).isPresent() && !units.isEmpty())
                    .map(unit -> RollingUp.of(unit, year, units, duplicates, complete()));
            List<Unit> reporting =
                    units.stream().filter(unit -> unit.report(year).isPresent()).toList();
            CopiedTexts.Result one = CopiedTexts.of(reporting, year, 1);
            CopiedTexts.Result five = CopiedTexts.of(reporting, year, 5);
            Map<String, List<ConsistencyFinding>> between = CopiedTextFindings.of(one);
            CopiedTextFindings.of(five).forEach((unit, findings) -> between.merge(unit, findings, CityCheck::joined));
            Map<String, List<ConsistencyFinding>> across = acrossYears();
            List<Unit> judged = units.stream()
                    .map(unit -> judged(unit, across, between.getOrDefault(unit.name(), List.of())))
                    .toList();
            Optional<Unit> own = government.map(unit -> judged(
                    unit,
                    across,
                    rollUp.map(sums -> RollUpFindings.of(sums, missing.missing()))
                            .orElse(List.of())));
            return new City(
                    year,
                    own,
                    judged,
                    rollUp,
                    missing.missing(),
                    missing.unlisted(),
                    duplicates,
                    wrongYears(),
                    unread,
                    Stream.concat(one.pairs().stream(), five.pairs().stream()).toList(),
                    RuleCount.of(Stream.concat(own.stream(), judged.stream()).toList()),
                    remarks());
        }

        private boolean complete() {
            return !options.units().isEmpty() && missing.missing().isEmpty();
        }

        private Unit judged(Unit unit, Map<String, List<ConsistencyFinding>> across, List<ConsistencyFinding> between) {
            List<ConsistencyFinding> own =
                    unit.report(year).map(UnitReport::findings).orElse(List.of());
            return unit.with(Stream.of(own, across.getOrDefault(unit.name(), List.of()), between)
                    .flatMap(List::stream)
                    .toList());
        }

        private Map<String, List<ConsistencyFinding>> acrossYears() {
            List<Unit> pairs = Stream.concat(government.stream(), units.stream())
                    .filter(unit -> unit.report(year).isPresent()
                            && unit.report(year - 1).isPresent())
                    .toList();
            Map<String, List<ConsistencyFinding>> findings = new ConcurrentHashMap<>();
            workers.each(
                    pairs.size(),
                    i -> findings.put(
                            pairs.get(i).name(),
                            reading.acrossYears(
                                    pairs.get(i).report(year).orElseThrow(),
                                    pairs.get(i).report(year - 1).orElseThrow())));
            return findings;
        }

        private List<WrongYear> wrongYears() {
            List<WrongYear> wrong = new ArrayList<>();
            for (UnitReport report : reports) {
                Integer told = FileUnit.year(report.path());
                Integer read = report.year();
                if (read == null) {
                    wrong.add(new WrongYear(report.path(), report.organ(), "报告里没有读到年度，没有计入任何一年。请检查标题和统计期限。"));
                } else if (told != null && !told.equals(read) && told != read + 1) {
                    wrong.add(new WrongYear(
                            report.path(), report.organ(), "文件名写 " + told + " 年，里面是 " + read + " 年度的报告。请检查是否交错了文件。"));
                }
            }
            wrong.sort(Comparator.comparing(WrongYear::path));
            return List.copyOf(wrong);
        }

        private List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            if (government.isEmpty()) {
                remarks.add("没有找到政府自己的报告，汇总核对（X-9）没有做。报告在其中而没有认出的，请写明机关名称。");
            } else if (government.get().report(year).isEmpty()) {
                remarks.add(government.get().name() + "没有 " + year + " 年度的报告，汇总核对（X-9）没有做。");
            } else if (options.government() == null) {
                remarks.add("以“" + government.get().name() + "”的报告为政府报告；不对的，请写明机关名称。");
            }
            if (options.units().isEmpty()) {
                remarks.add("没有给单位名单，缺报的单位只能与上年比较得出，是否交齐无法确认。");
            }
            long named = reports.stream().filter(UnitReport::namedByFile).count();
            if (named > 0) {
                remarks.add(named + " 份报告的标题没有写机关名称，按文件或文件夹的名字认单位。");
            }
            return List.copyOf(remarks);
        }
    }

    private static List<ConsistencyFinding> joined(List<ConsistencyFinding> a, List<ConsistencyFinding> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
