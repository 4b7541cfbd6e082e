package org.gongkai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.web.ErrorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every handler below {@code /office} and lets in whom its {@link For} names; nobody where it names nobody. */
@Component
final class OfficeGate implements HandlerInterceptor {
    private static final ErrorPage NOT_FOR_YOU =
            new ErrorPage(403, "这个页面不归您的角色使用", "您已登录，但现有角色不能打开这个页面。确需使用的，请安全管理员授予相应角色。");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<For> whom = whom(handler);
        if (whom.filter(For::anybody).isPresent()) {
            return true;
        }
        Optional<SignedIn> person = AtThePage.signedIn(request);
        if (person.isEmpty()) {
            sendToSignIn(request, response);
            return false;
        }
        if (!(handler instanceof HandlerMethod)
                || whom.filter(page -> admits(page, person.get())).isPresent()) {
            return true;
        }
        request.setAttribute(ErrorPage.class.getName(), NOT_FOR_YOU);
        response.sendError(403);
        return false;
    }

    /** Whom a handler is for; empty where it does not say. */
    static Optional<For> whom(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(For.class))
                        .or(() -> Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), For.class)))
                : Optional.empty();
    }

    static boolean admits(For page, SignedIn person) {
        return page.everybody()
                || page.business() && person.roles().keySet().stream().noneMatch(Role::administers)
                || person.holdsAny(Set.of(page.value()));
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean part = request.getHeader("HX-Request") != null;
        NextPage next = NextPage.of(
                part
                        ? pathOf(request.getHeader("HX-Current-URL"))
                        : request.getMethod().equals("GET")
                                ? withQuery(request)
                                : pathOf(request.getHeader(HttpHeaders.REFERER)));
        String way =
                AtThePage.session(request).map(session -> next.throughSteps()).orElseGet(next::throughSignIn);
        if (part) {
            response.setHeader("HX-Redirect", way);
            response.setStatus(204);
        } else {
            response.setStatus(303);
            response.setHeader(HttpHeaders.LOCATION, way);
        }
    }

    private static String withQuery(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static @Nullable String pathOf(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? "" : address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
