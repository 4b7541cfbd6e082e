package org.gongkai.annualreport.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;

/**
 * One figure of two reports.
 *
 * @param name the cell's name, see {@link CommonCells}
 * @param label its Chinese name
 */
public record FigureChange(String name, String label, Cell older, Cell newer) {

    static List<FigureChange> of(AnnualReport older, AnnualReport newer) {
        return CommonCells.of(older, newer).stream()
                .map(name -> new FigureChange(
                        name,
                        CommonCells.label(newer, name),
                        CommonCells.cell(older, name),
                        CommonCells.cell(newer, name)))
                .toList();
    }

    /** Newer less older, a blank counting as 0; absent where one could not be read. */
    public Optional<BigDecimal> change() {
        return newer.figure().flatMap(now -> older.figure().map(now::subtract));
    }

    /** The change in parts of a hundred of the older figure, with one decimal; absent where that is 0 or unknown. */
    public Optional<BigDecimal> percent() {
        Optional<BigDecimal> then = older.figure().filter(figure -> figure.signum() != 0);
        return then.flatMap(figure -> change().map(change ->
                change.multiply(BigDecimal.valueOf(100)).divide(figure.abs(), 1, RoundingMode.HALF_UP)));
    }

    /** Whether both are known and differ. */
    public boolean changed() {
        return change().filter(change -> change.signum() != 0).isPresent();
    }
}
