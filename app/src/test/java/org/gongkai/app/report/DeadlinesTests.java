package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** 逾期 in the office: from the day after the last one, by the law or by an earlier day that a notice sets. */
class DeadlinesTests {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/report/late.csv", useHeadersInDisplayName = true)
    void whatIsNotThereOnTheLastDayIsLateOnTheNext(
            String name, String who, int year, @Nullable LocalDate set, LocalDate today, String late, String why) {
        boolean government = who.equals("政府");
        var local = new LocalDeadlines(government ? null : set, government ? set : null, set == null ? "" : "通知");
        assertThat(Deadlines.day(local, government, year).passed(today)).as(why).isEqualTo(late.equals("是"));
    }
}
