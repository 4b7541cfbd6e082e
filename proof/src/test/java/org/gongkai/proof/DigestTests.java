package org.gongkai.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors that the standards print. */
class DigestTests {
    /** GB/T 32905-2016, appendix A. */
    @Test
    void sm3IsThatOfTheStandard() {
        assertThat(hex(Digest.SM3.of("abc".getBytes(UTF_8))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hex(Digest.SM3.of("abcd".repeat(16).getBytes(UTF_8))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    /** FIPS 180-4, example of one block. */
    @Test
    void sha256IsThatOfTheStandard() {
        assertThat(hex(Digest.SHA_256.of("abc".getBytes(UTF_8))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** RFC 4231, test case 2. */
    @Test
    void theCodeIsHmac() {
        assertThat(hex(Digest.SHA_256.mac(
                        "Jefe".getBytes(UTF_8), "what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void aFunctionIsFoundByItsName() {
        assertThat(Digest.named("SM3")).contains(Digest.SM3);
        assertThat(Digest.named("MD5")).isEmpty();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
