package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every finding on the published reports, judged by hand: these, and no others. */
class PublishedReportTests {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gaoling-2022 | N-3! T3-5 N-7 N-9 N-10 N-11 X-1 X-2 N-13?",
                "002 | R-2 N-10 N-4?",
                "006 | N-10 T2-5? N-4?",
                "009 | N-9 N-4?",
                "010 | N-9 N-10 N-11 N-4?",
                "012 | T3-2! T3-2!",
                "016 | N-4?",
                "023 | T3-1! T3-2! T3-1! T3-2! N-4",
                "034 | T3-1! T3-1! N-4?",
                "039 | ",
            })
    void isWhatAPersonFinds(String report, String expected) {
        List<String> findings = ReportChecker.check(PublishedReport.read(report), null).stream()
                .filter(f -> !f.rule().equals("R-1"))
                .map(f -> f.rule()
                        + switch (f.severity()) {
                            case ERROR -> "!";
                            case WARNING -> "";
                            case INFO -> "?";
                        })
                .toList();
        assertThat(findings).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }
}
