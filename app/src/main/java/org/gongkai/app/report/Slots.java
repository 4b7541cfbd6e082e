package org.gongkai.app.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All slots: the named ones of {@code report/slots.csv}, every own measure by its title, every cell by its label. */
@Component
class Slots {
    private static final Pattern SLOT = Pattern.compile("【([^【】\\n]{1,60})】");

    private final Map<String, Slot> named = new LinkedHashMap<>();
    private final Map<String, Slot> cells = new LinkedHashMap<>();

    Slots(FactSum sum) {
        for (String[] line : DataLines.of("slots.csv", 4)) {
            Pattern words = line[3].isEmpty() ? null : Pattern.compile(line[3]);
            named.put(line[0], new Slot(line[0], List.of(line[1].split(" ")), line[2], words));
        }
        sum.ownMeasures()
                .values()
                .forEach(measure -> named.putIfAbsent(
                        measure.title(),
                        new Slot(
                                measure.title(),
                                List.of(measure.name()),
                                measure.unit(),
                                Pattern.compile(Pattern.quote(measure.title())))));
        FormCells.labels()
                .forEach((cell, label) -> cells.put(label, new Slot(label, List.of(cell), sum.unit(cell), null)));
    }

    /** A piece of a paragraph: words as typed, or a slot with what it came to; {@code slot} and {@code known} tell which. */
    record Piece(String text, @Nullable Slot slot, boolean known) {
        boolean typed() {
            return slot == null && known;
        }
    }

    /** What a paragraph says about which organ, which year, with which figures. */
    record Says(String organ, int year, Figures figures) {}

    Collection<Slot> named() {
        return named.values();
    }

    Optional<Slot> find(String name) {
        return Optional.ofNullable(named.getOrDefault(name, cells.get(name)));
    }

    /** The paragraph with its slots filled in. */
    List<Piece> pieces(String paragraph, Says says) {
        var pieces = new ArrayList<Piece>();
        Matcher slot = SLOT.matcher(paragraph);
        int from = 0;
        while (slot.find()) {
            typed(pieces, paragraph.substring(from, slot.start()));
            pieces.add(piece(slot.group(1), says));
            from = slot.end();
        }
        typed(pieces, paragraph.substring(from));
        return pieces;
    }

    private static void typed(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null, true));
        }
    }

    private Piece piece(String name, Says says) {
        return switch (name) {
            case "年度" -> new Piece(String.valueOf(says.year()), null, true);
            case "上一年度" -> new Piece(String.valueOf(says.year() - 1), null, true);
            case "下一年度" -> new Piece(String.valueOf(says.year() + 1), null, true);
            case "机关" -> new Piece(says.organ(), null, true);
            default ->
                find(name)
                        .map(slot -> new Piece(Figures.plain(slot.amount(says.figures())), slot, true))
                        .orElseGet(() -> new Piece("【" + name + "】", null, false));
        };
    }

    /** The paragraph as it will be read. */
    String filled(String paragraph, Says says) {
        var text = new StringBuilder();
        pieces(paragraph, says).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** The text as it will be read. */
    ReportText filled(ReportText text, Says says) {
        return new ReportText(text.parts().stream()
                .map(part -> String.join(
                        "\n",
                        part.lines().map(paragraph -> filled(paragraph, says)).toList()))
                .toList());
    }
}
