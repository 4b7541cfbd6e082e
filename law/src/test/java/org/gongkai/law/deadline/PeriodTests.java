package org.gongkai.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.gongkai.law.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PeriodTests {
    private static final WorkingDays CALENDAR = WorkingDays.latest();

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/periods.csv", useHeadersInDisplayName = true)
    void endsOnTheDayOfTheTable(String name, Period period, LocalDate from, LocalDate expected, String article) {
        Due due = switch (period) {
            case CLARIFICATION_NOTICE -> ClarificationNoticeDeadline.of(from, CALENDAR);
            case THIRD_PARTY_OPINION -> ConsultationDeadline.of(Consultation.Counterpart.THIRD_PARTY, from, CALENDAR);
            case ORGAN_OPINION -> ConsultationDeadline.of(Consultation.Counterpart.ORGAN, from, CALENDAR);
            case PAYMENT -> PaymentDeadline.of(from, CALENDAR);
            case PUBLICATION -> PublicationDeadline.of(from, CALENDAR);
            case REPLY, EXTENSION -> throw new AssertionError("另有表");
        };
        assertThat(due.date()).as(name).isEqualTo(expected);
        assertThat(due.basis()).isEqualTo(Article.parse(article));
        assertThat(due.provisional()).isEqualTo(expected.getYear() > 2026);
    }

    @Test
    void explainsItself() {
        assertThat(ConsultationDeadline.of(Consultation.Counterpart.ORGAN, LocalDate.of(2021, 4, 30), CALENDAR)
                        .explanation())
                .isEqualTo("被征求意见机关提出意见：自收到征求意见书之日起 15 个工作日；自 2021-04-30 起算（当日不计入），至 2021-05-25 届满。逾期未提出意见的，视为同意公开。");
    }
}
