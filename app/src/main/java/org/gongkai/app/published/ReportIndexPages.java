package org.gongkai.app.published;

import java.util.List;
import org.gongkai.app.directory.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /reports}: the published reports of a government and its units, all years or one. */
@Controller
class ReportIndexPages {
    private final ReportIndex index;

    ReportIndexPages(ReportIndex index) {
        this.index = index;
    }

    /** A year that nobody has published of, and one that is no year, is as if none were asked for. */
    @GetMapping("/reports")
    String list(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cell,
            Model model) {
        Organ government = index.government(of).orElse(null);
        if (government == null && !of.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        @Nullable Integer asked = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
        String words = q.strip();
        model.addAttribute(
                "page",
                government == null
                        ? new ReportIndexPage("", "", List.of(), null, "", List.of(), List.of(), null)
                        : index.page(government, asked, words.length() > 40 ? words.substring(0, 40) : words, cell));
        return "published/index";
    }
}
