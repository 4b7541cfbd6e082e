package org.gongkai.app.notices;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a push service carries, only the browser can read (RFC 8291, in the coding {@code aes128gcm} of RFC 8188, one record). Made
 * of what the JDK has: elliptic curve, HKDF and AES-GCM.
 */
final class PushCipher {
    private static final int POINT = 65;
    private static final int HALF = 32;
    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;

    private PushCipher() {}

    /**
     * @param text at most some 3 900 bytes
     * @param receiver the browser's point ({@code p256dh}), uncompressed
     * @param secret the browser's secret ({@code auth}), 16 bytes
     * @param sender a pair made for this message alone
     * @param salt 16 random bytes
     */
    static byte[] encrypted(byte[] text, byte[] receiver, byte[] secret, KeyPair sender, byte[] salt)
            throws GeneralSecurityException {
        byte[] own = point((ECPublicKey) sender.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(publicKey(receiver), true);
        byte[] common = derived(
                secret,
                agreement.generateSecret(),
                joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), receiver, own),
                HALF);
        byte[] key = derived(salt, common, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derived(salt, common, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] body = cipher.doFinal(joined(text, new byte[] {2})); // 2: the last record
        var head = ByteBuffer.allocate(salt.length + 5).put(salt).putInt(RECORD).put((byte) POINT);
        return joined(head.array(), own, body);
    }

    private static byte[] derived(byte[] salt, byte[] secret, byte[] purpose, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(purpose, length));
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        var place = new ECPoint(new BigInteger(1, point, 1, HALF), new BigInteger(1, point, 1 + HALF, HALF));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, curve()));
    }

    static PrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve()));
    }

    static byte[] point(ECPublicKey key) {
        var point = ByteBuffer.allocate(POINT).put((byte) 4);
        return point.put(half(key.getW().getAffineX()))
                .put(half(key.getW().getAffineY()))
                .array();
    }

    static byte[] unpacked(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    static String packed(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = java.security.AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] half(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[HALF];
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, padded, HALF - length, length);
        return padded;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
