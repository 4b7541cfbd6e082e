package org.gongkai.app.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.app.normative.Told.day;

import java.util.Set;
import org.gongkai.app.facts.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What follows from events, a pure function: the day before, the day, the day after. */
class CourseTests {
    private static final long CIVIL = 3;
    private static final long HOUSING = 4;

    /** The table that a lawyer reads: the events of a document in words, and in which state it is on a day. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/normative/in-force.csv", numLinesToSkip = 1)
    void aDocumentIsInForceOnADay(String story, String day, String state) {
        assertThat(DocumentReadingOf.state(StoryOfADocument.read(story, CIVIL).course(), day(day)))
                .as(story + " on " + day)
                .isEqualTo(state);
    }

    @Test
    void aTermNeedsNoJobToEnd() {
        var year2022 = Extent.ofYear(Set.of(CIVIL), 2022);
        var year2023 = Extent.ofYear(Set.of(CIVIL), 2023);
        Course course =
                new Told(CIVIL).made("2020-03-01", "2020-04-01", "2022-12-31").course();
        assertThat(Figures.of(course, year2022)).isEqualTo(new Figures(0, 0, 1, 0, 0));
        assertThat(Figures.of(course, year2023)).isEqualTo(new Figures(0, 1, 0, 0, 0));
    }

    @Test
    void aDocumentThatIsTransferredIsCountedOnceOnEveryDay() {
        Course course = new Told(CIVIL)
                .made("2020-03-01", "2020-03-01", "2025-02-28")
                .transferred("2022-07-01", HOUSING)
                .course();
        assertThat(Figures.of(course, Extent.ofYear(Set.of(CIVIL), 2022))).isEqualTo(new Figures(0, 0, 0, 0, 1));
        assertThat(Figures.of(course, Extent.ofYear(Set.of(HOUSING), 2022))).isEqualTo(new Figures(0, 0, 1, 1, 0));
        assertThat(Figures.of(course, Extent.ofYear(Set.of(CIVIL, HOUSING), 2022)))
                .isEqualTo(new Figures(0, 0, 1, 1, 1));
        assertThat(Figures.of(course, Extent.ofYear(Set.of(HOUSING), 2025)))
                .as("its term goes with it")
                .isEqualTo(new Figures(0, 1, 0, 0, 0));
    }

    @Test
    void whatIsUndoneNeverHappened() {
        Told told = new Told(CIVIL).made("2020-03-01", "2020-03-01", "").repealed("2021-06-01");
        assertThat(told.course().on(day("2022-01-01"))).isEmpty();
        told.undone(2);
        assertThat(told.course().on(day("2022-01-01"))).isPresent();
        told.repealed("2022-06-01");
        assertThat(told.course().on(day("2022-05-31"))).isPresent();
        assertThat(told.course().on(day("2022-06-01"))).isEmpty();
        assertThat(Course.asKnown(told.events, Told.START.plusMinutes(2)).on(day("2022-01-01")))
                .as("as it was known before the correction")
                .isEmpty();
    }

    @Test
    void anEventThatChangesNothingIsIdle() {
        Told told =
                new Told(CIVIL).made("2020-03-01", "2020-03-01", "2021-12-31").extended("2022-01-01", "2024-12-31");
        assertThat(told.course().idle()).containsExactly(told.events.get(1).id());
        told.amended("2021-12-31", "");
        assertThat(told.course().idle()).hasSize(1);
        Told onTheLastDay =
                new Told(CIVIL).made("2020-03-01", "2020-03-01", "2021-12-31").extended("2021-12-31", "2024-12-31");
        assertThat(onTheLastDay.course().idle()).isEmpty();
        assertThat(onTheLastDay.course().on(day("2024-12-31"))).isPresent();
    }
}
