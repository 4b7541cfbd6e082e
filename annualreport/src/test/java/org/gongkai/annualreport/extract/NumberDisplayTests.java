package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of a worksheet reads as Excel shows it. */
class NumberDisplayTests {
    private final NumberDisplay display = new NumberDisplay();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "16278000 ~ 0\\.0, ~ 1627.8",
                "16278000 ~ 0!.0, ~ 1627.8",
                "16278000 ~ 0\".\"0,\"万元\" ~ 1627.8万元",
                "16278 ~ 0\\.0000 ~ 1.6278",
                "162 ~ 0\\.0000 ~ 0.0162",
                "16278000 ~ #,##0, ~ 16,278",
                "1234567890 ~ #,##0.0,, ~ 1,234.6",
                "16278000 ~ 0.00,, ~ 16.28",
                "-16278000 ~ 0\\.0, ~ -1627.8",
                "0 ~ 0\\.0, ~ 0.0",
                "1234567 ~ #,##0 ~ 1,234,567",
                "12 ~ 0\"0\" ~ 120",
                "3.5 ~ 0.0\"万元\" ~ 3.5万元"
            })
    void inItsFormat(double number, String format, String shown) {
        assertThat(display.of(number, 200, format)).isEqualTo(shown);
    }

    @Test
    void withoutAFormatAtMostElevenCharacters() {
        assertThat(display.of(1627.7900000002, 0, "General")).isEqualTo("1627.79");
        assertThat(display.of(1627.7900000000002, 0, "General")).isEqualTo("1627.79");
        assertThat(display.of(0.1 + 0.2, 0, "General")).isEqualTo("0.3");
        assertThat(display.of(12345678, 0, "General")).isEqualTo("12345678");
        assertThat(display.of(123456789.125, 0, "General")).isEqualTo("123456789.1");
        assertThat(display.of(5.684E-14, 0, "General")).isEqualTo(NumberDisplay.NOT_SEEN);
    }

    @Test
    void whereItIsNotKnownWhatIsShownNothingIsRead() {
        assertThat(display.of(16278000, 200, "[>999]0\\.0,;0")).isEqualTo(NumberDisplay.NOT_SEEN);
        assertThat(display.of(16278000, 200, "0.0,E+00")).isEqualTo(NumberDisplay.NOT_SEEN);
    }
}
