package org.gongkai.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningTests {
    @TempDir
    Path folder;

    /** RFC 8032, 7.1, test 2. */
    @Test
    void ed25519IsThatOfTheStandard() {
        byte[] publicKey = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(new PublicKey(Signing.ED25519, publicKey).verifies(new byte[] {0x72}, signature))
                .isTrue();
        assertThat(new PublicKey(Signing.ED25519, publicKey).verifies(new byte[] {0x73}, signature))
                .isFalse();
    }

    /** GB/T 32918.5-2017, A.2: the example on the recommended curve, identity 1234567812345678. */
    @Test
    void sm2IsThatOfTheStandard() {
        byte[] publicKey = HexFormat.of()
                .parseHex("3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                        + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                        + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        byte[] signature = HexFormat.of()
                .parseHex("3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                        + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        assertThat(new PublicKey(Signing.SM2, publicKey).verifies("message digest".getBytes(UTF_8), signature))
                .isTrue();
        assertThat(new PublicKey(Signing.SM2, publicKey).verifies("message digesT".getBytes(UTF_8), signature))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aHeadIsSignedAndReadBackFromWhatIsPublished(Signing signing) throws IOException {
        var key = SealingKey.generate(signing);
        var tree = new Frontier(key.digest());
        tree.append(key.digest().of(), (level, index, hash) -> hash);
        var head = Head.sign(1, tree, Instant.parse("2026-11-26T00:00:00.123456Z"), key);
        var heads = Heads.read(new Heads(List.of(key.publicKey()), List.of(head)).asJson());
        var read = heads.heads().getFirst();
        assertThat(read.isSignedBy(heads.keyOf(read).orElseThrow())).isTrue();
        assertThat(new Head(2, 1, read.digest(), read.root(), read.at(), read.signing(), read.key(), read.signature())
                        .isSignedBy(key.publicKey()))
                .isFalse();
        assertThat(read.isSignedBy(SealingKey.generate(signing).publicKey())).isFalse();
    }

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        var first = Keyring.in(folder.resolve("keys"), Signing.SM2).current().orElseThrow();
        var again = Keyring.in(folder.resolve("keys"), Signing.SM2).current().orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/journal.key"))))
                .isEqualTo("rw-------");
        assertThat(first.toString()).isEqualTo("SealingKey[" + first.id() + "]");
    }

    @Test
    void anotherSchemeGetsAKeyOfItsOwnAndTheOldOneStillChecks() throws IOException {
        var old = Keyring.in(folder, Signing.SM2).current().orElseThrow();
        var ring = Keyring.in(folder, Signing.ED25519);
        assertThat(ring.current().orElseThrow().publicKey().signing()).isEqualTo(Signing.ED25519);
        assertThat(ring.named(old.id())).isPresent();
    }

    @Test
    void aBrokenKeyFileIsRefusedInChinese() throws IOException {
        Keyring.in(folder, Signing.SM2);
        var file = folder.resolve("journal.key");
        Files.writeString(file, Files.readString(file).replaceFirst("secret=....", "secret=AAAA"));
        assertThatThrownBy(() -> Keyring.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("钥匙文件读不出来");
    }

    @Test
    void theHeadOfALongerJournalStaysRemembered() throws IOException {
        var ring = Keyring.in(folder, Signing.ED25519);
        var key = ring.current().orElseThrow();
        var tree = new Frontier(key.digest());
        var empty = Head.sign(1, tree, Instant.EPOCH, key);
        tree.append(key.digest().of(), (level, index, hash) -> hash);
        ring.remember(Head.sign(2, tree, Instant.EPOCH, key));
        ring.remember(empty);
        assertThat(ring.lastHead().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aKeyInPemIsWhatOthersRead() {
        var key = SealingKey.generate(Signing.ED25519).publicKey();
        assertThat(Base64.getEncoder().encodeToString(key.encoded())).startsWith("MCowBQYDK2VwAyEA");
    }
}
