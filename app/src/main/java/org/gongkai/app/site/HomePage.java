package org.gongkai.app.site;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what this site offers to anybody, and the door for those who work here. */
@Controller
class HomePage {
    private final boolean demo;

    HomePage(Environment environment) {
        this.demo = environment.getProperty("gongkai.demo", Boolean.class, false);
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("demo", demo);
        return "site/home";
    }
}
