package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.annualreport.extract.Sheet.Spot;
import org.jspecify.annotations.Nullable;

/** The formulas of a worksheet whose results were not stored: computed when all cells are there. */
final class OpenFormulas {
    private static final int MOST = 5000;
    private static final int DEEPEST = 50;
    private static final Pattern FIGURE = Pattern.compile("(?s).*[1-9１-９].*");

    /** Shows a number in the format of its cell. */
    interface Format {
        String show(double number);
    }

    private record Open(int row, int column, String formula, Format format) {}

    private record Key(int row, int column) {}

    private final Sheet sheet;
    private final List<Open> open = new ArrayList<>();
    private final Map<Key, Open> byPlace = new HashMap<>();
    private final Set<Key> computing = new HashSet<>();

    OpenFormulas(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Notes a formula; its cell says that nothing can be read until {@link #compute}. */
    void add(int row, int column, String formula, Format format) throws CannotOpen {
        sheet.put(row, column, new Spot(NumberDisplay.NOT_SEEN, null));
        if (open.size() < MOST) {
            Open one = new Open(row, column, formula, format);
            open.add(one);
            byPlace.put(new Key(row, column), one);
        }
    }

    void compute() throws CannotOpen {
        for (Open one : open) {
            number(one.row(), one.column());
        }
    }

    private @Nullable Double number(int row, int column) {
        Spot spot = sheet.at(row, column);
        Open one = byPlace.get(new Key(row, column));
        if (one == null || (spot != null && spot.number() != null)) {
            return known(spot);
        }
        Key key = new Key(row, column);
        if (computing.size() > DEEPEST || !computing.add(key)) {
            return null;
        }
        Double result = Formula.result(one.formula(), this::number);
        computing.remove(key);
        if (result != null) {
            sheet.replace(row, column, new Spot(one.format().show(result), result));
        }
        return result;
    }

    /** A text counts as nothing, unless it holds a figure: whether that counts depends on the program. */
    private static @Nullable Double known(@Nullable Spot spot) {
        if (spot == null || spot.number() != null) {
            return spot == null ? Double.valueOf(0) : spot.number();
        }
        boolean figure = spot.text().equals(NumberDisplay.NOT_SEEN)
                || FIGURE.matcher(spot.text()).matches();
        return figure ? null : Double.valueOf(0);
    }
}
