package org.gongkai.app.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the container refuses before any page is asked (a malformed address, say) gets a Chinese sentence as well. */
@Component
final class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainSentence.class.getName());
            }
        });
    }

    /** Made by the container, by name. */
    public static final class PlainSentence extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var page = ErrorPage.of(response.getStatus());
            try {
                response.setContentType("text/plain");
                response.setCharacterEncoding("UTF-8");
                response.setHeader("X-Content-Type-Options", "nosniff");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(page.title() + "。" + page.advice() + "\n");
                    response.finishResponse();
                }
            } catch (java.io.IOException readerHasGone) {
                // nobody left to tell
            }
        }
    }
}
