package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongkai.annualreport.shapes.Printing.Ability;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/** Tables as plain text, written row by row. */
public enum TextShape implements Shape {
    /** "规章 | 0 | 0 | 0 |", spans left out. */
    BARS_AT_END(Ability.BORDERS, (sheet, _) -> rows(sheet, cells -> joined(cells, " | ") + " |")),
    /** The same with a run of bars for all that spans cover: "第二十条第（一）项 | |||". */
    BARS_AND_FILLERS(Ability.BORDERS, TextShape::barsAndFillers),
    /** "| 规章 | 0 | 0 | 0 |", spans left out. */
    BARS_OPENING(Ability.BORDERS, (sheet, _) -> rows(sheet, cells -> "| " + joined(cells, " | ") + " |")),
    /** Every row opened by a bar, none at its end. */
    BARS_OPENING_ONLY(Ability.BORDERS, (sheet, _) -> rows(sheet, cells -> "| " + joined(cells, " | "))),
    /** Bars where spans cover, each in its place: "| | （二）部分公开 | | 16 |". */
    BARS_IN_PLACE(Ability.BORDERS, (sheet, _) -> inPlace(sheet, false)),
    /** What spans cover repeats the spanning label, as table libraries do; figures are not repeated. */
    BARS_REPEATED(Ability.BORDERS, (sheet, _) -> inPlace(sheet, true)),
    /** One cell a line closed by a bar, runs of bars for spans and blanks. */
    CELL_A_LINE(Ability.BORDERS, TextShape::cellALine),
    /** A line "|" before each row, then a cell a line. */
    BAR_BEFORE_ROW(Ability.FILLERS, TextShape::barBeforeRow),
    /** A line "|" before each row, then the row on one line. */
    BAR_ABOVE_ROW(Ability.BORDERS, TextShape::barAboveRow),
    /** Cells and bars on lines by turns. */
    BY_TURNS(Ability.BORDERS, TextShape::byTurns),
    MARKDOWN(Ability.BORDERS, TextShape::markdown),
    TABS(Ability.BORDERS, (sheet, _) -> rows(sheet, cells -> joined(cells, "\t"))),
    TABS_IN_PLACE(Ability.BORDERS, TextShape::tabsInPlace),
    TWO_BLANKS(Ability.FILLERS, (sheet, _) -> rows(sheet, cells -> joined(cells, "  "))),
    ONE_BLANK(Ability.FILLERS, (sheet, _) -> rows(sheet, cells -> joined(cells, " "))),
    /** The whole report on one line, a blank between cells. */
    FLAT(
            Ability.FILLERS,
            (sheet, _) -> List.of(
                    sheet.rows().stream().map(cells -> joined(cells, " ")).collect(Collectors.joining(" ")))),
    /** One cell a paragraph, some of them set in by blanks. */
    PARAGRAPHS(Ability.FILLERS, TextShape::paragraphs),
    /** All labels, then each column of figures. */
    COLUMN_ORDER(Ability.COUNTED, ColumnOrder::lines),
    /** Rows as in two blanks, the words of the reading page between them. */
    FLIP_BOOK(Ability.FILLERS, TextShape::flipBook);

    private final Ability ability;
    private final BiFunction<Sheet, Draw, List<String>> render;

    TextShape(Ability ability, BiFunction<Sheet, Draw, List<String>> render) {
        this.ability = ability;
        this.render = render;
    }

    @Override
    public Written write(RandomReport report, Draw draw) {
        Wording words = new Wording(draw.part(), true);
        Printing printing = new Printing(draw.part(), ability);
        List<List<String>> tables = Sheets.of(report.figures(), words, printing, draw.part()).stream()
                .map(sheet -> render.apply(sheet, draw))
                .toList();
        List<String> lines = TextPage.lines(report, words, tables, draw.part());
        String text = this == FLAT ? String.join(" ", lines) : String.join(draw.oneOf("\n", "\n", "\n", "\r\n"), lines);
        String damaged = Damage.draw(draw.part()).apply(text);
        return new Written(
                name(),
                report,
                TextCoding.encode(damaged, draw.part()),
                damaged,
                printing.wants(),
                printing.features());
    }

    private static String joined(List<SheetCell> cells, String by) {
        return cells.stream().map(SheetCell::text).collect(Collectors.joining(by));
    }

    private static List<String> rows(Sheet sheet, java.util.function.Function<List<SheetCell>, String> line) {
        return sheet.rows().stream().map(line).toList();
    }

    private static List<String> barsAndFillers(Sheet sheet, Draw draw) {
        String gap = draw.oneOf(" | ", " | ", "|");
        return rows(sheet, cells -> joined(cells, " | ") + gap + "|".repeat(sheet.columns() - cells.size()));
    }

    private static List<String> inPlace(Sheet sheet, boolean repeated) {
        return Grid.texts(sheet, repeated).stream()
                .map(line -> "| " + String.join(" | ", line) + " |")
                .toList();
    }

    private static List<String> tabsInPlace(Sheet sheet, Draw draw) {
        return Grid.texts(sheet, false).stream()
                .map(line -> String.join("\t", line))
                .toList();
    }

    private static List<String> cellALine(Sheet sheet, Draw draw) {
        boolean fillers = draw.chance(0.5);
        boolean runs = draw.chance(0.5);
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> cells : sheet.rows()) {
            StringBuilder bars = new StringBuilder();
            for (SheetCell cell : cells) {
                if (cell.text().isEmpty()) {
                    bars.append('|');
                } else {
                    flush(bars, lines, runs);
                    lines.add(cell.text() + " |");
                }
            }
            bars.append("|".repeat(fillers ? sheet.columns() - cells.size() : 0));
            flush(bars, lines, runs);
        }
        return lines;
    }

    private static void flush(StringBuilder bars, List<String> lines, boolean runs) {
        if (runs && !bars.isEmpty()) {
            lines.add(bars.toString());
        } else {
            bars.chars().forEach(_ -> lines.add("|"));
        }
        bars.setLength(0);
    }

    private static List<String> barBeforeRow(Sheet sheet, Draw draw) {
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> cells : sheet.rows()) {
            lines.add("|");
            cells.forEach(cell -> lines.add(cell.text()));
        }
        return lines;
    }

    private static List<String> barAboveRow(Sheet sheet, Draw draw) {
        String end = draw.oneOf(" |", "");
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> cells : sheet.rows()) {
            lines.add("|");
            lines.add(joined(cells, " | ") + end);
        }
        return lines;
    }

    private static List<String> byTurns(Sheet sheet, Draw draw) {
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> cells : sheet.rows()) {
            for (SheetCell cell : cells) {
                if (!cell.text().isEmpty()) {
                    lines.add(cell.text());
                }
                lines.add("|");
            }
        }
        return lines;
    }

    private static List<String> markdown(Sheet sheet, Draw draw) {
        List<String> lines = new ArrayList<>(inPlace(sheet, false));
        lines.add(1, "|" + draw.oneOf("---|", " --- |", ":---:|").repeat(sheet.columns()));
        lines.addFirst("");
        lines.addLast("");
        return lines;
    }

    private static List<String> paragraphs(Sheet sheet, Draw draw) {
        String in = draw.oneOf("　　", "  ", "    ", "\u00a0\u00a0", "");
        boolean parted = draw.chance(0.5);
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> cells : sheet.rows()) {
            for (SheetCell cell : cells) {
                lines.add(in + cell.text());
                if (parted) {
                    lines.add("");
                }
            }
        }
        return lines;
    }

    private static List<String> flipBook(Sheet sheet, Draw draw) {
        List<String> lines = new ArrayList<>();
        for (List<SheetCell> cells : sheet.rows()) {
            if (draw.chance(0.12)) {
                int page = draw.between(2, 9);
                lines.addAll(draw.oneOf(
                        List.of("上一页", "下一页", page + " / 12"),
                        List.of("第" + page + "页 共12页"),
                        List.of("目录 缩略图 放大 缩小 全屏", "- " + page + " -"),
                        List.of(page + "/12", "首页 上一页 下一页 尾页")));
            }
            lines.add(joined(cells, "  "));
        }
        return lines;
    }
}
