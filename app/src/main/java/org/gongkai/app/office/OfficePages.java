package org.gongkai.app.office;

import org.gongkai.app.directory.For;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the office shows before any errand is chosen. */
@Controller
class OfficePages {
    @GetMapping("/office")
    @For(everybody = true)
    String start() {
        return "redirect:/office/help";
    }

    @GetMapping("/office/help")
    @For(everybody = true)
    String help() {
        return "office/help";
    }
}
