package org.gongkai.app.requests;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 编号代字: each organ's word for the numbers of its requests; set by its OGI office or the one above it. */
@Controller
@For(Role.OGI_OFFICE)
class RequestNumberPages {
    private final RequestNumbers numbers;

    RequestNumberPages(RequestNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/office/requests/numbers")
    String show(SignedIn who, Model model) {
        return page(who, null, null, model);
    }

    @PostMapping("/office/requests/numbers")
    String set(
            @RequestParam long organ,
            @RequestParam(defaultValue = "") String word,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        if (!who.viewer().organs().contains(organ)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String wanted = word.strip();
        if (!wanted.matches("\\p{IsHan}{2,20}")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(who, organ, "代字用 2 到 20 个汉字，例如：高政申。", model);
        }
        numbers.set(organ, wanted);
        return "redirect:/office/requests/numbers";
    }

    private String page(SignedIn who, @Nullable Long at, @Nullable String wrong, Model model) {
        model.addAttribute("schemes", numbers.schemes(who.viewer().organs()));
        model.addAttribute("at", at == null ? 0L : at);
        model.addAttribute("wrong", wrong);
        return "requests/numbers";
    }
}
