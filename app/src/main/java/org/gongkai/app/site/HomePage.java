package org.gongkai.app.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what this site offers to anybody, and the door for those who work here. */
@Controller
class HomePage {
    @GetMapping("/")
    String show() {
        return "site/home";
    }
}
