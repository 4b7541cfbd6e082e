package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.law.report.ReportForm;

/**
 * A row of table three while it is read: the ways in which its cells can be read. One way: settled. None: it has no cells
 * ({@code values} empty) or they cannot be told apart.
 */
final class TableRow {
    final ReportForm.Row row;
    final List<Token> values;
    private List<List<Piece>> ways;
    private final boolean byLength;

    TableRow(ReportForm.Row row, List<Token> values, List<List<Piece>> ways) {
        this.row = row;
        this.values = values;
        this.ways = ways;
        this.byLength = ways.size() == 1;
    }

    List<List<Piece>> ways() {
        return ways;
    }

    void keep(List<List<Piece>> left) {
        ways = left;
    }

    boolean hasNoCells() {
        return Splits.printed(values).isEmpty() && ways.isEmpty();
    }

    boolean isSettled() {
        return ways.size() == 1;
    }

    /** Whether nothing but the number of values settled it, so that its sums are evidence and not assumption. */
    boolean settledByLength() {
        return byLength;
    }

    /** Whether its ways differ in which cell was not printed. */
    boolean lacksCells() {
        return Splits.printed(values).size() == values.size() && lacksCells(ways);
    }

    static boolean lacksCells(List<List<Piece>> ways) {
        return ways.size() > 1
                && ways.stream().allMatch(way -> way.stream().anyMatch(piece -> piece.start() == piece.end()));
    }

    /** Whether its ways differ in how many of the empty cells before its values belong to it. */
    boolean mayBeShifted() {
        return ways.size() > 1 && Splits.printed(values).size() < values.size();
    }

    /** All cells of one way added up; 0 for a row of nothing but zeros. */
    static BigDecimal amountsTotal(List<Piece> way) {
        return way.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** T3-3: the last cell is the sum of the others. */
    static boolean sums(List<Piece> way) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Piece piece : way.subList(0, way.size() - 1)) {
            sum = sum.add(piece.amount());
        }
        return sum.compareTo(way.getLast().amount()) == 0;
    }

    /** Keeps the ways that agree with the row's sum, one for each different set of figures; all of them when none agrees. */
    void settleBySum() {
        if (ways.size() > 1) {
            List<List<Piece>> agreeing =
                    distinct(ways.stream().filter(TableRow::sums).toList());
            ways = agreeing.isEmpty() ? distinct(ways) : agreeing;
        }
    }

    /** One of each set of ways whose figures are the same, a blank counting as 0. */
    static List<List<Piece>> distinct(List<List<Piece>> ways) {
        if (ways.size() > 400) {
            return ways;
        }
        List<List<Piece>> out = new ArrayList<>();
        for (List<Piece> way : ways) {
            if (out.stream().noneMatch(other -> same(other, way))) {
                out.add(way);
            }
        }
        return out;
    }

    private static boolean same(List<Piece> a, List<Piece> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).amount().compareTo(b.get(i).amount()) != 0) {
                return false;
            }
        }
        return true;
    }
}
