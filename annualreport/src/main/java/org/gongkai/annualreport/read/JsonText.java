package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.SourceText;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** Writes a report that has no text of its own as lines, so that every cell and sentence has its place. */
final class JsonText {
    /** What says of a text that parts of it are missing; rules about words are then silent. */
    private static final String CUT = "[…]";

    private final JsonFigures figures;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final @Nullable String title;

    /** A section of the report as the JSON has it. */
    record Chapter(int number, String heading, List<String> before, List<String> after) {}

    JsonText(JsonFigures figures, @Nullable String title) {
        this.figures = figures;
        this.title = title;
    }

    /** @param whole whether the JSON holds the report's words and not only its figures */
    void write(List<String> opening, List<Chapter> chapters, boolean whole) {
        if (title != null) {
            line(title);
        }
        sections.add(new Section(0, "", new Place(0, 0), lines(opening)));
        for (int table = 2; table <= 4; table++) {
            if (position(chapters, table) == 0) {
                table(table);
            }
        }
        for (int i = 0; i < chapters.size(); i++) {
            chapter(chapters, i);
        }
        if (!whole) {
            line("（这份 JSON 只有数字，没有报告的文字）" + CUT);
        }
    }

    private void chapter(List<Chapter> chapters, int at) {
        Chapter chapter = chapters.get(at);
        Place heading = line(chapter.heading());
        List<Place> prose = new ArrayList<>(lines(chapter.before()));
        for (int table = 2; table <= 4; table++) {
            if (position(chapters, table) == at + 1) {
                table(table);
            }
        }
        prose.addAll(lines(chapter.after()));
        sections.add(new Section(chapter.number(), chapter.heading(), heading, List.copyOf(prose)));
    }

    /** Behind which section, counted from 1, a table stands: its own, or the last of a smaller number; 0 for before all. */
    private static int position(List<Chapter> chapters, int table) {
        for (int i = 0; i < chapters.size(); i++) {
            if (chapters.get(i).number() == table) {
                return i + 1;
            }
        }
        for (int i = chapters.size(); i > 0; i--) {
            if (chapters.get(i - 1).number() < table) {
                return i;
            }
        }
        return 0;
    }

    private Place line(String text) {
        int start = out.length();
        out.append(text).append('\n');
        return new Place(start, start + text.length());
    }

    private List<Place> lines(List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        int start = out.length();
        paragraphs.forEach(this::line);
        return List.of(new Place(start, out.length()));
    }

    private void table(int number) {
        if (number == 4) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                names.add("table4." + i);
            }
            row("行政复议、行政诉讼", names);
            return;
        }
        for (ReportForm.Row row : number == 2 ? figures.form().table2() : figures.table3()) {
            row(row.label(), row.cells());
        }
    }

    private void row(String label, List<String> names) {
        out.append(label).append(" | ");
        for (String name : names) {
            Cell cell = Objects.requireNonNull(figures.cells().get(name), name);
            int start = out.length();
            out.append(JsonShape.oneLine(cell.raw()));
            cells.put(
                    name,
                    new Cell(
                            name,
                            cell.state(),
                            cell.value(),
                            cell.raw(),
                            cell.candidates(),
                            new Place(start, out.length()),
                            cell.byMachine()));
            out.append(" | ");
        }
        out.append('\n');
    }

    /** The cells with their places, in the form's order. */
    Map<String, Cell> cells() {
        Map<String, Cell> ordered = new LinkedHashMap<>();
        figures.cells().keySet().forEach(name -> ordered.put(name, Objects.requireNonNull(cells.get(name), name)));
        return ordered;
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    SourceText source() {
        String printed = out.toString();
        return new SourceText(printed, Normal.of(printed));
    }
}
