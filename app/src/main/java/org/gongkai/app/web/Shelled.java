package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@code shell} into the model of every page of the office, after the page's own work, so that its counts are true. */
@Configuration(proxyBeanMethods = false)
class Shelled implements WebMvcConfigurer {
    private final ObjectProvider<ShellSource> source;

    Shelled(ObjectProvider<ShellSource> source) {
        this.source = source;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Around()).addPathPatterns("/office", "/office/**");
    }

    private final class Around implements HandlerInterceptor {
        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
                return;
            }
            source.ifAvailable(known ->
                    known.shell(request).ifPresent(shell -> page.getModel().putIfAbsent("shell", shell)));
        }
    }
}
