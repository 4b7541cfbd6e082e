package org.gongkai.app.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How details are written, shown and encrypted. Numbers are invented. */
class DetailTests {
    @ParameterizedTest
    @CsvSource({
        "PHONE, 13800001234, 13800001234, 138****1234",
        "PHONE, １３８ ００００－１２３４, 13800001234, 138****1234",
        "PHONE, +86 138-0000-1234, 13800001234, 138****1234",
        "PHONE, (0335) 3030-303, 03353030303, 0335303****",
        "IDENTITY, 11010519491231002x, 11010519491231002X, 110***********002X",
        "IDENTITY, 110105 19491231 002X, 11010519491231002X, 110***********002X",
        "IDENTITY, 110105491231002, 110105491231002, 110********1002",
        "ADDRESS, 海州市高陵区文化路 12 号 3 幢 201, 海州市高陵区文化路12号3幢201, 海州市高陵区文化路***",
        "ADDRESS, 高陵区城关街道东方红小区3-2-101, 高陵区城关街道东方红小区3-2-101, 高陵区城关街道***",
        "ADDRESS, 高陵区福寿里9号, 高陵区福寿里9号, 高陵区***",
        "ADDRESS, 福寿里, 福寿里, ***"
    })
    void isKeptInOneFormAndShownMasked(Detail kind, String entered, String kept, String shown) {
        assertThat(kind.normalised(entered)).isEqualTo(kept);
        assertThat(kind.masked(kept)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, 12345", "PHONE, 23800001234567", "IDENTITY, 110105194912310021", "IDENTITY, abc", "ADDRESS, ' '"
    })
    void isRefusedInChineseWithoutRepeatingIt(Detail kind, String entered) {
        assertThatThrownBy(() -> kind.normalised(entered))
                .isInstanceOf(RefusedDetail.class)
                .hasMessageContaining("再填一次")
                .message()
                .satisfies(message -> assertThat(entered.isBlank() || !message.contains(entered))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"OTHER, ''", "HANDLING, 电话 13800001234"})
    void aPurposeWithoutWordsOrWithANumberIsRefused(Purpose.Ground ground, String words) {
        assertThatThrownBy(() -> new Purpose(ground, words)).isInstanceOf(RefusedDetail.class);
    }

    /** GB/T 32907-2016, appendix A.1. */
    @Test
    void theCipherIsThatOfTheStandard() {
        byte[] key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        byte[] block = new byte[16];
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        engine.processBlock(key, 0, block, 0);
        assertThat(HexFormat.of().formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void theKeyOpensOnlyItsOwnRow() throws Exception {
        var key = PersonalKey.generate(Instant.EPOCH);
        byte[] cipher = key.encrypt("13800001234", "person\n1\nPHONE");
        assertThat(key.decrypt(cipher, "person\n1\nPHONE")).isEqualTo("13800001234");
        assertThatThrownBy(() -> key.decrypt(cipher, "person\n2\nPHONE")).isInstanceOf(IllegalStateException.class);
        cipher[14] ^= 1;
        assertThatThrownBy(() -> key.decrypt(cipher, "person\n1\nPHONE")).isInstanceOf(IllegalStateException.class);
        var text = new Properties();
        text.load(new java.io.StringReader(key.asText()));
        assertThat(PersonalKey.fromText(text).lookup(Detail.PHONE, "1"))
                .isEqualTo(key.lookup(Detail.PHONE, "1"))
                .isNotEqualTo(key.lookup(Detail.IDENTITY, "1"));
        assertThat(key.toString()).doesNotContain(text.getProperty("cipher"));
    }

    @Test
    void theSameTextIsNeverTheSameCipher() {
        var key = PersonalKey.generate(Instant.EPOCH);
        assertThat(key.encrypt("高陵区", "a")).isNotEqualTo(key.encrypt("高陵区", "a"));
    }
}
