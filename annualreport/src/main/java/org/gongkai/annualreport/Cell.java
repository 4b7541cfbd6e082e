package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report.
 *
 * @param name e.g. {@code table3.A.0}, see {@link org.gongkai.law.report.ReportForm}
 * @param value the figure, null unless {@code state} is READ
 * @param raw the token as it stood; empty where nothing was printed
 * @param candidates the possible readings of an unreadable cell ("" for blank), otherwise empty; where a machine read it, what
 *     it made of it, which need not hold the right one
 * @param place where it stood; null where the row or the cell is not printed at all
 * @param byMachine whether it was recognised in a picture: READ or EMPTY only where the report's own sums settle it
 */
public record Cell(
        String name,
        State state,
        @Nullable BigDecimal value,
        String raw,
        List<String> candidates,
        @Nullable Place place,
        boolean byMachine) {

    /** READ: a figure; EMPTY: blank or a filler such as "/", which is 0 in sums; UNREADABLE: more than one possible reading. */
    public enum State {
        READ,
        EMPTY,
        UNREADABLE
    }

    /** The figure for sums: a blank or filler counts as 0; absent when the cell is unreadable. */
    public Optional<BigDecimal> figure() {
        return switch (state) {
            case READ -> Optional.ofNullable(value);
            case EMPTY -> Optional.of(BigDecimal.ZERO);
            case UNREADABLE -> Optional.empty();
        };
    }

    public static Cell read(String name, BigDecimal value, String raw, @Nullable Place place) {
        return new Cell(name, State.READ, value, raw, List.of(), place, false);
    }

    public static Cell empty(String name, String raw, @Nullable Place place) {
        return new Cell(name, State.EMPTY, null, raw, List.of(), place, false);
    }

    public static Cell unreadable(String name, String raw, List<String> candidates, @Nullable Place place) {
        return new Cell(name, State.UNREADABLE, null, raw, List.copyOf(candidates), place, false);
    }

    /** The same, recognised in a picture. */
    public Cell recognised() {
        return new Cell(name, state, value, raw, candidates, place, true);
    }
}
