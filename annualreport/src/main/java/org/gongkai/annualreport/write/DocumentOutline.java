package org.gongkai.annualreport.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.form.FormTable;
import org.gongkai.annualreport.form.FormTables;
import org.gongkai.annualreport.read.Normal;
import org.gongkai.annualreport.write.ReportDocument.Part;
import org.jspecify.annotations.Nullable;

/** Puts a report's sections in the order printed, and each table under its section. */
final class DocumentOutline {
    private static final int LONGER_THAN_TITLE = 10;

    private final AnnualReport report;
    private final List<String> leftOut = new ArrayList<>();

    DocumentOutline(AnnualReport report) {
        this.report = report;
    }

    ReportDocument document() {
        List<FormTable> tables = FormTables.of(report);
        List<Part> parts = new ArrayList<>();
        List<String> opening = List.of();
        for (Section section : report.sections()) {
            if (section.heading().isBlank()) {
                opening = Paragraphs.joined(withoutTitle(lines(section.prose())));
            } else {
                FormTable table = tables.stream()
                        .filter(t -> holder(t) == section)
                        .findFirst()
                        .orElse(null);
                parts.add(part(section, table));
            }
        }
        for (FormTable table : tables) {
            if (holder(table) == null) {
                Part own = new Part(table.number(), table.caption(), false, List.of(), table, List.of());
                parts.add(position(parts, table.number()), own);
            }
        }
        return new ReportDocument(report, report.title(), opening, List.copyOf(parts), List.copyOf(leftOut));
    }

    private Part part(Section section, @Nullable FormTable table) {
        String heading = Paragraphs.line(section.heading());
        if (table == null) {
            return new Part(section.number(), heading, true, paragraphs(section.prose()), null, List.of());
        }
        int start = start(table);
        List<Place> before =
                section.prose().stream().filter(place -> place.start() < start).toList();
        List<Place> after =
                section.prose().stream().filter(place -> place.start() >= start).toList();
        return new Part(section.number(), heading, true, paragraphs(before), table, paragraphs(after));
    }

    /** The section of the table's number in which it stood, or else the first of that number. */
    private @Nullable Section holder(FormTable table) {
        int start = start(table);
        Section first = null;
        Section nearest = null;
        for (Section section : report.sections()) {
            if (section.number() == table.number() && !section.heading().isBlank()) {
                first = first == null ? section : first;
                nearest = section.headingPlace().start() <= start ? section : nearest;
            }
        }
        return nearest == null ? first : nearest;
    }

    /** Where the table's first figure stood; past the end where none was printed. */
    private int start(FormTable table) {
        return report.cells().values().stream()
                .filter(cell -> cell.name().startsWith("table" + table.number() + "."))
                .map(Cell::place)
                .filter(Objects::nonNull)
                .mapToInt(Place::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Behind the last section of a smaller number, or else before the first of a larger one. */
    private static int position(List<Part> parts, int number) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).number() < number) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<String> paragraphs(List<Place> ranges) {
        return Paragraphs.joined(lines(ranges));
    }

    private List<String> lines(List<Place> ranges) {
        List<String> kept = new ArrayList<>();
        for (Place range : ranges) {
            List<String> lines = Paragraphs.lines(report.source(), range);
            for (String line : TableLines.trimmed(lines, besideTable(range, true), besideTable(range, false))) {
                (SiteLines.holds(line) ? leftOut : kept).add(line);
            }
        }
        return kept;
    }

    /** Whether a table ends right above, or begins right below, a range of running text. */
    private boolean besideTable(Place range, boolean above) {
        return report.cells().values().stream()
                .map(Cell::place)
                .filter(Objects::nonNull)
                .anyMatch(cell -> above ? between(cell.end(), range.start()) : between(range.end(), cell.start()));
    }

    /** Whether no heading and no running text begins between two offsets. */
    private boolean between(int from, int to) {
        return from <= to
                && report.sections().stream()
                        .flatMap(section -> Stream.concat(
                                section.heading().isBlank() ? Stream.empty() : Stream.of(section.headingPlace()),
                                section.prose().stream()))
                        .noneMatch(place -> place.start() >= from && place.start() < to);
    }

    /** What stands below the title, which may be printed over two lines, or repeated by a site. */
    private List<String> withoutTitle(List<String> lines) {
        String title = report.title();
        if (title == null) {
            return lines;
        }
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            String words = "";
            for (int j = i; j < Math.min(i + 3, lines.size()); j++) {
                words += squeezed(lines.get(j));
                if (words.contains(squeezed(title)) && words.length() <= title.length() + LONGER_THAN_TITLE) {
                    from = j + 1;
                }
            }
        }
        leftOut.addAll(lines.subList(0, Math.max(0, from - 1)).stream()
                .filter(line -> !squeezed(title).contains(squeezed(line)))
                .toList());
        return lines.subList(from, lines.size());
    }

    private static String squeezed(String words) {
        return Normal.of(words).replace(" ", "");
    }
}
