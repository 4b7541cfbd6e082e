package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.SourceText;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.app.check.Grid.Box;
import org.gongkai.law.report.ReportForm;
import org.gongkai.law.report.ReportForm.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a finding compares, cut out of the report: the sentence among its neighbours, and the parts of the tables with the compared
 * cells lit.
 *
 * @param section the heading under which the sentence stands, empty when unknown
 * @param before the words before the quote
 * @param quote the words compared, null where only figures are compared
 * @param after the words after the quote
 * @param line the line of the quote in the source, 0 when unknown
 * @param anchor the place of the quote in the source pane, or null
 * @param slices the parts of the tables
 * @param more how many rows had to be left out
 */
public record Evidence(
        String section,
        String before,
        @Nullable String quote,
        String after,
        int line,
        @Nullable String anchor,
        List<Grid> slices,
        int more) {
    private static final int AROUND = 70;
    private static final int ROWS = 10;

    static Evidence of(AnnualReport report, ConsistencyFinding finding, int number, Marks marks) {
        var slicing = new Slicing(report, new LinkedHashSet<>(finding.cells()), number, marks);
        List<Grid> slices = slicing.slices();
        Place place = finding.place();
        String quote = finding.quote();
        if (place == null) {
            return new Evidence("", "", quote, "", 0, null, slices, slicing.more);
        }
        SourceText source = report.source();
        String text = source.printed();
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, place.start() - 1)) + 1, place.start() - AROUND);
        int newline = text.indexOf('\n', place.end());
        int to = Math.min(newline < 0 ? text.length() : newline, place.end() + AROUND);
        from = Math.min(from, place.start());
        boolean cutBefore = from > 0 && text.charAt(from - 1) != '\n';
        boolean cutAfter = to < text.length() && text.charAt(to) != '\n';
        return new Evidence(
                heading(report, place),
                (cutBefore ? "……" : "") + text.substring(from, place.start()),
                source.at(place),
                text.substring(place.end(), to) + (cutAfter ? "……" : ""),
                source.line(place.start()),
                SourcePane.anchor(place.start()),
                slices,
                slicing.more);
    }

    private static String heading(AnnualReport report, Place place) {
        String heading = "";
        for (Section section : report.sections()) {
            if (section.headingPlace().start() < place.start()) {
                heading = section.heading();
            }
        }
        return heading;
    }

    /** Cuts the parts of the three tables that hold the compared cells. */
    private static final class Slicing {
        private final AnnualReport report;
        private final SequencedSet<String> lit;
        private final int number;
        private final Marks marks;
        private int more;

        Slicing(AnnualReport report, SequencedSet<String> lit, int number, Marks marks) {
            this.report = report;
            this.lit = lit;
            this.number = number;
            this.marks = marks;
        }

        List<Grid> slices() {
            List<Grid> slices = new ArrayList<>();
            two(slices);
            three(slices);
            four(slices);
            return slices;
        }

        private Box figure(String name, int colspan) {
            return Box.figure(Figure.of(report, name, marks, lit.contains(name)).unmarked(), colspan);
        }

        private boolean touched(Collection<String> cells) {
            return cells.stream().anyMatch(lit::contains);
        }

        private void two(List<Grid> slices) {
            for (Row row : report.form().table2()) {
                if (touched(row.cells())) {
                    List<Box> head = new ArrayList<>(List.of(Box.head("信息内容", 1, 1)));
                    report.form().table2Columns(row.code()).forEach(column -> head.add(Box.head(column, 1, 1)));
                    List<Box> line = new ArrayList<>(List.of(Box.label(row.label(), 1)));
                    row.cells().forEach(cell -> line.add(figure(cell, 1)));
                    slices.add(slice("2" + row.code(), "表二 · " + row.group(), List.of(head), List.of(line)));
                }
            }
        }

        private void three(List<Grid> slices) {
            List<Row> rows =
                    report.table3().stream().filter(row -> touched(row.cells())).toList();
            if (rows.isEmpty()) {
                return;
            }
            List<Integer> columns = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                int column = i;
                if (rows.size() <= 4
                        || rows.stream()
                                .anyMatch(row -> lit.contains(row.cells().get(column)))) {
                    columns.add(i);
                }
            }
            List<Box> head = new ArrayList<>(List.of(Box.head("项目", 1, 1)));
            columns.forEach(i -> head.add(Box.head(OfficialTables.breakable(ReportForm.REQUESTERS.get(i)), 1, 1)));
            more += Math.max(0, rows.size() - ROWS);
            List<List<Box>> body = new ArrayList<>();
            for (Row row : shortened(rows)) {
                List<Box> line = new ArrayList<>(List.of(Box.label(row.label(), 1)));
                columns.forEach(i -> line.add(figure(row.cells().get(i), 1)));
                body.add(line);
            }
            slices.add(slice("3", "表三 · 收到和处理申请", List.of(head), body));
        }

        /** The first rows and the last two, which hold the totals. */
        private static List<Row> shortened(List<Row> rows) {
            if (rows.size() <= ROWS) {
                return rows;
            }
            List<Row> some = new ArrayList<>(rows.subList(0, ROWS - 2));
            some.addAll(rows.subList(rows.size() - 2, rows.size()));
            return some;
        }

        /** A table for each group of five, so that two stand side by side at a desk and below each other on a phone. */
        private void four(List<Grid> slices) {
            for (int group = 0; group < 3; group++) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    cells.add("table4." + (group * 5 + i));
                }
                if (touched(cells)) {
                    List<Box> results = ReportForm.RESULTS.stream()
                            .map(result -> Box.head(OfficialTables.breakable(result), 1, 1))
                            .toList();
                    List<Box> values =
                            cells.stream().map(cell -> figure(cell, 1)).toList();
                    slices.add(slice(
                            "4" + group, "表四 · " + ReportForm.DISPUTES.get(group), List.of(results), List.of(values)));
                }
            }
        }

        private Grid slice(String id, String caption, List<List<Box>> head, List<List<Box>> body) {
            return new Grid(
                    "e" + number + "-" + id, id.startsWith("4") ? "slice narrow" : "slice", caption, head, body);
        }
    }
}
