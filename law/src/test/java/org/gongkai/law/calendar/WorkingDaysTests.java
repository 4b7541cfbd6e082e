package org.gongkai.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {
    private final WorkingDays calendar = WorkingDays.latest();

    @ParameterizedTest
    @CsvSource({"2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void aYearHasItsWorkingDays(int year, int days) {
        assertThat(calendar.inYear(year)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/working-days.csv", useHeadersInDisplayName = true)
    void theNthWorkingDayAfter(String name, LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.after(from, days)).as(name).isEqualTo(expected);
        assertThat(calendar.between(from, expected)).isEqualTo(days);
        assertThat(calendar.between(from, expected.minusDays(1))).isEqualTo(days - 1);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/days.csv", useHeadersInDisplayName = true)
    void aDayIsWhatItsNoticeSays(String name, LocalDate date, String kind, String festival) {
        CalendarDay day = calendar.day(date);
        assertThat(day.kind().chinese()).as(name).isEqualTo(kind);
        assertThat(day.festival()).isEqualTo(festival == null ? "" : festival);
        assertThat(day.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/calendar-versions.csv", useHeadersInDisplayName = true)
    void aCalendarKnowsTheNoticesIssuedUpToItsDay(String name, LocalDate known, LocalDate date, boolean working) {
        assertThat(WorkingDays.asOf(known).isWorking(date)).as(name).isEqualTo(working);
    }

    @Test
    void aDayExplainsItself() {
        assertThat(calendar.day(LocalDate.of(2022, 2, 2)).explanation())
                .isEqualTo("2022-02-02 星期三，放假（春节，国办发明电〔2021〕11号）");
        assertThat(calendar.day(LocalDate.of(2022, 1, 30)).explanation())
                .isEqualTo("2022-01-30 星期日，调休上班（春节，国办发明电〔2021〕11号）");
        assertThat(calendar.day(LocalDate.of(2020, 2, 1)).reason()).isEqualTo("放假（春节，国办发明电〔2020〕1号）");
        assertThat(calendar.day(LocalDate.of(2022, 6, 18)).explanation()).isEqualTo("2022-06-18 星期六，周末");
        assertThat(calendar.day(LocalDate.of(2027, 1, 1)).explanation())
                .isEqualTo("2027-01-01 星期五，工作日（该年放假安排没有载入，只按星期推算）");
    }

    @Test
    void aYearWithoutNoticeIsProvisionalAndSaysSo() {
        assertThat(calendar.reservation(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(calendar.reservation(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)))
                .isEqualTo("2027 年放假安排尚未公布（或尚未载入），只按星期推算，所得日期为暂定，公布后须重新计算。");
        assertThat(calendar.reservation(LocalDate.of(2018, 12, 3), LocalDate.of(2019, 1, 3)))
                .isEqualTo("2018 年放假安排没有载入，只按星期推算，所得日期须人工核对。");
        assertThat(WorkingDays.asOf(LocalDate.of(2021, 10, 24)).loaded(2022)).isFalse();
        assertThat(WorkingDays.asOf(LocalDate.of(2021, 10, 25)).loaded(2022)).isTrue();
    }

    @Test
    void theLastWeekOfTheLastYearMayStillMove() {
        assertThat(calendar.yearEndRemark(LocalDate.of(2026, 12, 24))).isEmpty();
        assertThat(calendar.yearEndRemark(LocalDate.of(2026, 12, 25)))
                .isEqualTo("2027 年放假安排尚未公布（或尚未载入），它可能调整 2026 年 12 月末的工作日，公布后请重新计算。");
        assertThat(calendar.yearEndRemark(LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void everyDayOfEveryLoadedYearIsFinalAndExplained() {
        for (LocalDate d = LocalDate.of(2019, 1, 1); d.getYear() <= 2026; d = d.plusDays(1)) {
            CalendarDay day = calendar.day(d);
            assertThat(day.provisional()).as("%s", d).isFalse();
            assertThat(day.explanation()).contains(day.kind().chinese());
            assertThat(day.working()).isEqualTo(calendar.isWorking(d));
            assertThat(day.notice().isEmpty()).isEqualTo(day.festival().isEmpty());
        }
    }

    @Test
    void anAdministratorsNoticeMakesAYearFinal() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        HolidayNotice added = new HolidayNotice(
                2027,
                LocalDate.of(2026, 11, 2),
                "国办发明电〔2026〕1号",
                "2027年部分节假日安排",
                false,
                Map.of(day, new HolidayNotice.Entry(true, "元旦")));
        WorkingDays extended = WorkingDays.of(List.of(added));
        assertThat(extended.isWorking(day)).isFalse();
        assertThat(extended.provisional(day, day)).isFalse();
    }

    @Test
    void countsFromOne() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2022, 1, 1), 0)).hasMessage("工作日数应不少于 1：0");
    }
}
