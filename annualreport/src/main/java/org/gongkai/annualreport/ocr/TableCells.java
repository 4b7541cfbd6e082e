package org.gongkai.annualreport.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.extract.Uncertain;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the cells of the tables of a page. Every cell is read once as Chinese text; what looks like a figure is read a
 * second time, by another model that knows digits only, and a third time where the two differ. What stays in doubt is marked
 * as {@link Uncertain}.
 */
final class TableCells {
    private static final String DIGITS = "0123456789.,/-";
    private static final String FILLER = "/";
    private static final String OTHER_MODEL = "eng";

    /** In dots. The engine tells lone digits best when they are about so high, and nearly as well a third smaller. */
    private static final int DIGIT_HEIGHT = 26;

    private static final int SMALL_DIGIT_HEIGHT = 19;

    /** How high a digit is where Chinese characters are read best. */
    private static final int LABEL_DIGIT_HEIGHT = 34;

    private static final int MANY = 8;

    /** Wider than so many times their height are labels and very large figures. */
    private static final int WIDE = 4;

    private final Tesseract engine;
    private final Grey page;
    private final CellInk ink;
    private double typeHeight;

    /** What is printed in a cell; empty for nothing. */
    record Printed(int row, String text, boolean label) {}

    private static final class Reading {
        final TableGrid.Cell cell;
        final @Nullable Box ink;
        String first = "";
        String second = "";
        String third = "";

        Reading(TableGrid.Cell cell, @Nullable Box ink) {
            this.cell = cell;
            this.ink = ink;
        }
    }

    /** @param page without its rulings */
    TableCells(Tesseract engine, Grey page) {
        this.engine = engine;
        this.page = page;
        this.ink = new CellInk(page);
    }

    List<List<Printed>> read(List<TableGrid> tables) throws IOException, InterruptedException {
        int inset = Math.max(2, page.width / 600);
        List<List<Reading>> readings = tables.stream()
                .map(table -> table.cells().stream()
                        .map(cell -> new Reading(cell, ink.of(cell.box().wider(-inset))))
                        .toList())
                .toList();
        List<Reading> printed = readings.stream()
                .flatMap(List::stream)
                .filter(reading -> reading.ink != null)
                .toList();
        double height = height(printed);
        first(printed.stream().filter(cell -> !wide(cell, height)).toList(), DIGIT_HEIGHT / height);
        first(printed.stream().filter(cell -> wide(cell, height)).toList(), LABEL_DIGIT_HEIGHT / height);
        labels(printed, DIGIT_HEIGHT / height);
        figures(printed.stream().filter(this::maybeFigure).toList());
        return readings.stream()
                .map(table ->
                        withoutWords(table, table.stream().map(this::printed).toList()))
                .toList();
    }

    /** Among figures under one another a word is a figure that was not recognised; left out, it would shift its row. */
    private static List<Printed> withoutWords(List<Reading> table, List<Printed> cells) {
        List<Printed> out = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int column = table.get(i).cell.column();
            int figures = 0;
            int words = 0;
            for (int k = 0; k < cells.size(); k++) {
                if (table.get(k).cell.column() == column && !cells.get(k).text().isEmpty()) {
                    figures += cells.get(k).label() ? 0 : 1;
                    words += cells.get(k).label() ? 1 : 0;
                }
            }
            Printed cell = cells.get(i);
            boolean head = FormWords.isLabel(cell.text());
            boolean unrecognised = cell.label() && !head && figures >= MANY && figures > 3 * words;
            out.add(unrecognised ? new Printed(cell.row(), Uncertain.once(""), false) : cell);
        }
        return out;
    }

    private static boolean wide(Reading cell, double height) {
        return box(cell).width() > WIDE * height;
    }

    private void first(List<Reading> cells, double scale) throws IOException, InterruptedException {
        List<String> texts = recognised(cells, scale, Tesseract.CHINESE, "");
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).first = FigureReading.plain(texts.get(i));
        }
    }

    /** Labels that are no words of the form are read once more, at another size; what is one of its words then is taken. */
    private void labels(List<Reading> cells, double scale) throws IOException, InterruptedException {
        List<Reading> unknown = cells.stream()
                .filter(cell -> !maybeFigure(cell) && !FormWords.isLabel(FormWords.corrected(cell.first)))
                .toList();
        List<String> texts = recognised(unknown, scale, Tesseract.CHINESE, "");
        for (int i = 0; i < unknown.size(); i++) {
            String again = FormWords.corrected(FigureReading.plain(texts.get(i)));
            if (FormWords.isLabel(again)) {
                unknown.get(i).first = again;
            }
        }
    }

    private void figures(List<Reading> figures) throws IOException, InterruptedException {
        double height = height(figures);
        typeHeight = height;
        String model = engine.knows(OTHER_MODEL) ? OTHER_MODEL : Tesseract.CHINESE;
        List<String> second = recognised(figures, DIGIT_HEIGHT / height, model, DIGITS);
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).second = FigureReading.plain(second.get(i));
        }
        List<Reading> differing =
                figures.stream().filter(f -> !f.first.equals(f.second)).toList();
        List<String> third = recognised(differing, SMALL_DIGIT_HEIGHT / height, model, DIGITS);
        for (int i = 0; i < differing.size(); i++) {
            differing.get(i).third = FigureReading.plain(third.get(i));
        }
    }

    private List<String> recognised(List<Reading> cells, double scale, String language, String characters)
            throws IOException, InterruptedException {
        if (cells.isEmpty()) {
            return List.of();
        }
        List<Box> boxes = cells.stream().map(cell -> box(cell).wider(3)).toList();
        Strip strip = new Strip(page, boxes, scale, DIGIT_HEIGHT);
        return strip.texts(engine.words(strip.picture(), language, 6, characters));
    }

    private static Box box(Reading reading) {
        return reading.ink == null ? reading.cell.box() : reading.ink;
    }

    /** How high the type is: the middle one of the cells of one line. */
    private double height(List<Reading> cells) {
        List<Integer> heights = cells.stream()
                .map(cell -> box(cell).height())
                .filter(height -> height < page.width / 40 && height > page.width / 250)
                .sorted()
                .toList();
        return heights.isEmpty() ? page.width / 75.0 : heights.get(heights.size() / 2);
    }

    /** What is of one line and narrow, or has digits only; a lone digit is often taken for a character or two. */
    private boolean maybeFigure(Reading reading) {
        String text = reading.first;
        Box box = box(reading);
        long characters = text.codePoints().filter(Character::isIdeographic).count();
        boolean oneLine = box.height() < page.width / 40;
        boolean narrow = box.width() < page.width / 30 || text.chars().anyMatch(Character::isDigit);
        return FigureReading.isNumber(text)
                || FigureReading.isFiller(text)
                || oneLine && !FigureReading.hasUnit(text) && (characters == 0 || characters <= 2 && narrow);
    }

    private Printed printed(Reading reading) {
        int row = reading.cell.row();
        if (reading.ink == null) {
            return new Printed(row, "", false);
        }
        if (!maybeFigure(reading)) {
            boolean unit = FigureReading.hasUnit(reading.first);
            return new Printed(
                    row, unit ? FigureReading.once(reading.first) : FormWords.corrected(reading.first), !unit);
        }
        return isWord(reading)
                ? new Printed(row, FormWords.corrected(reading.first), true)
                : new Printed(row, figure(reading), false);
    }

    /** Two characters in which no other recognition sees a figure. */
    private static boolean isWord(Reading reading) {
        long characters =
                reading.first.codePoints().filter(Character::isIdeographic).count();
        boolean figureSeen = !FigureReading.value(reading.second).isEmpty()
                && FigureReading.value(reading.second).equals(FigureReading.value(reading.third));
        return characters >= 2 && (FormWords.isLabel(reading.first) || !figureSeen);
    }

    private String figure(Reading reading) {
        Box box = box(reading);
        if (box.height() * 3 < typeHeight && box.width() > box.height() * 2) {
            return "—";
        }
        String first = FigureReading.value(reading.first);
        String second = FigureReading.value(reading.second);
        String third = FigureReading.value(reading.third);
        if (!first.isEmpty() && (first.equals(second) || first.equals(third))) {
            return first;
        }
        if (first.isEmpty() && !second.isEmpty() && second.equals(third)) {
            return second;
        }
        if (Stream.of(first, second, third).allMatch(value -> value.isEmpty() || value.equals(FILLER))
                && Stream.of(first, second, third).anyMatch(FILLER::equals)) {
            return FILLER;
        }
        return Uncertain.among(Stream.of(first, second, third)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList());
    }
}
