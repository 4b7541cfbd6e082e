package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.jspecify.annotations.Nullable;

/** The figures of one report in little memory. */
public final class UnitFigures {
    private final CellLayout layout;
    private final @Nullable BigDecimal[] values;
    private final BitSet blank;

    private UnitFigures(CellLayout layout, @Nullable BigDecimal[] values, BitSet blank) {
        this.layout = layout;
        this.values = values;
        this.blank = blank;
    }

    static UnitFigures of(AnnualReport report) {
        CellLayout layout = CellLayout.of(report.form(), report.table3());
        @Nullable BigDecimal[] values = new BigDecimal[layout.names().size()];
        BitSet blank = new BitSet();
        for (int i = 0; i < values.length; i++) {
            Cell cell = report.cell(layout.names().get(i));
            values[i] = cell.figure().orElse(null);
            blank.set(i, cell.state() == Cell.State.EMPTY);
        }
        return new UnitFigures(layout, values, blank);
    }

    /** The names of its cells, in the order of the form. */
    public List<String> cells() {
        return layout.names();
    }

    /** Whether its form has that cell. */
    public boolean has(String cell) {
        return layout.index().containsKey(cell);
    }

    /** The figure for sums, a blank counting as 0; absent when it could not be read or its form has no such cell. */
    public Optional<BigDecimal> figure(String cell) {
        Integer i = layout.index().get(cell);
        return i == null ? Optional.empty() : Optional.ofNullable(values[i]);
    }

    /** Whether nothing, or a filler, was printed there. */
    public boolean blank(String cell) {
        Integer i = layout.index().get(cell);
        return i != null && blank.get(i);
    }

    /** The Chinese name of a cell. */
    public String label(String cell) {
        return Objects.requireNonNullElse(layout.labels().get(cell), cell);
    }

    /** The one string that stands for a cell's name in all reports. */
    String name(String cell) {
        Integer i = layout.index().get(cell);
        return i == null ? cell : layout.names().get(i);
    }

    Map<String, String> labels() {
        return layout.labels();
    }

    /** Whether every figure is the same as in the other. */
    public boolean same(UnitFigures other) {
        return layout == other.layout && Arrays.equals(values, other.values);
    }
}
