package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the misread figures of table three where a few rows do not sum: if one figure in each, and only this choice of them,
 * makes all columns hold with what its row implies, those are the misread ones. They stay unreadable, but the others of their
 * rows and columns need not.
 */
final class Misreadings {
    private static final int MOST_ROWS = 3;

    private final List<List<MachineFigure>> wrong;
    private final BooleanSupplier columnsHold;
    private final List<List<MachineFigure>> found = new ArrayList<>();

    private Misreadings(List<List<MachineFigure>> wrong, BooleanSupplier columnsHold) {
        this.wrong = wrong;
        this.columnsHold = columnsHold;
    }

    static void locate(List<List<MachineFigure>> rows, BooleanSupplier columnsHold) {
        List<List<MachineFigure>> wrong =
                rows.stream().filter(row -> !RecognisedRows.sums(row)).toList();
        if (wrong.isEmpty() || wrong.size() > MOST_ROWS) {
            return;
        }
        Misreadings search = new Misreadings(wrong, columnsHold);
        search.suspect(new ArrayList<>());
        if (search.found.size() == 1) {
            List<MachineFigure> misread = search.found.getFirst();
            for (int i = 0; i < misread.size(); i++) {
                misread.get(i).suspect(implied(wrong.get(i), misread.get(i)));
            }
        }
    }

    private void suspect(List<MachineFigure> suspects) {
        if (suspects.size() == wrong.size()) {
            if (columnsHold.getAsBoolean()) {
                found.add(List.copyOf(suspects));
            }
            return;
        }
        List<MachineFigure> row = wrong.get(suspects.size());
        for (MachineFigure figure : row) {
            BigDecimal implied = figure.byMachine() ? implied(row, figure) : null;
            if (implied != null) {
                figure.suspect(implied);
                suspects.add(figure);
                suspect(suspects);
                suspects.removeLast();
                figure.suspect(null);
            }
        }
    }

    /** What the row's sum makes of a figure if all others are right; null where another is unknown or it would be negative. */
    private static @Nullable BigDecimal implied(List<MachineFigure> row, MachineFigure figure) {
        BigDecimal rest = BigDecimal.ZERO;
        for (MachineFigure other : row) {
            if (other == figure) {
                continue;
            }
            if (!other.known()) {
                return null;
            }
            rest = other == row.getLast() ? rest.add(other.amount()) : rest.subtract(other.amount());
        }
        BigDecimal implied = figure == row.getLast() ? rest.negate() : rest;
        return implied.signum() < 0 ? null : implied;
    }
}
