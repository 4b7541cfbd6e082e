package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1; the last six of its eight figures. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(Instant.ofEpochSecond(second), SECRET)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "30, true", "-30, true", "60, false", "-60, false"})
    void aClockMayBeOffByOneStep(long seconds, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = OneTimeCode.at(now.plusSeconds(seconds), SECRET);
        assertThat(OneTimeCode.step(code, SECRET, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void whatIsNoCodeIsNone() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(OneTimeCode.step("", SECRET, now)).isEmpty();
        assertThat(OneTimeCode.step("28708", SECRET, now)).isEmpty();
        assertThat(OneTimeCode.step("二八七零八二", SECRET, now)).isEmpty();
    }
}
