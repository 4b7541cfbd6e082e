package org.gongkai.app.normative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** 到期提醒: from the day that lies so many months before the last day, and not a day earlier or later. */
class LapseAlarmTests {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/normative/alarms.csv", numLinesToSkip = 1)
    void aTermThatEndsIsToldFromThatDay(String why, LocalDate lastDay, int months, LocalDate firstTold) {
        assertThat(LapseWatch.nearest(firstTold.minusDays(1), months)).as(why).isBefore(lastDay);
        assertThat(LapseWatch.nearest(firstTold, months)).as(why).isAfterOrEqualTo(lastDay);
    }
}
