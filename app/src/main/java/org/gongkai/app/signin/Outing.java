package org.gongkai.app.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A browser's way to the provider of single sign-on and back. It lies in a cookie of that browser and nowhere else, so none but this
 * browser can bring the answer, and nothing piles up here.
 */
record Outing(String state, String nonce, String verifier, NextPage next) {
    private static final String NAME = "gongkai-outing";

    static Outing fresh(NextPage next) {
        return new Outing(
                Token.fresh().value(), Token.fresh().value(), Token.fresh().value(), next);
    }

    static Optional<Outing> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .map(value -> value.split("\\.", -1))
                .filter(parts -> parts.length == 4 && Stream.of(parts).allMatch(part -> part.matches("[\\w-]+")))
                .map(parts -> new Outing(parts[0], parts[1], parts[2], NextPage.of(decoded(parts[3]))))
                .findFirst();
    }

    void begin(HttpServletRequest request, HttpServletResponse response) {
        String path = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(next.path().getBytes(StandardCharsets.UTF_8));
        write(request, response, String.join(".", state, nonce, verifier, path), Duration.ofMinutes(10));
    }

    static void end(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lasting) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/office/sign-in/oidc")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(lasting)
                        .build()
                        .toString());
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "Outing";
    }
}
