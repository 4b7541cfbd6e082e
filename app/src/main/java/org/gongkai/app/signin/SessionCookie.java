package org.gongkai.app.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The session's token on its way between browser and office; public pages never get to see it. */
final class SessionCookie {
    static final String NAME = "gongkai-office";

    private SessionCookie() {}

    static Optional<Token> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value != null && !value.isEmpty())
                .map(Token::new)
                .findFirst();
    }

    static void set(HttpServletRequest request, HttpServletResponse response, Token token) {
        write(request, response, token.value(), -1);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", 0);
    }

    /** Lax, so that a link in a mail opens the page it leads to; whatever changes something is posted, with the form token. */
    private static void write(HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/office")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
