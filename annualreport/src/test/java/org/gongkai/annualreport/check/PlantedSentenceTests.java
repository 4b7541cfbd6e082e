package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A published report with one phrase changed breaks the rule, and nothing else new; the quote is what was printed. */
class PlantedSentenceTests {
    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/check/planted.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void isFound(String name, String was, String becomes, String rule) {
        String printed = PublishedReport.text(name);
        String old = was.replace("\\n", "\n");
        assertThat(printed).contains(old);
        AnnualReport changed = PublishedReport.read(printed.replace(old, becomes.replace("\\n", "\n")), name);
        List<ConsistencyFinding> before = errors(PublishedReport.read(name));
        List<ConsistencyFinding> after = errors(changed);
        List<String> known = before.stream().map(ConsistencyFinding::message).toList();
        assertThat(after)
                .filteredOn(f -> !known.contains(f.message()))
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.rule()).isEqualTo(rule);
                    assertThat(changed.source().at(f.place()).replace("\n", "")).isEqualTo(f.quote());
                });
    }

    private static List<ConsistencyFinding> errors(AnnualReport report) {
        return ReportChecker.check(report, null).stream()
                .filter(f -> f.severity() == ConsistencyFinding.Severity.ERROR)
                .toList();
    }
}
