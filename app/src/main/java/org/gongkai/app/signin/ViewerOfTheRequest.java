package org.gongkai.app.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the viewer around the whole request, so that every transaction of a page has one: the person who is signed in, otherwise
 * the public. The session is asked for once; the error page and late answers of the same request go by the same finding.
 */
final class ViewerOfTheRequest extends OncePerRequestFilter {
    private final SessionStore sessions;

    ViewerOfTheRequest(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == jakarta.servlet.DispatcherType.REQUEST) {
            SessionCookie.in(request)
                    .flatMap(token -> Viewers.as(SystemViewer.SIGN_IN, () -> sessions.find(token)))
                    .ifPresent(session -> AtThePage.put(request, session));
        }
        go(AtThePage.signedIn(request).map(SignedIn::viewer).orElse(Viewer.PUBLIC), request, response, chain);
    }

    private static void go(Viewer viewer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Viewers.as(viewer, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException asItWas) {
            throw asItWas;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
