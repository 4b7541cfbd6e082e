package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.annualreport.city.RollUp.CellSum;
import org.gongkai.annualreport.city.RollUp.Treatment;
import org.gongkai.annualreport.city.RollUp.Verdict;

/** Adds the units up, cell by cell. */
final class RollingUp {
    private static final String CHARGES = "table2.chargesWanYuan";
    private static final String OTHER_HANDLING = "table3.F";

    private final UnitReport government;
    private final int year;
    private final List<Unit> units;
    private final Map<String, Set<String>> differing = new HashMap<>();

    private RollingUp(UnitReport government, int year, List<Unit> units, List<Duplicate> duplicates) {
        this.government = government;
        this.year = year;
        this.units = units;
        for (Duplicate duplicate : duplicates) {
            if (duplicate.year() == year) {
                differing.put(duplicate.unit(), new HashSet<>(duplicate.differing()));
            }
        }
    }

    /**
     * @param units the units below the government, itself not among them
     * @param complete whether these are all
     */
    static RollUp of(Unit government, int year, List<Unit> units, List<Duplicate> duplicates, boolean complete) {
        UnitReport own = government.report(year).orElseThrow();
        RollingUp rolling = new RollingUp(own, year, units, duplicates);
        List<CellSum> cells = own.figures().cells().stream().map(rolling::cell).toList();
        return new RollUp(government.name(), cells, complete, rolling.remarks(cells));
    }

    static Treatment treatment(String cell) {
        if (cell.startsWith("table2.rules")) {
            return Treatment.NOT_SUMMED;
        }
        return cell.startsWith("table2.normativeDocuments") ? Treatment.BY_ISSUER : Treatment.SUMMED;
    }

    private CellSum cell(String name) {
        Treatment treatment = treatment(name);
        BigDecimal sum = BigDecimal.ZERO;
        List<String> unsettled = new ArrayList<>();
        for (Unit unit : units) {
            Optional<BigDecimal> figure = figure(unit, name);
            if (figure.isPresent()) {
                sum = sum.add(figure.get());
            } else if (unit.report(year).isPresent()) {
                unsettled.add(unit.name());
            }
        }
        Optional<BigDecimal> stated = government.figures().figure(name);
        return new CellSum(
                name,
                government.figures().label(name),
                treatment,
                stated,
                sum,
                List.copyOf(unsettled),
                verdict(name, treatment, stated, sum, unsettled));
    }

    private static Verdict verdict(
            String name, Treatment treatment, Optional<BigDecimal> stated, BigDecimal sum, List<String> unsettled) {
        if (treatment == Treatment.NOT_SUMMED) {
            return Verdict.NOT_COMPARED;
        }
        if (stated.isEmpty()) {
            return Verdict.OPEN;
        }
        BigDecimal printed = stated.get();
        BigDecimal rounded =
                name.equals(CHARGES) ? sum.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP) : sum;
        int order = printed.compareTo(rounded);
        if (order < 0) {
            return Verdict.LESS;
        }
        if (!unsettled.isEmpty()) {
            return Verdict.OPEN;
        }
        return order == 0 ? Verdict.EQUAL : Verdict.MORE;
    }

    /** A unit's figure for a cell of the government's form; absent when it is not known or not comparable. */
    private Optional<BigDecimal> figure(Unit unit, String cell) {
        Optional<UnitReport> report = unit.report(year);
        if (report.isEmpty()
                || cell.startsWith("table2.") && report.get().form() != government.form()
                || differing.getOrDefault(unit.name(), Set.of()).contains(cell)) {
            return Optional.empty();
        }
        UnitFigures figures = report.get().figures();
        return figures.has(cell) || !cell.startsWith(OTHER_HANDLING + ".")
                ? figures.figure(cell)
                : sumOfThree(figures, cell.substring(OTHER_HANDLING.length()));
    }

    private static Optional<BigDecimal> sumOfThree(UnitFigures figures, String column) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (int row = 1; row <= 3; row++) {
            Optional<BigDecimal> part = figures.figure(OTHER_HANDLING + row + column);
            sum = sum.flatMap(some -> part.map(some::add));
        }
        return sum;
    }

    private List<String> remarks(List<CellSum> cells) {
        List<String> remarks = new ArrayList<>();
        remarks.add("规章三格没有汇总：" + Treatment.NOT_SUMMED.reason() + "。");
        remarks.add("行政规范性文件三格" + Treatment.BY_ISSUER.reason() + "；有差数的作提醒。");
        long open = cells.stream().filter(cell -> !cell.unsettled().isEmpty()).count();
        if (open > 0) {
            remarks.add(open + " 格有单位的数字读不准、格式不同或两份报告不一致，这些格不下“少报”以外的结论。");
        }
        return List.copyOf(remarks);
    }
}
