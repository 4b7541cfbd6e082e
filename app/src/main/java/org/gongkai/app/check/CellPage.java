package org.gongkai.app.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.RollUp.CellSum;
import org.gongkai.annualreport.city.RollUp.Treatment;
import org.gongkai.annualreport.city.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The door of a figure: what each unit reports for one cell, and the cell over the years.
 *
 * @param stated what the government's report says, null without one
 * @param how what is odd about the sum, empty when it is a plain one
 * @param units by figure, the largest first; what is not known last
 */
public record CellPage(
        String id,
        int year,
        String label,
        @Nullable String stated,
        String sum,
        String difference,
        String how,
        List<UnitFigure> units,
        @Nullable SeriesChart chart) {

    /**
     * One unit's figure.
     *
     * @param number by which the unit is opened
     * @param figure as printed, "没有读到" when it is not known
     * @param width of its bar, 0 to 200
     */
    public record UnitFigure(int number, String unit, String figure, boolean known, int width) {}

    /** Refused as gone when no report has such a cell. */
    static CellPage of(String id, City city, String cell) {
        String label = label(city, cell);
        Optional<CellSum> sum = city.rollUp()
                .flatMap(sums -> sums.cells().stream()
                        .filter(one -> one.name().equals(cell))
                        .findFirst());
        List<UnitFigure> units = units(city, cell);
        SeriesChart chart = City.seriesCells().contains(cell) ? SeriesChart.of(city, cell) : null;
        return new CellPage(
                id,
                city.year(),
                label,
                sum.flatMap(CellSum::stated).map(CityPage::plain).orElse(null),
                CityPage.plain(sum.map(CellSum::sum).orElseGet(() -> total(city, cell))),
                sum.flatMap(CellSum::difference)
                        .filter(difference -> difference.signum() != 0)
                        .map(CityPage::plain)
                        .orElse(""),
                sum.map(CellSum::treatment)
                        .filter(treatment -> treatment != Treatment.SUMMED)
                        .map(Treatment::reason)
                        .orElse(""),
                units,
                chart != null && chart.drawn() && chart.bars().size() > 1 ? chart : null);
    }

    private static String label(City city, String cell) {
        if (City.seriesCells().contains(cell)) {
            return City.seriesLabel(cell);
        }
        return Batch.numbered(city).values().stream()
                .flatMap(unit -> unit.report(city.year()).stream())
                .filter(report -> report.figures().has(cell))
                .map(report -> report.figures().label(cell))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.gone()));
    }

    private static BigDecimal total(City city, String cell) {
        return city.values(cell).values().stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<UnitFigure> units(City city, String cell) {
        BigDecimal most = city.values(cell).values().stream()
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        record Known(int number, Unit unit, Optional<BigDecimal> figure) {}
        List<Known> known = new ArrayList<>();
        Batch.numbered(city)
                .tailMap(1)
                .forEach((number, unit) -> unit.report(city.year())
                        .ifPresent(report -> known.add(
                                new Known(number, unit, report.figures().figure(cell)))));
        return known.stream()
                .sorted(Comparator.comparing((Known one) -> one.figure.orElse(BigDecimal.valueOf(-1)))
                        .reversed()
                        .thenComparing(one -> one.unit.name()))
                .map(one -> new UnitFigure(
                        one.number,
                        one.unit.name(),
                        one.figure.map(CityPage::plain).orElse("没有读到"),
                        one.figure.isPresent(),
                        one.figure.map(figure -> width(figure, most)).orElse(0)))
                .toList();
    }

    private static int width(BigDecimal figure, BigDecimal most) {
        return most.signum() <= 0
                ? 0
                : figure.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(200))
                        .divide(most, 0, RoundingMode.UP)
                        .intValue();
    }
}
