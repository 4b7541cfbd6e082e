package org.gongkai.app.personal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.gongkai.proof.Digest;

/** A key under which details are encrypted (SM4-GCM, GB/T 32907-2016) and found (HMAC-SM3). */
final class PersonalKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String id;
    private final Instant since;
    private final byte[] cipherKey;
    private final byte[] lookupKey;

    private PersonalKey(String id, Instant since, byte[] cipherKey, byte[] lookupKey) {
        this.id = id;
        this.since = since;
        this.cipherKey = cipherKey;
        this.lookupKey = lookupKey;
    }

    static PersonalKey generate(Instant now) {
        return new PersonalKey(HexFormat.of().formatHex(random(6)), now, random(16), random(32));
    }

    /** What a row calls the key. */
    String id() {
        return id;
    }

    Instant since() {
        return since;
    }

    /** Encrypts; the text can only be opened again together with the same {@code belonging}. */
    byte[] encrypt(String plain, String belonging) {
        byte[] nonce = random(NONCE);
        byte[] sealed = process(true, nonce, plain.getBytes(StandardCharsets.UTF_8), belonging);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException for what was not encrypted under this key for this row */
    String decrypt(byte[] cipher, String belonging) {
        byte[] nonce = Arrays.copyOf(cipher, NONCE);
        byte[] sealed = Arrays.copyOfRange(cipher, NONCE, cipher.length);
        return new String(process(false, nonce, sealed, belonging), StandardCharsets.UTF_8);
    }

    /** The same for the same detail, and of no use without the key. */
    byte[] lookup(Detail kind, String normalised) {
        return Digest.SM3.mac(lookupKey, (kind + "\n" + normalised).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] process(boolean encrypting, byte[] nonce, byte[] input, String belonging) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                encrypting,
                new AEADParameters(
                        new KeyParameter(cipherKey),
                        TAG_BITS,
                        nonce,
                        (id + "\n" + belonging).getBytes(StandardCharsets.UTF_8)));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            int length = cipher.processBytes(input, 0, input.length, output, 0);
            length += cipher.doFinal(output, length);
            return Arrays.copyOf(output, length);
        } catch (InvalidCipherTextException tampered) {
            throw new IllegalStateException("a personal detail does not open with key " + id);
        }
    }

    String asText() {
        HexFormat hex = HexFormat.of();
        return "# 个人信息的加密钥匙。不要外传，不要放进数据库；没有它，加密的个人信息再也读不出来，请与数据库备份分开保管。\nid=%s\nsince=%s\ncipher=%s\nlookup=%s\n"
                .formatted(id, since, hex.formatHex(cipherKey), hex.formatHex(lookupKey));
    }

    /** @throws RuntimeException where it is no such file */
    static PersonalKey fromText(Properties text) {
        HexFormat hex = HexFormat.of();
        var key = new PersonalKey(
                text.getProperty("id", ""),
                Instant.parse(text.getProperty("since", "")),
                hex.parseHex(text.getProperty("cipher", "")),
                hex.parseHex(text.getProperty("lookup", "")));
        if (key.id.isEmpty() || key.cipherKey.length != 16 || key.lookupKey.length != 32) {
            throw new IllegalArgumentException("not a key");
        }
        return key;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "PersonalKey[" + id + "]";
    }
}
