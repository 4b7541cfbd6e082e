package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A total that was torn from its row: the one blank total that its row's sum contradicts, and a lone number that is that sum. */
final class Orphans {
    private Orphans() {}

    static void place(List<TableRow> rows, List<Token> tokens) {
        List<TableRow> torn = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        boolean someTotal = false;
        for (TableRow row : rows) {
            row.values.forEach(value -> used.add(value.start()));
            if (row.isSettled()) {
                List<Piece> way = row.ways().getFirst();
                someTotal |= !way.getLast().isEmpty();
                if (way.getLast().isEmpty() && !TableRow.sums(way)) {
                    torn.add(row);
                }
            }
        }
        if (torn.size() != 1 || !someTotal) {
            return;
        }
        List<Piece> way = torn.getFirst().ways().getFirst();
        BigDecimal sum = way.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Token> lone = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.NUMBER && !used.contains(token.start()))
                .filter(token -> new BigDecimal(token.text()).compareTo(sum) == 0)
                .toList();
        if (lone.size() == 1) {
            List<Piece> mended = new ArrayList<>(way.subList(0, way.size() - 1));
            mended.add(Piece.of(lone.getFirst()));
            torn.getFirst().keep(List.of(mended));
        }
    }
}
