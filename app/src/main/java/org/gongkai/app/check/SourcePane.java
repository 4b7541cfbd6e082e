package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.SourceText;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.jspecify.annotations.Nullable;

/**
 * The text a report was read from, line by line, with every cell and every quoted sentence marked where it stood.
 *
 * @param left how many characters were too many to show, usually 0
 */
public record SourcePane(List<Line> lines, int left) {
    private static final int SHOWN = 300_000;

    /** A line and its number in the source. */
    public record Line(int number, List<Span> spans) {}

    /**
     * A piece of a line in which nothing begins or ends.
     *
     * @param anchor its id, where a cell or a quote begins, otherwise null
     * @param cell the cell it is part of, or null
     * @param findings the findings whose sentence it is part of, parted by blanks
     * @param mark the style of the gravest of them, or empty
     */
    public record Span(
            String text, @Nullable String anchor, @Nullable String cell, String findings, String mark) {}

    private record Stretch(Place place, @Nullable String cell, int finding) {}

    static String anchor(int start) {
        return "s" + start;
    }

    static SourcePane of(AnnualReport report, List<ConsistencyFinding> findings, Marks marks) {
        List<Stretch> stretches = new ArrayList<>();
        for (Cell cell : report.cells().values()) {
            if (cell.place() != null) {
                stretches.add(new Stretch(cell.place(), cell.name(), 0));
            }
        }
        for (int i = 0; i < findings.size(); i++) {
            Place place = findings.get(i).place();
            if (place != null && place.end() > place.start()) {
                stretches.add(new Stretch(place, null, i + 1));
            }
        }
        return new Cutting(report.source(), stretches, marks).cut();
    }

    /** One walk over the text that cuts it wherever a stretch or a line begins or ends. */
    private static final class Cutting {
        private final String text;
        private final int shown;
        private final Marks marks;
        private final TreeSet<Integer> cuts = new TreeSet<>();
        private final TreeMap<Integer, List<Stretch>> starting = new TreeMap<>();
        private final List<Stretch> open = new ArrayList<>();

        Cutting(SourceText source, List<Stretch> stretches, Marks marks) {
            this.text = source.printed();
            this.shown = Math.min(SHOWN, text.length());
            this.marks = marks;
            for (Stretch stretch : stretches) {
                cuts.add(stretch.place.start());
                cuts.add(stretch.place.end());
                starting.computeIfAbsent(stretch.place.start(), s -> new ArrayList<>())
                        .add(stretch);
            }
        }

        SourcePane cut() {
            List<Line> lines = new ArrayList<>();
            int at = 0;
            for (int number = 1; at < shown; number++) {
                int newline = text.indexOf('\n', at);
                int end = newline < 0 || newline > shown ? shown : newline;
                lines.add(new Line(number, line(at, end)));
                at = end + 1;
            }
            return new SourcePane(lines, text.length() - shown);
        }

        private List<Span> line(int from, int to) {
            List<Span> spans = new ArrayList<>();
            begin(from - 1, spans); // what begins on the line break itself
            for (int at = from; at < to; ) {
                int here = at;
                Integer next = cuts.higher(at);
                int end = next == null || next > to ? to : next;
                open.removeIf(stretch -> stretch.place.end() <= here);
                boolean begins = begin(at, spans);
                spans.add(span(text.substring(at, end), begins ? anchor(at) : null));
                at = end;
            }
            return spans;
        }

        /** Opens what starts here; an empty cell becomes a span of its own. Whether anything longer starts. */
        private boolean begin(int at, List<Span> spans) {
            boolean begins = false;
            for (Stretch stretch : starting.getOrDefault(at, List.of())) {
                if (stretch.place.end() > at) {
                    open.add(stretch);
                    begins = true;
                } else if (spans.stream().noneMatch(span -> anchor(at).equals(span.anchor))) {
                    spans.add(new Span("", anchor(at), stretch.cell, "", ""));
                }
            }
            return begins && spans.stream().noneMatch(span -> anchor(at).equals(span.anchor));
        }

        private Span span(String piece, @Nullable String anchor) {
            String cell = null;
            TreeSet<Integer> numbers = new TreeSet<>();
            for (Stretch stretch : open) {
                if (stretch.cell != null) {
                    cell = cell == null ? stretch.cell : cell;
                } else {
                    numbers.add(stretch.finding);
                }
            }
            return new Span(piece, anchor, cell, Marks.joined(numbers), marks.gravest(numbers));
        }
    }
}
