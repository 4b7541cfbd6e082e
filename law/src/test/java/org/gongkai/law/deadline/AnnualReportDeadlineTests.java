package org.gongkai.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AnnualReportDeadlineTests {
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/annual-report-deadline.csv", useHeadersInDisplayName = true)
    void isDueOnTheDayOfTheTable(String name, String who, int year, LocalDate expected, String article) {
        Due due = who.equals("department")
                ? AnnualReportDeadline.department(year)
                : AnnualReportDeadline.government(year);
        assertThat(due.date()).as(name).isEqualTo(expected);
        assertThat(due.basis()).isEqualTo(Article.parse(article));
    }
}
