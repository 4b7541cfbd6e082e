package org.gongkai.app.web;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The proof that a form came from our own pages, for readers of whom nothing is kept: a cookie that no other site can send. */
public final class FormTokenCookie {
    private FormTokenCookie() {}

    public static CsrfTokenRepository repository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }
}
