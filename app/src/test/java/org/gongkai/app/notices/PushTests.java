package org.gongkai.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Web push as its papers say it, to a push service and a browser that are played. */
class PushTests {
    private static final Message MESSAGE =
            new Message(UUID.randomUUID(), "您有一件签报等待办理", URI.create("https://office.example.test/office/memos/1"));

    /** RFC 8291, appendix A. */
    @Test
    void theExampleOfThePaperComesOutByteForByte() throws Exception {
        var sender = new KeyPair(
                PushCipher.publicKey(PushCipher.unpacked(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                PushCipher.privateKey(PushCipher.unpacked("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] sent = PushCipher.encrypted(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                PushCipher.unpacked(
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                PushCipher.unpacked("BTBZMqHH6r4Tts7J_aSIgg"),
                sender,
                PushCipher.unpacked("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(PushCipher.packed(sent))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                        + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNW"
                        + "QexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theBrowserReadsItAndThePushServiceKnowsTheSender() throws Exception {
        KeyPair program = pair();
        KeyPair browser = pair();
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        try (var service = new StandIn().answering(201, "")) {
            var channel = new PushChannel(settings(program), new Gateway(), Clock.systemUTC());
            String subscription = subscription(service.address() + "/push/7", browser, secret);
            assertThat(channel.accepts(subscription)).isTrue();
            channel.send(MESSAGE, subscription);
            var asked = service.asked().getFirst();
            assertThat(read(asked.body(), browser, secret))
                    .contains(MESSAGE.words(), MESSAGE.id().toString(), "/office/memos/1");
            assertThat(asked.header("Content-encoding")).isEqualTo("aes128gcm");
            assertThat(asked.header("Topic")).hasSize(32);
            assertThat(asked.header("Ttl")).isEqualTo("86400");
            String[] token = asked.header("Authorization")
                    .replaceFirst("vapid t=([^,]+), k=.*", "$1")
                    .split("\\.");
            assertThat(new String(PushCipher.unpacked(token[1]), StandardCharsets.UTF_8))
                    .contains("\"aud\":\"" + service.address() + "\"", "\"sub\":\"mailto:office@example.test\"");
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(program.getPublic());
            signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(signature.verify(PushCipher.unpacked(token[2]))).isTrue();
        }
    }

    @Test
    void aBrowserThatHasUnsubscribedIsGone() throws Exception {
        try (var service = new StandIn().answering(410, "")) {
            var channel = new PushChannel(settings(pair()), new Gateway(), Clock.systemUTC());
            assertThatThrownBy(() ->
                            channel.send(MESSAGE, subscription(service.address() + "/push/7", pair(), new byte[16])))
                    .isInstanceOfSatisfying(
                            NotDelivered.class,
                            refused -> assertThat(refused.gone()).isTrue());
        }
    }

    @Test
    void whatIsNoSubscriptionIsNotAccepted() throws Exception {
        var channel = new PushChannel(settings(pair()), new Gateway(), Clock.systemUTC());
        String good = subscription("https://push.example.test/1", pair(), new byte[16]);
        assertThat(channel.accepts(good)).isTrue();
        for (String bad : new String[] {
            "",
            "{}",
            "null",
            good.replace("https", "file"),
            good.replace("https", "http"),
            good.replace("push.example.test", "127.0.0.1"),
            good.replace("push.example.test", "[::1]"),
            good.replace("push.example.test", "localhost"),
            good.replace("push.example.test", "push.example.test:8443"),
            good.replace("push.example.test", "push.example.test@10.0.0.1"),
            good.replace("\"p256dh\":\"B", "\"p256dh\":\"C")
        }) {
            assertThat(channel.accepts(bad)).as(bad).isFalse();
        }
    }

    private static NoticeSettings settings(KeyPair program) {
        byte[] number = ((ECPrivateKey) program.getPrivate()).getS().toByteArray();
        return Setup.push(
                PushCipher.packed(PushCipher.point((ECPublicKey) program.getPublic())), PushCipher.packed(number));
    }

    private static String subscription(String endpoint, KeyPair browser, byte[] secret) {
        return "{\"endpoint\":\"%s\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
                .formatted(
                        endpoint,
                        PushCipher.packed(PushCipher.point((ECPublicKey) browser.getPublic())),
                        PushCipher.packed(secret));
    }

    /** What the browser does, step by step as RFC 8291 (3.4) writes it, with nothing of the sender's code but the curve. */
    private static String read(byte[] body, KeyPair browser, byte[] secret) throws Exception {
        byte[] salt = Arrays.copyOf(body, 16);
        byte[] sender = Arrays.copyOfRange(body, 21, 21 + body[20]);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(PushCipher.publicKey(sender), true);
        byte[] own = PushCipher.point((ECPublicKey) browser.getPublic());
        byte[] common = hmac(
                hmac(secret, agreement.generateSecret()),
                "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                own,
                sender,
                ONE);
        byte[] base = hmac(salt, common);
        byte[] key =
                Arrays.copyOf(hmac(base, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), ONE), 16);
        byte[] nonce =
                Arrays.copyOf(hmac(base, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), ONE), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(body, 21 + sender.length, body.length - 21 - sender.length);
        assertThat(padded[padded.length - 1]).isEqualTo((byte) 2);
        return new String(padded, 0, padded.length - 1, StandardCharsets.UTF_8);
    }

    private static final byte[] ONE = {1};

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static KeyPair pair() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
