package org.gongkai.app.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How long the period of a tally is. */
enum Grain {
    DAY("D"),
    MONTH("M"),
    YEAR("Y");

    private final String letter;

    Grain(String letter) {
        this.letter = letter;
    }

    /** A period by its first day. */
    record Part(Grain grain, LocalDate start) {}

    String letter() {
        return letter;
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    /** The fewest periods that make up the span exactly, both days included. */
    static List<Part> parts(LocalDate from, LocalDate to) {
        return parts(from, to, YEAR);
    }

    /** The same without years, so that every period lies in one month. */
    static List<Part> monthly(LocalDate from, LocalDate to) {
        return parts(from, to, MONTH);
    }

    private static List<Part> parts(LocalDate from, LocalDate to, Grain largest) {
        List<Part> parts = new ArrayList<>();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            Grain grain = largest;
            while (!grain.start(day).equals(day) || grain.next(day).minusDays(1).isAfter(to)) {
                grain = values()[grain.ordinal() - 1];
            }
            parts.add(new Part(grain, day));
            day = grain.next(day);
        }
        return parts;
    }
}
