package org.gongkai.annualreport.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;

/** What every hostile file must come to: a reading or a refusal in Chinese, soon and without an exception. */
final class Hostile {
    /** A guard against hanging, far above what any file takes. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private Hostile() {}

    static Reading read(byte[] content) {
        Reading reading = assertTimeoutPreemptively(HANG, () -> ReportReader.read(content));
        switch (reading) {
            case Reading.Refused refused ->
                assertThat(refused.reason())
                        .matches("(?s).*[\\u4e00-\\u9fff].*")
                        .doesNotContain("Exception", "java.", "null")
                        .hasSizeLessThan(500);
            case AnnualReport report -> {
                assertThat(report.cells()).isNotEmpty();
                assertTimeoutPreemptively(HANG, () -> ReportChecker.check(report, report));
            }
        }
        return reading;
    }

    static Reading read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    static void refused(byte[] content) {
        assertThat(read(content)).isInstanceOf(Reading.Refused.class);
    }

    static void refused(String content) {
        assertThat(read(content)).isInstanceOf(Reading.Refused.class);
    }
}
