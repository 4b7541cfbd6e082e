package org.gongkai.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class SpokenDayTests {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void figuresStandApartFromTheWords() {
        assertThat(SpokenDay.said(DAY)).isEqualTo("2026 年 3 月 5 日");
        assertThat(SpokenDay.withinYear(DAY)).isEqualTo("3 月 5 日");
        assertThat(SpokenDay.weekday(DAY)).isEqualTo("星期四");
        assertThat(SpokenDay.said(LocalDateTime.of(2026, 3, 5, 9, 4))).isEqualTo("2026 年 3 月 5 日 9:04");
    }

    @Test
    void theYearIsSaidWhenItIsAnother() {
        assertThat(SpokenDay.said(DAY, LocalDate.of(2026, 12, 31))).isEqualTo("3 月 5 日");
        assertThat(SpokenDay.said(DAY, LocalDate.of(2027, 1, 1))).isEqualTo("2026 年 3 月 5 日");
        assertThat(SpokenDay.span(DAY, LocalDate.of(2026, 3, 31))).isEqualTo("2026 年 3 月 5 日至 3 月 31 日");
        assertThat(SpokenDay.span(DAY, LocalDate.of(2027, 1, 1))).isEqualTo("2026 年 3 月 5 日至 2027 年 1 月 1 日");
    }

    @Test
    void momentsAreThoseOfTheOffice() {
        var late = OffsetDateTime.parse("2026-03-05T16:30:00Z");
        assertThat(SpokenDay.said(late, HERE)).isEqualTo("2026 年 3 月 6 日 0:30");
        assertThat(SpokenDay.said(late, ZonedDateTime.of(2026, 3, 6, 8, 0, 0, 0, HERE)))
                .isEqualTo("今天 0:30");
        assertThat(SpokenDay.said(late, ZonedDateTime.of(2026, 3, 7, 8, 0, 0, 0, HERE)))
                .isEqualTo("3 月 6 日 0:30");
        assertThat(SpokenDay.said(late, ZonedDateTime.of(2027, 3, 7, 8, 0, 0, 0, HERE)))
                .isEqualTo("2026 年 3 月 6 日 0:30");
    }
}
