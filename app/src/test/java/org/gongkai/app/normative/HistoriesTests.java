package org.gongkai.app.normative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.app.facts.Extent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 制发、废止、现行有效 agree between years, whatever happened and whatever was corrected: thousands of random histories, possible ones
 * and impossible ones alike.
 */
class HistoriesTests {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4400;
    private static final int ORGANS = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFiguresOfAnySpanFollowFromThoseOfTheDayBefore(long seed) {
        var random = new Random(seed);
        List<Told> documents = documents(random, 120);
        for (int i = 0; i < 200; i++) {
            Extent span = span(random);
            Figures figures = figures(documents, span, null);
            int before = figures(
                            documents,
                            Extent.of(span.organs(), FIRST, span.from().minusDays(1)),
                            null)
                    .inForce();
            assertThat(figures.inForce())
                    .as("in force at the end of " + span)
                    .isEqualTo(before + figures.made() - figures.repealed() + figures.in() - figures.out());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void consecutiveYearsNeverDisagreeAlsoAfterCorrections(long seed) {
        var random = new Random(seed);
        List<Told> documents = documents(random, 200);
        Set<Long> all = Set.of(1L, 2L, 3L, 4L, 5L);
        for (int round = 0; round < 4; round++) {
            int inForce = figures(documents, Extent.of(all, FIRST.minusYears(9), FIRST.minusDays(1)), null)
                    .inForce();
            for (int year = 2015; year <= 2027; year++) {
                Figures figures = figures(documents, Extent.ofYear(all, year), null);
                assertThat(figures.inForce())
                        .as(year + " after " + round + " rounds of corrections")
                        .isEqualTo(inForce + figures.made() - figures.repealed() + figures.in() - figures.out());
                inForce = figures.inForce();
            }
            documents.forEach(told -> correct(random, told));
        }
    }

    /** Within the whole district every transfer goes out of one ledger and into another: nothing is made or lost by it. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void transfersWithinTheOrgansCancelOut(long seed) {
        var random = new Random(seed);
        List<Told> documents = documents(random, 150);
        var span = Extent.of(Set.of(1L, 2L, 3L, 4L, 5L), FIRST, FIRST.plusDays(DAYS + 4000));
        Figures figures = figures(documents, span, null);
        long away = documents.stream()
                .flatMap(told -> told.course().spells().stream())
                .filter(spell -> spell.closing() == Spell.Closing.TRANSFERRED_OUT)
                .count();
        long within = documents.stream()
                .flatMap(told -> told.course().spells().stream())
                .filter(spell -> spell.opening() == Spell.Opening.TRANSFERRED_IN)
                .count();
        assertThat(figures.out()).isEqualTo((int) away).isPositive();
        assertThat(figures.in()).isEqualTo((int) within).isPositive();
    }

    /** What was frozen stays, and the difference to today is explained document by document. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whatWasKnownThenAndWhatWasToldSinceMakeWhatIsKnownNow(long seed) {
        var random = new Random(seed);
        List<Told> documents = documents(random, 100);
        OffsetDateTime frozen = Told.START.plusMinutes(3);
        for (int i = 0; i < 50; i++) {
            Extent span = span(random);
            Figures then = figures(documents, span, frozen);
            Figures explained = documents.stream()
                    .map(told ->
                            Figures.of(told.course(), span).less(Figures.of(Course.asKnown(told.events, frozen), span)))
                    .reduce(Figures.NOTHING, Figures::and);
            assertThat(then.and(explained)).isEqualTo(figures(documents, span, null));
        }
    }

    private static Figures figures(
            List<Told> documents, Extent extent, @org.jspecify.annotations.Nullable OffsetDateTime known) {
        return documents.stream()
                .map(told -> known == null ? told.course() : Course.asKnown(told.events, known))
                .map(course -> Figures.of(course, extent))
                .reduce(Figures.NOTHING, Figures::and);
    }

    private static List<Told> documents(Random random, int count) {
        var documents = new ArrayList<Told>();
        for (int i = 0; i < count; i++) {
            var told = new Told(1 + random.nextInt(ORGANS));
            LocalDate made = day(random);
            told.tell(
                    NewEvent.made(
                            made,
                            made.plusDays(random.nextInt(60)),
                            random.nextBoolean() ? made.plusDays(60 + random.nextInt(1800)) : null),
                    null);
            for (int n = random.nextInt(7); n > 0; n--) {
                happen(random, told);
            }
            documents.add(told);
        }
        return documents;
    }

    private static void happen(Random random, Told told) {
        LocalDate day = day(random);
        LocalDate later = random.nextBoolean() ? day.plusDays(random.nextInt(2000)) : null;
        switch (random.nextInt(8)) {
            case 0 -> told.tell(NewEvent.repealed(day, "依据"), null);
            case 1 -> told.tell(NewEvent.declaredLapsed(day, "依据"), null);
            case 2 -> told.tell(NewEvent.amended(day, "依据", later), null);
            case 3 -> told.tell(NewEvent.extended(day, "依据", later), null);
            case 4, 5 -> told.tell(NewEvent.transferred(day, 1 + random.nextInt(ORGANS), "", "改革"), null);
            case 6 -> told.tell(NewEvent.transferredAway(day, "别处", "", "上划"), null);
            default -> correct(random, told);
        }
    }

    private static void correct(Random random, Told told) {
        Set<java.util.UUID> undone = Course.undone(told.events);
        DocumentEvent wrong = told.events.get(random.nextInt(told.events.size()));
        if (wrong.kind() == EventKind.CORRECTED || undone.contains(wrong.id())) {
            return;
        }
        told.undone(wrong.ordinal());
        if (random.nextBoolean() && wrong.lastDay() == null) {
            LocalDate day = wrong.day().plusDays(random.nextInt(400) - 200);
            told.tell(
                    new NewEvent(
                            wrong.kind(),
                            day,
                            wrong.kind() == EventKind.MADE ? day : null,
                            null,
                            wrong.endless(),
                            wrong.basis(),
                            wrong.toOrgan(),
                            wrong.otherOrgan(),
                            wrong.part(),
                            wrong.reason()),
                    null);
        }
    }

    private static Extent span(Random random) {
        var organs = new TreeSet<Long>();
        for (long organ = 1; organ <= ORGANS; organ++) {
            if (random.nextBoolean()) {
                organs.add(organ);
            }
        }
        LocalDate from = day(random).plusDays(1);
        return Extent.of(organs, from, from.plusDays(random.nextInt(900)));
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
