package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sentences as reports write them, against figures: each contradiction beside its consistent twin. */
class NarrativeTests {
    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "/check/requests.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void countsOfRequests(String expected, String organ, String figures, String text) {
        assertThat(rules(new ReportFixture().organ(organ).figures(figures).section(1, text)))
                .isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "/check/disputes.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void reconsiderationAndSuits(String expected, String organ, String figures, String text) {
        assertThat(rules(new ReportFixture().organ(organ).figures(figures).section(1, text)))
                .isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/check/fees.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void feeStatements(String expected, String figures, String text) {
        assertThat(rules(new ReportFixture().figures(figures).section(6, text == null ? "" : text)))
                .isEqualTo(list(expected));
    }

    private static List<String> rules(ReportFixture report) {
        return ReportChecker.check(report.build(), null).stream()
                .filter(f -> f.rule().matches("N-[1-4]|X-5"))
                .filter(f -> f.severity() == ConsistencyFinding.Severity.ERROR)
                .map(ConsistencyFinding::rule)
                .sorted()
                .toList();
    }

    private static List<String> list(String expected) {
        return expected.equals("无") ? List.of() : List.of(expected.split(" "));
    }
}
