package org.gongkai.app.check;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a page shows it.
 *
 * @param name the cell's name, e.g. {@code table4.6}
 * @param title its Chinese name and what is to be said of it
 * @param shown the figure, the filler as it stood, or empty
 * @param state {@code read}, {@code zero}, {@code empty} or {@code unreadable}, and {@code corrected} or {@code machine}
 *     besides where it was corrected or recognised in a picture
 * @param candidates the possible readings of an unreadable cell
 * @param anchor where it stands in the source pane, null where nothing was printed
 * @param findings the numbers of the findings it belongs to, parted by blanks
 * @param mark {@code error}, {@code warning} or {@code info}, the gravest of them, or empty
 * @param lit whether it is lit from the start
 */
public record Figure(
        String name,
        String title,
        String shown,
        String state,
        List<String> candidates,
        @Nullable String anchor,
        String findings,
        String mark,
        boolean lit) {

    static Figure of(AnnualReport report, String name, Marks marks, boolean lit) {
        Figure figure = read(report, name, marks, lit);
        String before = marks.before(name);
        if (before != null) {
            return figure.corrected(before);
        }
        return report.cell(name).byMachine() ? figure.with("machine", "（机器识别）") : figure;
    }

    /** A cell's content in words. */
    static String words(Cell cell) {
        return switch (cell.state()) {
            case READ -> cell.value() == null ? "" : cell.value().toPlainString();
            case EMPTY -> cell.raw().isBlank() ? "空白" : brief(cell.raw());
            case UNREADABLE -> "读不准";
        };
    }

    private Figure corrected(String before) {
        boolean word = before.equals("空白") || before.equals("读不准");
        return with("corrected", "（已订正，原来是" + (word ? before : " " + before) + "）");
    }

    private Figure with(String state, String words) {
        return new Figure(
                name, title + words, shown, this.state + " " + state, candidates, anchor, findings, mark, lit);
    }

    private static Figure read(AnnualReport report, String name, Marks marks, boolean lit) {
        Cell cell = report.cell(name);
        String label = report.label(name);
        String anchor =
                cell.place() == null ? null : SourcePane.anchor(cell.place().start());
        return switch (cell.state()) {
            case READ -> {
                boolean zero = cell.value() == null || cell.value().signum() == 0;
                String shown = cell.value() == null ? "" : cell.value().toPlainString();
                String asPrinted =
                        cell.raw().isBlank() || cell.raw().equals(shown) ? "" : "，原文“" + brief(cell.raw()) + "”";
                String source = cell.byMachine() ? "，机器识别，合计关系已证实" : asPrinted;
                yield new Figure(
                        name,
                        label + "：" + shown + source,
                        shown,
                        zero ? "zero" : "read",
                        List.of(),
                        anchor,
                        marks.findings(name),
                        marks.gravest(name),
                        lit);
            }
            case EMPTY ->
                new Figure(
                        name,
                        label + "：" + (cell.raw().isBlank() ? "没有填写" : "填的是“" + brief(cell.raw()) + "”") + "，计算时作 0"
                                + (cell.byMachine() ? "，机器识别，合计关系已证实" : ""),
                        brief(cell.raw()),
                        "empty",
                        List.of(),
                        anchor,
                        marks.findings(name),
                        marks.gravest(name),
                        lit);
            case UNREADABLE ->
                new Figure(
                        name,
                        label + (cell.byMachine() ? "：机器识别，请对照原件，识别为“" : "：读不准，原文“") + brief(cell.raw()) + "”，可能是"
                                + cell.candidates().stream()
                                        .limit(6)
                                        .map(c -> c.isEmpty() ? "空白" : c)
                                        .collect(Collectors.joining("、")),
                        "?",
                        "unreadable",
                        cell.candidates(),
                        anchor,
                        marks.findings(name),
                        marks.gravest(name),
                        lit);
        };
    }

    /** The same without the marks of other findings, for a table that shows one of them. */
    Figure unmarked() {
        return new Figure(name, title, shown, state, candidates, anchor, "", "", lit);
    }

    private static String brief(String raw) {
        String one = raw.strip().replaceAll("\\s+", " ");
        return one.length() <= 24 ? one : one.substring(0, 24) + "…";
    }
}
