package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of several rows that stand in one block behind all their labels: printed row after row or column after column. */
final class Blocks {
    private Blocks() {}

    /** The block as rows of seven, or null when it cannot be told how it was printed. */
    static @Nullable List<List<Token>> rows(List<ValueGroups.Group> groups, int rows) {
        List<Token> all = groups.stream().flatMap(g -> g.values().stream()).toList();
        List<Token> printed = Splits.printed(all);
        List<Token> values = printed.size() == 7 * rows ? printed : all;
        if (values.size() != 7 * rows) {
            return null;
        }
        List<List<Token>> byRow = byRow(values, rows);
        List<List<Token>> byColumn = byColumn(values, rows);
        if (shaped(groups, rows, 7) && rows != 7) {
            return byRow;
        }
        if (shaped(groups, 7, rows) && rows != 7) {
            return byColumn;
        }
        int wrongByRow = wrong(byRow);
        int wrongByColumn = wrong(byColumn);
        if (wrongByRow == 0 && wrongByColumn == 0) {
            return same(byRow, byColumn) ? byRow : null;
        }
        int fewer = Math.min(wrongByRow, wrongByColumn);
        int more = Math.max(wrongByRow, wrongByColumn);
        if (fewer * 4 > rows || more < 2 * fewer + 2) {
            return fewer == 0 ? wrongByRow == 0 ? byRow : byColumn : null;
        }
        return wrongByRow < wrongByColumn ? byRow : byColumn;
    }

    /** Whether lines or groups of the block are {@code lines} times {@code each} values. */
    private static boolean shaped(List<ValueGroups.Group> groups, int lines, int each) {
        List<List<Token>> printedLines = groups.stream()
                .flatMap(g -> g.lines().stream())
                .map(Splits::printed)
                .filter(l -> !l.isEmpty())
                .toList();
        return printedLines.size() == lines && printedLines.stream().allMatch(l -> l.size() == each)
                || groups.size() == lines && groups.stream().allMatch(g -> g.printed() == each);
    }

    private static List<List<Token>> byRow(List<Token> values, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> values.subList(7 * i, 7 * i + 7))
                .toList();
    }

    private static List<List<Token>> byColumn(List<Token> values, int rows) {
        List<List<Token>> out = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            out.add(IntStream.range(0, 7)
                    .mapToObj(c -> values.get(c * rows + row))
                    .toList());
        }
        return out;
    }

    private static int wrong(List<List<Token>> rows) {
        return (int) rows.stream()
                .filter(row -> !TableRow.sums(row.stream().map(Piece::of).toList()))
                .count();
    }

    private static boolean same(List<List<Token>> a, List<List<Token>> b) {
        for (int i = 0; i < a.size(); i++) {
            for (int c = 0; c < 7; c++) {
                BigDecimal x = Piece.of(a.get(i).get(c)).amount();
                if (x.compareTo(Piece.of(b.get(i).get(c)).amount()) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
