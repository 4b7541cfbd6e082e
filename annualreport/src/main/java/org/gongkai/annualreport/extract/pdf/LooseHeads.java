package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Heads of columns that were broken over several lines: put together again, column by column. */
final class LooseHeads {
    /** Lines closer than this, in heights of type, belong to one head. */
    private static final float CLOSE = 2.2f;

    private static final int LONGEST_PIECE = 6;
    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_LINES = 6;

    private LooseHeads() {}

    static List<List<Chunk>> whole(List<List<Chunk>> lines) {
        List<List<Chunk>> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            boolean columns = false;
            while (end < lines.size()
                    && isPieces(lines.get(end))
                    && (end == i || close(lines.get(end - 1), lines.get(end)))) {
                columns |= lines.get(end).size() >= FEWEST_COLUMNS;
                end++;
            }
            if (columns && end - i > 1 && end - i <= MOST_LINES) {
                out.add(joined(lines.subList(i, end)));
                i = end;
            } else {
                out.add(lines.get(i++));
            }
        }
        return out;
    }

    private static boolean isPieces(List<Chunk> line) {
        return line.stream().allMatch(chunk -> !chunk.isFigure() && chunk.text().length() <= LONGEST_PIECE);
    }

    private static boolean close(List<Chunk> above, List<Chunk> line) {
        return line.getFirst().y() - above.getFirst().y()
                < CLOSE * line.getFirst().size();
    }

    private static List<Chunk> joined(List<List<Chunk>> lines) {
        List<Chunk> pieces = new ArrayList<>();
        lines.forEach(pieces::addAll);
        pieces.sort(Comparator.comparingDouble(Chunk::left));
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            float right = pieces.get(i).right();
            int end = i + 1;
            while (end < pieces.size() && pieces.get(end).left() < right) {
                right = Math.max(right, pieces.get(end++).right());
            }
            List<Chunk> column = new ArrayList<>(pieces.subList(i, end));
            column.sort(Comparator.comparingDouble(Chunk::y));
            StringBuilder text = new StringBuilder();
            column.forEach(piece -> text.append(piece.text()));
            Chunk first = column.getFirst();
            out.add(new Chunk(
                    text.toString(),
                    pieces.get(i).left(),
                    right,
                    lines.getLast().getFirst().y(),
                    first.size()));
            i = end;
        }
        return out;
    }
}
