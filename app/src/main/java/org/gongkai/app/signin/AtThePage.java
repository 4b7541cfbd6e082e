package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongkai.app.directory.SignedIn;

/** Whose session came with a request: found once, before anything else looks. */
public final class AtThePage {
    private static final String SESSION = Session.class.getName();

    private AtThePage() {}

    static void put(HttpServletRequest request, Session session) {
        request.setAttribute(SESSION, session);
    }

    /** The session, even where something is still awaited. */
    static Optional<Session> session(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SESSION));
    }

    /** The person, where nothing is awaited any more. */
    public static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return session(request).filter(session -> session.awaiting() == null).map(Session::signedIn);
    }
}
