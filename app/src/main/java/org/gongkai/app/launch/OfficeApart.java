package org.gongkai.app.launch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the office has a listener of its own, each listener knows nothing of the other's pages; both say whether the program is well. */
@Configuration(proxyBeanMethods = false)
class OfficeApart {
    private static final Pattern OFFICE = Pattern.compile("/office(/.*)?");
    private static final Pattern BOTH =
            Pattern.compile("/health|/error|/webjars/.*|/[\\w-]+\\.(css|js|svg|png|ico|woff2|webmanifest)");

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> listenersApart(OfficeListener listener) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                OptionalInt office = listener.port();
                String path = request.getServletPath(); // decoded: /%6fffice is the office too
                if (office.isEmpty() || BOTH.matcher(path).matches()) {
                    chain.doFilter(request, response);
                    return;
                }
                boolean atTheOffice = request.getLocalPort() == office.getAsInt();
                if (atTheOffice && path.equals("/")) {
                    response.sendRedirect("/office");
                } else if (atTheOffice == OFFICE.matcher(path).matches()) {
                    chain.doFilter(request, response);
                } else {
                    response.sendError(404);
                }
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
