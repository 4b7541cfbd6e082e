package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongkai.app.web.FormTokenCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * In the office a form's proof follows from the session's token: it needs no cookie of its own, ends with the session, and a cookie
 * that was planted proves nothing. Where nobody is signed in it is a cookie, as on public pages.
 */
@Component
final class FormTokens implements CsrfTokenRepository {
    private final CsrfTokenRepository cookie = FormTokenCookie.repository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return derived(request).orElseGet(() -> cookie.generateToken(request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (SessionCookie.in(request).isEmpty()) {
            cookie.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return derived(request).orElseGet(() -> cookie.loadToken(request));
    }

    private static Optional<CsrfToken> derived(HttpServletRequest request) {
        return SessionCookie.in(request).map(token -> new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", keyedBy(token)));
    }

    private static String keyedBy(Token token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("form".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
