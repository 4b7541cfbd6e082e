package org.gongkai.app.api;

import java.util.Arrays;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What can be read about the calls: a page for people, the description for programs. */
@Controller
class ApiPages {
    private final CallRate rate;

    ApiPages(CallRate rate) {
        this.rate = rate;
    }

    @GetMapping("/api")
    String page(Model model) {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute("page", ApiPage.of(here, rate.perMinute()));
        return "api/show";
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("api/openapi.json"));
    }

    /** The type URI of a problem leads to where it is explained. */
    @GetMapping(ProblemType.BASE + "{code}")
    String problem(@PathVariable String code) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> "redirect:/api#" + type.code())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
