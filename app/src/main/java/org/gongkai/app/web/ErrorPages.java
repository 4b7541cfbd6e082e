package org.gongkai.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every failed request ends here: a sentence in Chinese and its true status, never a trace. */
@Controller
final class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        model.addAttribute("page", ErrorPage.of(status instanceof Integer code ? code : 404));
        return "error";
    }
}
