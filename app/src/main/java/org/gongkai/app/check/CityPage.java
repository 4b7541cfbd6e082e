package org.gongkai.app.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.CityOptions;
import org.gongkai.annualreport.city.CopiedText;
import org.gongkai.annualreport.city.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A checked city as its page shows it.
 *
 * @param files how many files were handed in
 * @param year the report year that was checked, 0 when none could be told
 * @param years all years that reports are of
 * @param clean how many units have no finding
 * @param remarks how year and government were told, and what was assumed
 * @param concerns what is missing, double, of another year
 * @param rule the rule by which the units are filtered, or null
 * @param lines the units of this part of the table, and what could not be read
 * @param matching how many lines the filter leaves
 * @param sums the government's report against the units', null without one
 * @param copied texts that are mostly the same, the most alike first
 * @param copiedMore how many such pairs are left to the workbook
 * @param charts the main figures over the years, empty with a single year
 * @param said what the visitor said of the city, to be said again
 */
public record CityPage(
        String id,
        int files,
        int year,
        List<Integer> years,
        int units,
        int unread,
        int errors,
        int warnings,
        int infos,
        int clean,
        List<String> remarks,
        List<Concern> concerns,
        List<RuleTotal> rules,
        @Nullable String rule,
        List<UnitLine> lines,
        int matching,
        int part,
        int parts,
        @Nullable SumsPanel sums,
        List<Copy> copied,
        int copiedMore,
        List<SeriesChart> charts,
        Said said) {
    /** Minutes after the last look until a batch is cleared. */
    public static final int MINUTES = Batches.MINUTES;

    private static final int SHOWN = 100;
    private static final int COPIES = 50;
    private static final List<String> CHARTED = List.of(
            "table3.new.6",
            "table2.licences",
            "table2.penalties",
            "table2.normativeDocuments.2",
            "table4.4",
            "table4.9");

    /** Something about the gathering of the reports. */
    public record Concern(String title, String style, List<Who> who) {}

    /** Whom it is about, and why. */
    public record Who(String name, String why) {}

    /** Two units whose section one or five is mostly the same. */
    public record Copy(String section, String unit, int number, String other, int share) {}

    /** What the visitor said: a unit a line, the government's name, the year. */
    public record Said(String units, String government, String year) {}

    static CityPage of(Batch batch, City city, @Nullable String rule, int part) {
        List<Unit> all = List.copyOf(Batch.numbered(city).values());
        List<UnitLine> units = UnitLine.of(city);
        List<UnitLine> matching = Stream.concat(
                        rule == null ? city.unread().stream().map(UnitLine::unread) : Stream.of(),
                        units.stream()
                                .filter(line -> rule == null || line.broken().contains(rule))
                                .sorted(Comparator.comparingInt(UnitLine::gravity)
                                        .reversed()
                                        .thenComparing(UnitLine::unit)))
                .toList();
        int parts = Math.max(1, (matching.size() + SHOWN - 1) / SHOWN);
        int shown = Math.clamp(part, 1, parts);
        List<Integer> years = years(all);
        return new CityPage(
                batch.id(),
                batch.size(),
                city.year(),
                years,
                units.size(),
                city.unread().size(),
                total(all, Severity.ERROR),
                total(all, Severity.WARNING),
                total(all, Severity.INFO),
                (int) units.stream()
                        .filter(line -> line.gravity() == 0 && line.infos() == 0)
                        .count(),
                city.remarks(),
                concerns(city),
                RuleTotal.of(city, all),
                rule,
                matching.subList((shown - 1) * SHOWN, Math.min(matching.size(), shown * SHOWN)),
                matching.size(),
                shown,
                parts,
                city.rollUp().map(SumsPanel::of).orElse(null),
                copies(city),
                Math.max(0, city.copied().size() - COPIES),
                years.size() < 2
                        ? List.of()
                        : CHARTED.stream()
                                .map(cell -> SeriesChart.of(city, cell))
                                .filter(SeriesChart::drawn)
                                .toList(),
                said(batch.options()));
    }

    private static int total(List<Unit> units, Severity severity) {
        return (int) units.stream().mapToLong(unit -> unit.count(severity)).sum();
    }

    private static List<Integer> years(List<Unit> all) {
        SortedSet<Integer> years = new TreeSet<>();
        all.forEach(unit -> years.addAll(unit.reports().keySet()));
        return List.copyOf(years);
    }

    private static List<Concern> concerns(City city) {
        List<Concern> concerns = new ArrayList<>();
        add(
                concerns,
                "没有交",
                "error",
                city.missing().stream()
                        .map(one -> new Who(one.name(), one.why()))
                        .toList());
        add(
                concerns,
                "交了两份以上",
                "warning",
                city.duplicates().stream()
                        .map(one -> new Who(
                                one.unit() + " " + one.year() + " 年度",
                                (one.same() ? "数字相同：" : "有 " + one.differing().size() + " 个数不同，汇总时没有计入：")
                                        + String.join("、", one.paths())))
                        .toList());
        add(
                concerns,
                "年度不对",
                "warning",
                city.wrongYears().stream()
                        .map(one -> new Who(one.path(), one.why()))
                        .toList());
        add(
                concerns,
                "不在名单上",
                "info",
                city.unlisted().stream().map(name -> new Who(name, "")).toList());
        return concerns;
    }

    private static void add(List<Concern> concerns, String title, String style, List<Who> who) {
        if (!who.isEmpty()) {
            concerns.add(new Concern(title, style, who));
        }
    }

    private static List<Copy> copies(City city) {
        Map<String, Integer> numbers = new HashMap<>();
        Batch.numbered(city).forEach((number, unit) -> numbers.put(unit.name(), number));
        return city.copied().stream()
                .sorted(Comparator.comparingInt(CopiedText::share).reversed())
                .limit(COPIES)
                .map(one -> new Copy(
                        one.section() == 1 ? "一、总体情况" : "五、主要问题及改进",
                        one.unit(),
                        numbers.getOrDefault(one.unit(), 0),
                        one.other(),
                        one.share()))
                .toList();
    }

    private static Said said(CityOptions options) {
        return new Said(
                String.join("\n", options.units()),
                options.government() == null ? "" : options.government(),
                options.year() == null ? "" : String.valueOf(options.year()));
    }

    /** A figure for people: groups of three digits are not usual in the form, so it is plain. */
    static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }
}
