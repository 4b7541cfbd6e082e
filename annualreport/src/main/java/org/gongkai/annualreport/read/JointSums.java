package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Settles the rows of table three that can be read in several ways: first each row by its own sum (T3-3), then all together
 * by the column sums (T3-2) and the printed rule (T3-1). What is left with several ways stays unreadable; a row whose reading
 * the columns contradict while another way would mend them is not trusted either.
 */
final class JointSums {
    private static final int MOST_STEPS = 200_000;

    /** When more rows than this lack a cell, a whole column is missing, and no row's own sum tells which. */
    private static final int MOST_SHORT = 3;

    private final List<TableRow> rows;
    private final List<List<List<Piece>>> tried;
    private final List<Set<Integer>> agreeing = new ArrayList<>();
    private final int[] choice;
    private final int[] order;
    private int steps;

    private JointSums(List<TableRow> rows, List<List<List<Piece>>> tried) {
        this.rows = rows;
        this.tried = tried;
        this.choice = new int[rows.size()];
        this.order = order(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            agreeing.add(new HashSet<>());
        }
    }

    static void settle(List<TableRow> rows) {
        List<List<List<Piece>>> byLength = rows.stream().map(TableRow::ways).toList();
        boolean manyShort = rows.stream().filter(TableRow::lacksCells).count() > MOST_SHORT;
        boolean shiftedSomewhere = rows.stream()
                .anyMatch(row -> row.mayBeShifted() && row.ways().stream().noneMatch(TableRow::sums));
        rows.stream()
                .filter(row -> !(manyShort && row.lacksCells()) && !(shiftedSomewhere && row.mayBeShifted()))
                .forEach(TableRow::settleBySum);
        if (byLength.stream().allMatch(ways -> ways.size() <= 1)) {
            return;
        }
        if (rows.stream().allMatch(row -> row.ways().size() <= 1)) {
            doubt(rows, byLength);
            return;
        }
        if (manyShort || shiftedSomewhere) {
            return;
        }
        JointSums search = new JointSums(rows, rows.stream().map(TableRow::ways).toList());
        if (!search.run()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            boolean unconfirmed = row.lacksCells() && row.ways().stream().noneMatch(TableRow::sums);
            if (row.ways().size() > 1 && !unconfirmed && !search.agreeing.get(i).isEmpty()) {
                List<List<Piece>> ways = row.ways();
                row.keep(search.agreeing.get(i).stream().sorted().map(ways::get).toList());
            } else if (row.ways().size() > 1) {
                row.keep(byLength.get(i));
            }
        }
    }

    /**
     * All rows have one way, by their sums. Where the columns disagree, another way that would mend them stays possible; for a
     * row that lacks a cell, even one that would mend a single column.
     */
    private static void doubt(List<TableRow> rows, List<List<List<Piece>>> byLength) {
        List<List<Piece>> settled = rows.stream().map(row -> way(row.ways())).toList();
        int wrong = wrongColumns(settled, rows);
        if (wrong == 0) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            if (row.settledByLength() || row.ways().isEmpty() || byLength.get(i).size() > DigitRuns.MOST_WAYS / 10) {
                continue;
            }
            boolean lacksCell = TableRow.lacksCells(byLength.get(i));
            List<List<Piece>> chosen = new ArrayList<>(settled);
            for (List<Piece> other : byLength.get(i)) {
                chosen.set(i, other);
                int left = other.equals(settled.get(i)) ? wrong : wrongColumns(chosen, rows);
                if (left == 0 || (lacksCell && left < wrong)) {
                    row.keep(lacksCell ? byLength.get(i) : List.of(settled.get(i), other));
                    break;
                }
            }
        }
    }

    private static List<Piece> way(List<List<Piece>> ways) {
        return ways.isEmpty() ? List.of() : ways.getFirst();
    }

    /** First the rows that bound the others: total, new, carried over, carried forward. */
    private static int[] order(int n) {
        int[] order = new int[n];
        order[0] = n - 2;
        order[1] = 0;
        order[2] = 1;
        order[3] = n - 1;
        for (int i = 2; i < n - 2; i++) {
            order[i + 2] = i;
        }
        return order;
    }

    /** Whether all combinations were tried. */
    private boolean run() {
        BigDecimal[] left = new BigDecimal[7];
        Arrays.fill(left, BigDecimal.ZERO);
        return choose(0, left);
    }

    /** @param left for each column what the total row still lacks to be covered by results */
    private boolean choose(int depth, BigDecimal[] left) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (depth == 4 && !printedRule()) {
            return true;
        }
        if (depth == rows.size()) {
            if (Arrays.stream(left).allMatch(x -> x.signum() == 0)) {
                for (int i = 0; i < rows.size(); i++) {
                    agreeing.get(i).add(choice[i]);
                }
            }
            return true;
        }
        int i = order[depth];
        int ways = Math.max(1, tried.get(i).size());
        for (int way = 0; way < ways; way++) {
            choice[i] = way;
            BigDecimal[] rest = left.clone();
            boolean possible = true;
            if (depth == 0 || depth >= 4) {
                for (int column = 0; column < 7; column++) {
                    BigDecimal amount = amount(i, column);
                    rest[column] = depth == 0 ? amount : rest[column].subtract(amount);
                    possible &= rest[column].signum() >= 0;
                }
            }
            if (possible && !choose(depth + 1, rest)) {
                return false;
            }
        }
        return true;
    }

    private BigDecimal amount(int row, int column) {
        List<List<Piece>> ways = tried.get(row);
        return ways.isEmpty()
                ? BigDecimal.ZERO
                : ways.get(choice[row]).get(column).amount();
    }

    private boolean printedRule() {
        int n = rows.size();
        for (int column = 0; column < 7; column++) {
            if (amount(0, column)
                            .add(amount(1, column))
                            .compareTo(amount(n - 2, column).add(amount(n - 1, column)))
                    != 0) {
                return false;
            }
        }
        return true;
    }

    /** T3-1 and T3-2 for one way a row; an empty way counts as zeros. */
    static boolean columnsAgree(List<List<Piece>> ways, List<TableRow> rows) {
        return wrongColumns(ways, rows) == 0;
    }

    private static int wrongColumns(List<List<Piece>> ways, List<TableRow> rows) {
        int n = rows.size();
        int wrong = 0;
        for (int column = 0; column < 7; column++) {
            BigDecimal results = BigDecimal.ZERO;
            for (int i = 2; i < n - 2; i++) {
                results = results.add(at(ways.get(i), column));
            }
            BigDecimal total = at(ways.get(n - 2), column);
            BigDecimal received = at(ways.get(0), column).add(at(ways.get(1), column));
            boolean agrees =
                    results.compareTo(total) == 0 && received.compareTo(total.add(at(ways.get(n - 1), column))) == 0;
            wrong += agrees ? 0 : 1;
        }
        return wrong;
    }

    private static BigDecimal at(List<Piece> way, int column) {
        return way.isEmpty() ? BigDecimal.ZERO : way.get(column).amount();
    }
}
