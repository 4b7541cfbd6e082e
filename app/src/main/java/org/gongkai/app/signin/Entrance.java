package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.app.signin.Session.Awaiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A session that has just begun. */
record Entrance(Token token, @Nullable Awaiting awaiting) {
    /** Gives the token to the browser and sends it to the page, or to what is awaited before it. */
    @Nullable
    String to(NextPage page, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.set(request, response, token);
        return goTo(awaiting == null ? page.path() : page.throughSteps(), response);
    }

    /** See other: so that going back does not post again. */
    static @Nullable String goTo(String path, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
        return null;
    }
}
