package org.gongkai.app.notices;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 浏览器推送 (RFC 8030): to the push service of the person's browser, signed with the program's key (VAPID, RFC 8292). The address
 * is the browser's subscription, as its {@code toJSON()} gives it. The topic is the message's number: a copy replaces what waits.
 */
@Component
final class PushChannel implements Channel {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TOKEN_LASTS = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SALT = 16;

    private final NoticeSettings.Push settings;
    private final Gateway gateway;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PushChannel(NoticeSettings settings, Gateway gateway, Clock clock) {
        this.settings = settings.push();
        this.gateway = gateway;
        this.clock = clock;
    }

    private record Subscription(String endpoint, Keys keys) {
        private record Keys(String p256dh, String auth) {}
    }

    @Override
    public String code() {
        return "push";
    }

    @Override
    public String title() {
        return "浏览器推送";
    }

    @Override
    public String asks() {
        return "在要接收的浏览器里点“接收推送”";
    }

    @Override
    public boolean ready() {
        return !settings.publicKey().isBlank() && !settings.privateKey().isBlank();
    }

    /** The key that a browser asks for when it subscribes; empty where push is off. */
    String publicKey() {
        return settings.publicKey();
    }

    @Override
    public boolean accepts(String address) {
        try {
            var browser = JSON.readValue(address, Subscription.class);
            PushCipher.publicKey(PushCipher.unpacked(browser.keys().p256dh()));
            return elsewhere(URI.create(browser.endpoint()))
                    && PushCipher.unpacked(browser.keys().auth()).length == SALT;
        } catch (GeneralSecurityException | RuntimeException none) {
            return false;
        }
    }

    /**
     * Whether it can be a push service: those speak TLS (RFC 8030, section 1.2) and have a name. What a browser says is not to be
     * believed: else anybody could have this machine post to whatever stands behind the firewall beside it.
     */
    private static boolean elsewhere(URI endpoint) {
        String host = endpoint.getHost();
        return "https".equals(endpoint.getScheme())
                && host != null
                && host.matches("(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z][a-zA-Z0-9-]+")
                && endpoint.getUserInfo() == null
                && (endpoint.getPort() == -1 || endpoint.getPort() == 443);
    }

    @Override
    public void send(Message message, String address) throws NotDelivered {
        var browser = JSON.readValue(address, Subscription.class);
        URI endpoint = URI.create(browser.endpoint());
        try {
            var answer = gateway.send(HttpRequest.newBuilder(endpoint)
                    .header("Authorization", "vapid t=" + token(endpoint) + ", k=" + settings.publicKey())
                    .header("Content-Encoding", "aes128gcm")
                    .header("Content-Type", "application/octet-stream")
                    .header("TTL", String.valueOf(KEPT.toSeconds()))
                    .header("Topic", message.id().toString().replace("-", ""))
                    .POST(BodyPublishers.ofByteArray(body(message, browser))));
            int status = answer.statusCode();
            if (status / 100 != 2) {
                throw new NotDelivered("推送服务答复 HTTP " + status, status == 404 || status == 410);
            }
        } catch (GeneralSecurityException unusable) {
            throw new NotDelivered("浏览器给的密钥不能用", true);
        }
    }

    private byte[] body(Message message, Subscription browser) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] text = JSON.writeValueAsBytes(Map.of(
                "id",
                message.id(),
                "words",
                message.words(),
                "link",
                message.link().toString()));
        return PushCipher.encrypted(
                text,
                PushCipher.unpacked(browser.keys().p256dh()),
                PushCipher.unpacked(browser.keys().auth()),
                generator.generateKeyPair(),
                salt);
    }

    private String token(URI endpoint) throws GeneralSecurityException {
        String audience = endpoint.getScheme() + "://" + endpoint.getAuthority();
        String signed = PushCipher.packed("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII))
                + "."
                + PushCipher.packed(JSON.writeValueAsBytes(Map.of(
                        "aud", audience,
                        "exp", clock.instant().plus(TOKEN_LASTS).getEpochSecond(),
                        "sub", settings.contact())));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(PushCipher.privateKey(PushCipher.unpacked(settings.privateKey())));
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + PushCipher.packed(signature.sign());
    }
}
