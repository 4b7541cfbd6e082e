package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all rows of table three together say of how they were printed: with the total column lost, with empty cells before the
 * values, or with digits run together that nothing confirms. A way of printing is taken only if the column sums hold under it.
 */
final class RowLayout {
    private RowLayout() {}

    static void settle(List<TableRow> rows) {
        totalsLost(rows);
        valuesFollowEmptyCells(rows);
        distrustRunTogether(rows);
    }

    /**
     * Every printed row has six values: the total column was blank and its cells left no trace. Where the sixth is never less than
     * the others together, it may as well be the total, and another column lost with figures in it: then nothing can be read.
     */
    private static void totalsLost(List<TableRow> rows) {
        if (printedRows(rows).anyMatch(row -> Splits.printed(row.values).size() != 6 || row.values.size() != 6)) {
            return;
        }
        List<List<Piece>> ways = new ArrayList<>();
        int notTotals = 0;
        boolean sum = true;
        for (TableRow row : rows) {
            if (row.values.isEmpty()) {
                ways.add(List.of());
                continue;
            }
            List<Piece> six = row.values.stream().map(Piece::of).toList();
            BigDecimal last = six.getLast().amount();
            notTotals += TableRow.amountsTotal(six).subtract(last).compareTo(last) > 0 ? 1 : 0;
            sum &= TableRow.sums(six);
            ways.add(Stream.concat(
                            six.stream(), Stream.of(Piece.missing(six.getLast().end())))
                    .toList());
        }
        if (notTotals >= 2 && JointSums.columnsAgree(ways, rows)) {
            keep(rows, ways);
        } else if (!sum && notTotals == 0) {
            rows.forEach(row -> row.keep(List.of()));
        }
    }

    /** Rows with blank cells among others: the empty cells before the first value belong to the label, if the sums agree. */
    private static void valuesFollowEmptyCells(List<TableRow> rows) {
        if (rows.stream().allMatch(row -> row.ways().size() <= 1)) {
            return;
        }
        List<List<Piece>> ways = new ArrayList<>();
        boolean mayBeShifted = true;
        int sumsHold = 0;
        int nonZero = 0;
        for (TableRow row : rows) {
            boolean blanks = row.values.size() > Splits.printed(row.values).size();
            if (row.ways().size() > 1 && !blanks) {
                return;
            }
            List<Piece> way = row.ways().isEmpty() ? List.of() : row.ways().getFirst();
            ways.add(way);
            if (way.stream().anyMatch(piece -> piece.amount().signum() != 0)) {
                nonZero++;
                sumsHold += TableRow.sums(way) ? 1 : 0;
                mayBeShifted &= row.values.getFirst().kind() == Token.Kind.BLANK;
            }
        }
        boolean sure = !mayBeShifted || sumsHold * 2 > nonZero;
        if (nonZero > 0 && sure && JointSums.columnsAgree(ways, rows)) {
            keep(rows, ways);
        }
    }

    /** Runs of digits read by their length alone while most rows' sums contradict them: a column may be missing throughout. */
    private static void distrustRunTogether(List<TableRow> rows) {
        List<TableRow> runs = rows.stream()
                .filter(row -> row.isSettled() && row.values.size() < 4)
                .filter(row -> TableRow.amountsTotal(row.ways().getFirst()).compareTo(BigDecimal.ZERO) != 0)
                .toList();
        long wrong = runs.stream()
                .filter(row -> !TableRow.sums(row.ways().getFirst()))
                .count();
        if (wrong >= 2 && wrong * 2 > runs.size()) {
            runs.forEach(row -> row.keep(List.of()));
        }
    }

    private static Stream<TableRow> printedRows(List<TableRow> rows) {
        return rows.stream().filter(row -> !row.values.isEmpty());
    }

    private static void keep(List<TableRow> rows, List<List<Piece>> ways) {
        for (int i = 0; i < rows.size(); i++) {
            if (!ways.get(i).isEmpty()) {
                rows.get(i).keep(List.of(ways.get(i)));
            }
        }
    }
}
