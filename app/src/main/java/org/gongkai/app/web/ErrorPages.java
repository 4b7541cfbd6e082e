package org.gongkai.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Every failed request ends here: a sentence in Chinese and its true status, never a trace. Whoever refused it may have left an
 * {@link ErrorPage} as a request attribute of that class's name, to be shown in place of the general words. Somebody who is at work
 * in the office stays in it.
 */
@Controller
final class ErrorPages implements ErrorController {
    private final List<OwnErrors> others;
    private final ObjectProvider<ShellSource> shells;

    ErrorPages(List<OwnErrors> others, ObjectProvider<ShellSource> shells) {
        this.others = others;
        this.shells = shells;
    }

    @RequestMapping("/error")
    @Nullable
    String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        for (OwnErrors other : others) {
            if (path.startsWith(other.path())) {
                other.tell(status, request, response);
                return null;
            }
        }
        boolean told =
                request.getAttribute(ErrorPage.class.getName()) instanceof ErrorPage own && own.status() == status;
        model.addAttribute("page", told ? request.getAttribute(ErrorPage.class.getName()) : ErrorPage.of(status));
        Shell shell = path.equals("/office") || path.startsWith("/office/") ? shell(request) : null;
        if (shell == null) {
            return "error";
        }
        model.addAttribute("shell", shell);
        return "office_error";
    }

    /** None where nobody has signed in, nor where the very thing that failed is needed for it. */
    private @Nullable Shell shell(HttpServletRequest request) {
        try {
            ShellSource source = shells.getIfAvailable();
            return source == null ? null : source.shell(request).orElse(null);
        } catch (RuntimeException notNow) {
            return null;
        }
    }
}
