package org.gongkai.app.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A form, an upload and a fault to try the frame of all pages on. */
@RestController
@TestComponent
public class TryOut {
    @GetMapping("/try-out/form")
    String form(CsrfToken token) {
        return token.getToken();
    }

    @PostMapping("/try-out/upload")
    String upload(@RequestParam MultipartFile file) {
        return "received " + file.getSize();
    }

    @GetMapping("/try-out/fault")
    String fault() {
        throw new IllegalStateException("a secret of the inside");
    }
}
