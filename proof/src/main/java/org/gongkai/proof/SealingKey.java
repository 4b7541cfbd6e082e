package org.gongkai.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The secret with which a journal's heads are signed and its rows coded. It never stands in the database or in a log. */
public final class SealingKey {
    private static final byte[] FOR_CODES = "gongkai-journal-codes/1".getBytes(StandardCharsets.UTF_8);

    private final PublicKey publicKey;
    private final byte[] secret;
    private final byte[] codes;
    private final String id;

    private SealingKey(PublicKey publicKey, byte[] secret) {
        this.publicKey = publicKey;
        this.secret = secret;
        this.codes = publicKey.signing().digest().mac(secret, FOR_CODES);
        this.id = publicKey.id();
    }

    public static SealingKey generate(Signing signing) {
        AsymmetricCipherKeyPair pair = signing.generate();
        try {
            return new SealingKey(
                    new PublicKey(
                            signing,
                            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                                    .getEncoded()),
                    PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate())
                            .getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What records call the key. */
    public String id() {
        return id;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** The hash function of rows written under this key. */
    public Digest digest() {
        return publicKey.signing().digest();
    }

    /** A code over the row that nobody makes without this key. */
    byte[] code(byte[] row) {
        return digest().mac(codes, row);
    }

    public byte[] sign(byte[] message) {
        return publicKey.signing().sign(secret, message);
    }

    /** The form of the key's file. */
    String asText() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "# 日志的签名私钥。不要外传，不要放进数据库；请与数据库备份分开保管。\nsigning=%s\npublic=%s\nsecret=%s\n"
                .formatted(
                        publicKey.signing().title(),
                        base64.encodeToString(publicKey.encoded()),
                        base64.encodeToString(secret));
    }

    /**
     * Reads the form of the file.
     *
     * @throws IllegalArgumentException where it is no such file
     */
    static SealingKey fromText(Properties text) {
        Signing signing = Signing.named(text.getProperty("signing", ""))
                .orElseThrow(() -> new IllegalArgumentException("no known scheme"));
        Base64.Decoder base64 = Base64.getDecoder();
        PublicKey publicKey = new PublicKey(signing, base64.decode(text.getProperty("public", "")));
        SealingKey key = new SealingKey(publicKey, base64.decode(text.getProperty("secret", "")));
        byte[] probe = {1};
        try {
            if (!publicKey.verifies(probe, key.sign(probe))) {
                throw new IllegalArgumentException("the two halves do not belong together");
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new IllegalArgumentException("no private key", broken);
        }
        return key;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}
