package org.gongkai.app.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** 动态口令 after RFC 6238: six figures, half a minute each, HMAC-SHA-1, as the apps on people's phones make them. */
final class OneTimeCode {
    static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DRIFT = 1; // steps that a phone's clock may be off, each way

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private OneTimeCode() {}

    /** The code of that moment. */
    static String at(Instant moment, byte[] secret) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The half minute whose code this is, among the present one and its neighbours. */
    static OptionalLong step(String code, byte[] secret, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) { // all of them, whichever fits
            Instant moment = now.plus(STEP.multipliedBy(drift));
            if (MessageDigest.isEqual(
                    code.getBytes(StandardCharsets.UTF_8), at(moment, secret).getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }
}
