package org.gongkai.app.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.app.report.Figures;

/**
 * Columns over months or years, each of one part or of several on top of each other, drawn by the server. All lengths are in units of
 * a picture of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param parts what each part is called, the lowest first; one name where the columns have one part
 * @param words all of it in words, for those who do not see it
 */
public record StackChart(String title, List<String> parts, List<Column> columns, String words) {
    public static final int WIDTH = 336;
    public static final int HEIGHT = 168;
    private static final int TOP = 20;
    private static final int BASE = 144;

    /** What a column shows: a name below it, and how much of each part. */
    record Amounts(String name, List<BigDecimal> parts) {
        BigDecimal sum() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A column as it is drawn.
     *
     * @param told whether its sum stands above it; narrow columns have no room
     */
    public record Column(int x, int width, int top, String name, String sum, boolean told, List<Piece> pieces) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** A part of a column. */
    public record Piece(int part, int y, int height) {}

    static StackChart of(String title, List<String> parts, List<Amounts> amounts) {
        BigDecimal most =
                amounts.stream().map(Amounts::sum).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int step = WIDTH / Math.max(1, amounts.size());
        int width = Math.max(2, Math.min(44, step * 3 / 5));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            columns.add(column(amounts.get(i), i * step + (step - width) / 2, width, most, step >= 40));
        }
        return new StackChart(title, parts, List.copyOf(columns), title + "：" + words(parts, amounts));
    }

    private static Column column(Amounts amounts, int x, int width, BigDecimal most, boolean told) {
        List<Piece> pieces = new ArrayList<>();
        int y = BASE;
        for (int part = 0; part < amounts.parts().size(); part++) {
            int height = height(amounts.parts().get(part), most);
            if (height > 0) {
                y -= height;
                pieces.add(new Piece(part, y, height));
            }
        }
        return new Column(x, width, y, amounts.name(), Figures.plain(amounts.sum()), told, pieces);
    }

    /** What is there at all can be seen. */
    private static int height(BigDecimal amount, BigDecimal most) {
        return amount.signum() <= 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(BASE - TOP))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValue();
    }

    /** Whether there is anything to see. */
    public boolean drawn() {
        return columns.stream().anyMatch(column -> !column.pieces().isEmpty());
    }

    private static String words(List<String> parts, List<Amounts> amounts) {
        return amounts.stream()
                .map(column -> column.name() + " " + Figures.plain(column.sum()) + ofParts(parts, column))
                .collect(Collectors.joining("，"));
    }

    private static String ofParts(List<String> names, Amounts column) {
        return column.parts().size() < 2
                ? ""
                : IntStream.range(0, column.parts().size())
                        .filter(part -> column.parts().get(part).signum() != 0)
                        .mapToObj(part -> names.get(part) + " "
                                + Figures.plain(column.parts().get(part)))
                        .collect(Collectors.joining("、", "（", "）"))
                        .replace("（）", "");
    }
}
