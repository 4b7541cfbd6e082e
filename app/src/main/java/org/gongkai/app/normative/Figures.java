package org.gongkai.app.normative;

import java.time.LocalDate;
import org.gongkai.app.facts.Extent;
import org.jspecify.annotations.Nullable;

/** What one document, by its course, adds to the figures of some organs and some days; the same as {@link NormativeFacts} asks in SQL. */
record Figures(int made, int repealed, int inForce, int in, int out) {
    static final Figures NOTHING = new Figures(0, 0, 0, 0, 0);

    static Figures of(Course course, Extent extent) {
        return course.spells().stream()
                .filter(spell -> extent.organs().contains(spell.organ()))
                .map(spell -> of(spell, extent))
                .reduce(NOTHING, Figures::and);
    }

    private static Figures of(Spell spell, Extent extent) {
        boolean begins = within(spell.since(), extent);
        boolean ends = within(spell.until(), extent);
        boolean made = spell.opening() == Spell.Opening.MADE;
        boolean gone = spell.closing() == Spell.Closing.TRANSFERRED_OUT;
        return new Figures(
                begins && made ? 1 : 0,
                ends && !gone ? 1 : 0,
                spell.holds(extent.to()) ? 1 : 0,
                begins && !made ? 1 : 0,
                ends && gone ? 1 : 0);
    }

    private static boolean within(@Nullable LocalDate day, Extent extent) {
        return day != null && !day.isBefore(extent.from()) && !day.isAfter(extent.to());
    }

    Figures and(Figures other) {
        return new Figures(
                made + other.made, repealed + other.repealed, inForce + other.inForce, in + other.in, out + other.out);
    }

    Figures less(Figures other) {
        return new Figures(
                made - other.made, repealed - other.repealed, inForce - other.inForce, in - other.in, out - other.out);
    }
}
