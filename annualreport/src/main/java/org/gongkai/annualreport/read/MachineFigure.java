package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.SourceText;
import org.gongkai.annualreport.extract.Uncertain;
import org.jspecify.annotations.Nullable;

/** A cell while it is found out whether the sums settle what a machine recognised in it. */
final class MachineFigure {
    private final Cell cell;
    private final boolean byMachine;
    private final boolean ruled;
    private final boolean twice;
    private final List<BigDecimal> options;
    private int chosen;
    private boolean settled;
    private boolean doubted;
    private @Nullable BigDecimal implied;

    private MachineFigure(Cell cell, boolean byMachine, boolean ruled) {
        this.cell = cell;
        this.byMachine = byMachine;
        this.ruled = ruled;
        this.twice = !Uncertain.is(cell.raw());
        this.options = byMachine ? options(cell) : known(cell);
    }

    static MachineFigure of(SourceText source, Cell cell) {
        Place place = cell.place();
        boolean byMachine =
                place == null ? !source.byMachine().isEmpty() : source.byMachine(place) || Uncertain.is(cell.raw());
        return new MachineFigure(cell, byMachine, place != null && closed(source.printed(), place.end()));
    }

    /** Whether the figure stands in a ruled cell: only there it was recognised twice. */
    private static boolean closed(String printed, int end) {
        int at = end;
        while (at < printed.length() && printed.charAt(at) == ' ') {
            at++;
        }
        return at < printed.length() && printed.charAt(at) == '|';
    }

    private static List<BigDecimal> known(Cell cell) {
        return switch (cell.state()) {
            case READ -> cell.value() == null ? List.of() : List.of(cell.value());
            case EMPTY -> List.of(BigDecimal.ZERO);
            case UNREADABLE -> List.of();
        };
    }

    private static List<BigDecimal> options(Cell cell) {
        if (!Uncertain.is(cell.raw())) {
            return known(cell);
        }
        List<BigDecimal> options = new ArrayList<>();
        for (String candidate : Uncertain.candidates(cell.raw())) {
            BigDecimal option = amount(candidate);
            if (option != null && !options.contains(option)) {
                options.add(option);
            }
        }
        return options;
    }

    private static @Nullable BigDecimal amount(String candidate) {
        if (candidate.equals("/")) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(candidate);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The figures it may be; none where nothing was recognised. */
    List<BigDecimal> options() {
        return options;
    }

    void choose(int option) {
        chosen = option;
    }

    boolean known() {
        return implied != null || !options.isEmpty();
    }

    BigDecimal amount() {
        return implied != null ? implied : options.get(chosen);
    }

    /** Whether a single recognition speaks for it; where two differ the sums have chosen, or it is doubted. */
    boolean once() {
        return byMachine && !twice && options.size() == 1;
    }

    /** Whether a figure is printed, 0 or another. */
    boolean printed() {
        return known() && implied == null && cell.state() != Cell.State.EMPTY;
    }

    boolean byMachine() {
        return byMachine;
    }

    /** Takes it to be misread: the sums are reckoned with what they imply, or as before with null. */
    void suspect(@Nullable BigDecimal figure) {
        implied = figure;
    }

    boolean blank() {
        return cell.state() == Cell.State.EMPTY && cell.raw().isBlank();
    }

    /** More than one choice makes the sums hold: no sum settles it. */
    void doubt() {
        doubted = options.size() > 1;
    }

    void settle() {
        settled = !doubted && implied == null && (ruled || cell.raw().isBlank());
    }

    /** The cell as a report may claim it. */
    Cell cell() {
        if (!byMachine) {
            return cell;
        }
        if (settled && cell.state() != Cell.State.UNREADABLE && known()) {
            boolean filler = cell.state() == Cell.State.EMPTY && amount().signum() == 0;
            return (filler ? cell : Cell.read(cell.name(), amount(), cell.raw(), cell.place())).recognised();
        }
        List<String> candidates =
                new ArrayList<>(cell.state() == Cell.State.UNREADABLE ? cell.candidates() : candidates());
        if (implied != null && !candidates.contains(implied.toPlainString())) {
            candidates.add(implied.toPlainString());
        }
        return Cell.unreadable(cell.name(), cell.raw(), candidates, cell.place())
                .recognised();
    }

    private List<String> candidates() {
        if (Uncertain.is(cell.raw())) {
            return options.stream().map(BigDecimal::toPlainString).toList();
        }
        return List.of(cell.value() == null ? "" : cell.value().toPlainString());
    }
}
