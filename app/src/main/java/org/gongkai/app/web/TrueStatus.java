package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * A request that failed never looks like one that was done. The framework takes every connection that breaks off, be it the one to
 * the database amid a commit, for a browser that has gone, and answers 200 with nothing; here only a browser's counts.
 */
@Configuration(proxyBeanMethods = false)
class TrueStatus implements WebMvcConfigurer {
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.replaceAll(one -> one instanceof DefaultHandlerExceptionResolver ? new OnlyBrowsersLeave() : one);
    }

    private static final class OnlyBrowsersLeave extends DefaultHandlerExceptionResolver {
        private static final ModelAndView OF_OURS = new ModelAndView();

        /** Null where nobody answers it: the container writes it to the log and asks for the page of status 500. */
        @Override
        protected @Nullable ModelAndView doResolveException(
                HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
            ModelAndView answer = super.doResolveException(request, response, handler, failure);
            return answer == OF_OURS ? null : answer;
        }

        @Override
        protected ModelAndView handleDisconnectedClientException(
                Exception failure, HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                    return super.handleDisconnectedClientException(failure, request, response, handler);
                }
            }
            return OF_OURS;
        }
    }
}
