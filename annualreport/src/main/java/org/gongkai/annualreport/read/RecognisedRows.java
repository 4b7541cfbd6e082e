package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sums of table three over figures of which some were recognised in a picture. Where two recognitions differ, the one is
 * taken that alone makes its row and the columns hold.
 */
final class RecognisedRows {
    private static final int MOST_WAYS = 64;
    private static final int MOST_COMBINATIONS = 4096;
    private static final int TOTAL = 6;

    private final List<List<MachineFigure>> rows;

    private RecognisedRows(List<List<MachineFigure>> rows) {
        this.rows = rows;
    }

    /** Settles what the sums settle in the rows of table three. */
    static void settle(List<List<MachineFigure>> rows) {
        RecognisedRows table = new RecognisedRows(rows);
        table.choose();
        Misreadings.locate(rows, table::columnsHold);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column <= TOTAL; column++) {
                if (table.settles(row, column)) {
                    rows.get(row).get(column).settle();
                }
            }
        }
    }

    /** Settles a group of table four by its sum alone. */
    static void settleGroup(List<MachineFigure> group) {
        List<List<Integer>> ways = ways(group);
        if (ways.size() == 1) {
            take(group, ways.getFirst());
            boolean printed = group.stream().anyMatch(MachineFigure::printed);
            group.stream()
                    .filter(figure -> othersTwice(group, figure) && (!figure.blank() || printed))
                    .forEach(MachineFigure::settle);
        }
    }

    /** A figure recognised once is believed where no other of its sum was. */
    private static boolean othersTwice(List<MachineFigure> sum, MachineFigure figure) {
        return !figure.once() || sum.stream().noneMatch(other -> other != figure && other.once());
    }

    private boolean settles(int row, int column) {
        List<MachineFigure> across = rows.get(row);
        MachineFigure figure = across.get(column);
        if (!figure.known() || !sums(across) || !columnHolds(row, column) || !othersTwice(across, figure)) {
            return false;
        }
        return !figure.blank()
                || across.stream().anyMatch(MachineFigure::printed)
                || rows.stream()
                        .anyMatch(other ->
                                other.get(column).printed() || other.get(TOTAL).printed());
    }

    /** T3-3, over figures that are all known. */
    static boolean sums(List<MachineFigure> row) {
        if (!row.stream().allMatch(MachineFigure::known)) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (MachineFigure figure : row.subList(0, row.size() - 1)) {
            sum = sum.add(figure.amount());
        }
        return sum.compareTo(row.getLast().amount()) == 0;
    }

    /** T3-2 for a result, T3-1 for what came and what stays, both for their total. */
    private boolean columnHolds(int row, int column) {
        int last = rows.size() - 1;
        int total = last - 1;
        boolean received = row < 2 || row >= total;
        boolean results = row >= 2 && row <= total;
        return (!received || holds(List.of(0, 1), List.of(total, last), column))
                && (!results || holds(IntStream.range(2, total).boxed().toList(), List.of(total), column));
    }

    private boolean columnsHold() {
        return IntStream.rangeClosed(0, TOTAL).allMatch(column -> columnHolds(rows.size() - 2, column));
    }

    private boolean holds(List<Integer> left, List<Integer> right, int column) {
        BigDecimal difference = BigDecimal.ZERO;
        for (List<Integer> side : List.of(left, right)) {
            for (int row : side) {
                MachineFigure figure = rows.get(row).get(column);
                if (!figure.known()) {
                    return false;
                }
                difference = side == left ? difference.add(figure.amount()) : difference.subtract(figure.amount());
            }
        }
        return difference.signum() == 0;
    }

    /** Of figures recognised in two ways takes those that alone make their rows, and together the columns, hold. */
    private void choose() {
        List<Integer> open = new ArrayList<>();
        List<List<List<Integer>>> waysOf = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<List<Integer>> ways = ways(rows.get(row));
            if (!ways.isEmpty()) {
                take(rows.get(row), ways.getFirst());
            }
            if (ways.size() > 1) {
                open.add(row);
                waysOf.add(ways);
            }
        }
        List<Integer> right = new ArrayList<>();
        long combinations =
                waysOf.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        for (int combination = 0; combination < combinations && combinations <= MOST_COMBINATIONS; combination++) {
            takeAll(open, waysOf, combination);
            if (open.stream().allMatch(row -> IntStream.rangeClosed(0, TOTAL).allMatch(c -> columnHolds(row, c)))) {
                right.add(combination);
            }
        }
        if (right.size() == 1) {
            takeAll(open, waysOf, right.getFirst());
        } else {
            open.forEach(row -> rows.get(row).forEach(MachineFigure::doubt));
        }
    }

    private void takeAll(List<Integer> open, List<List<List<Integer>>> waysOf, int combination) {
        int rest = combination;
        for (int i = 0; i < open.size(); i++) {
            List<List<Integer>> ways = waysOf.get(i);
            take(rows.get(open.get(i)), ways.get(rest % ways.size()));
            rest /= ways.size();
        }
    }

    private static void take(List<MachineFigure> row, List<Integer> way) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).choose(way.get(i));
        }
    }

    /** The choices under which a row sums; none where something in it was not recognised or too much is open. */
    private static List<List<Integer>> ways(List<MachineFigure> row) {
        int all = 1;
        for (MachineFigure figure : row) {
            all *= Math.max(1, figure.options().size());
            if (!figure.known() || all > MOST_WAYS) {
                return List.of();
            }
        }
        List<List<Integer>> ways = new ArrayList<>();
        for (int way = 0; way < all; way++) {
            List<Integer> choice = new ArrayList<>();
            int rest = way;
            for (MachineFigure figure : row) {
                choice.add(rest % figure.options().size());
                rest /= figure.options().size();
            }
            take(row, choice);
            if (sums(row)) {
                ways.add(choice);
            }
        }
        take(row, row.stream().map(_ -> 0).toList());
        return ways;
    }
}
