package org.gongkai.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the view {@code "check"} in {@code src/main/jte/check.jte}, compiled with the program.
 *
 * <p>A template takes the model's attributes as its parameters. One that holds a form also declares
 * {@code @param CsrfToken csrf}; reading its value is what sets the cookie, so plain pages set none.
 */
@Component
final class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final boolean demo;

    Templates(Environment settings) {
        this.demo = settings.getProperty("gongkai.demo", Boolean.class, false);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(engine, template, demo) : null;
    }

    private record Page(TemplateEngine engine, String template, boolean demo) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, @Nullable Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            parameters.put("csrf", request.getAttribute(CsrfToken.class.getName()));
            var html = new StringOutput();
            // whole before the first byte leaves: a fault becomes an error page
            ScopedValue.where(Surroundings.DEMO, demo).run(() -> engine.render(template, parameters, html));
            byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
            if (response.getContentType() == null) {
                response.setContentType(getContentType());
            }
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
