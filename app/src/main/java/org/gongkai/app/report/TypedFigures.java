package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures that somebody typed where a slot could stand: those that equal a fact, and those that contradict one. */
@Component
class TypedFigures {
    /** A figure in running text; no year, no day, no number of a document, no part of a word. */
    static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,〔（(第A-Za-z])(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?![\\d.]|[年月日号〕条款])");

    /** Smaller ones are the figure of so much that an equal fact says little, unless the words before it name it. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    private final Slots slots;

    TypedFigures(Slots slots) {
        this.slots = slots;
    }

    /** A typed figure that its own words say to be another. */
    record Contradiction(int part, String typed, String clause, Slot slot, String counted) {}

    /** What was found in a text. */
    record Found(List<TypedFigure> equal, List<Contradiction> contradictions, List<String> unknown) {}

    Found in(ReportText text, Slots.Says says) {
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int part = 0; part < ReportText.PARTS; part++) {
            for (String paragraph : text.paragraphs(part)) {
                for (Slots.Piece piece : slots.pieces(paragraph, says)) {
                    if (piece.typed()) {
                        read(part, piece.text(), says.figures(), found);
                    } else if (!piece.known()) {
                        found.unknown().add(piece.text());
                    }
                }
            }
        }
        return found;
    }

    private void read(int part, String words, Figures figures, Found found) {
        Matcher number = NUMBER.matcher(words);
        int from = 0;
        while (number.find()) {
            var amount = new BigDecimal(number.group(1).replace(",", ""));
            String before = words.substring(Math.max(from, number.start() - 24), number.start());
            String after = words.substring(number.end());
            Slot named = announced(before, after);
            if (named != null && named.amount(figures).compareTo(amount) != 0) {
                found.contradictions()
                        .add(new Contradiction(
                                part,
                                number.group(1),
                                clause(words, number),
                                named,
                                Figures.plain(named.amount(figures))));
            } else {
                List<Slot> equal = equal(amount, named, after, figures);
                if (!equal.isEmpty()) {
                    found.equal().add(new TypedFigure(part, number.group(1), clause(words, number), equal));
                }
            }
            from = number.end();
        }
    }

    /** The slot that the words before the figure name last, if no other clause has begun since. */
    private @Nullable Slot announced(String before, String after) {
        String clause = before.replaceAll("^.*[，。；、：]", "");
        Slot nearest = null;
        int at = -1;
        for (Slot slot : slots.named()) {
            Pattern words = slot.announces();
            if (words != null && after.startsWith(slot.unit())) {
                Matcher said = words.matcher(clause);
                while (said.find()) {
                    if (said.start() > at && clause.length() - said.end() <= 8) {
                        at = said.start();
                        nearest = slot;
                    }
                }
            }
        }
        return nearest;
    }

    private List<Slot> equal(BigDecimal amount, @Nullable Slot named, String after, Figures figures) {
        if (named != null) {
            return List.of(named);
        }
        if (amount.compareTo(TELLING) < 0) {
            return List.of();
        }
        return slots.named().stream()
                .filter(slot -> after.startsWith(slot.unit()))
                .filter(slot -> slot.amount(figures).compareTo(amount) == 0)
                .toList();
    }

    private static String clause(String words, Matcher number) {
        int from = Math.max(0, number.start() - 16);
        int to = Math.min(words.length(), number.end() + 8);
        return words.substring(from, to);
    }
}
