package org.gongkai.app.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the viewer around every request, the gate before the office, and the person into the arguments of its pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class OfficeRequests implements WebMvcConfigurer {
    private final OfficeGate gate;

    OfficeRequests(OfficeGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/office", "/office/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Person());
    }

    /** Before Spring Security's filters, so that whatever they refuse has its viewer too. */
    @Bean
    FilterRegistrationBean<ViewerOfTheRequest> viewerOfTheRequest(SessionStore sessions) {
        var filter = new FilterRegistrationBean<>(new ViewerOfTheRequest(sessions));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return filter;
    }

    private static final class Person implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public SignedIn resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                    .flatMap(AtThePage::signedIn)
                    .orElseThrow(() -> new IllegalStateException("a page for nobody in particular asks who is there"));
        }
    }
}
