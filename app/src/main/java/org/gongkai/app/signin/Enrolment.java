package org.gongkai.app.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a phone needs to make the codes of an account.
 *
 * @param secret in Base32, for typing
 * @param path the picture of the same as squares of an SVG path
 * @param size of that picture, in squares, its quiet edge of four included
 */
public record Enrolment(String secret, String path, int size) {
    private static final String ISSUER = "政府信息公开工作平台";
    private static final int EDGE = 4;

    static Enrolment of(String account, String secret) {
        try {
            var squares = Encoder.encode(address(account, secret), ErrorCorrectionLevel.M)
                    .getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y) == 1) {
                        path.append('M')
                                .append(x + EDGE)
                                .append(' ')
                                .append(y + EDGE)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new Enrolment(secret, path.toString(), squares.getWidth() + 2 * EDGE);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(String account, String secret) {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(ISSUER);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The secret in groups of four. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
