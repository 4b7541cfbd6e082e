package org.gongkai.app.signoff.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongkai.app.directory.For;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 常用语: one's own, one a line. */
@Controller
@For(business = true)
class PhrasePages {
    private final Phrases phrases;

    PhrasePages(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping("/office/phrases")
    String show(@RequestParam(defaultValue = "no") String saved, Model model) {
        return page(String.join("\n", phrases.mine()), null, saved.equals("yes"), model);
    }

    @PostMapping("/office/phrases")
    String save(@RequestParam(defaultValue = "") String phrases, HttpServletResponse response, Model model) {
        List<String> lines = phrases.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String wrong = wrong(lines);
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(phrases, wrong, false, model);
        }
        this.phrases.keep(lines);
        return "redirect:/office/phrases?saved=yes";
    }

    private static @Nullable String wrong(List<String> lines) {
        if (lines.size() > Phrases.MOST) {
            return "最多存 " + Phrases.MOST + " 条，现在有 " + lines.size() + " 条。请删去不常用的。";
        }
        return lines.stream()
                .filter(line -> line.length() > Phrases.LONGEST)
                .findFirst()
                .map(line -> "“" + line.substring(0, 12) + "……”太长。一条最多 " + Phrases.LONGEST + " 字，长的意见请在办理时输入。")
                .orElse(null);
    }

    private static String page(String typed, @Nullable String wrong, boolean saved, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("saved", saved);
        return "signoff/phrases";
    }
}
