package org.gongkai.app.web;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A form and some faults to try the frame of all pages on. */
@RestController
@TestComponent
public class TryOut {
    @GetMapping("/try-out/form")
    String form(CsrfToken token) {
        return token.getToken();
    }

    @PostMapping("/try-out/hand-in")
    String handIn(@RequestParam String text) {
        return "received " + text;
    }

    @GetMapping("/try-out/large")
    String large() {
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    @GetMapping({"/try-out/fault", "/api/try-out/fault"})
    String fault() {
        throw new IllegalStateException("a secret of the inside");
    }

    /** The database goes while a transaction commits. */
    @GetMapping("/try-out/uncommitted")
    String uncommitted() {
        throw new TransactionSystemException(
                "a secret of the inside",
                new SQLException("An I/O error occurred", "08006", new EOFException("a secret of the inside")));
    }

    /** The database goes amid a transaction, and so cannot be told either to roll back. */
    @GetMapping("/try-out/not-rolled-back")
    String notRolledBack() {
        var ended = new TransactionSystemException("a secret of the inside", new SQLException("Connection is closed"));
        ended.initApplicationException(new IllegalStateException(new SQLException("terminating connection", "57P02")));
        throw ended;
    }

    /** Something that is read here, and not what comes from the browser, ends too early. */
    @GetMapping("/try-out/cut-off")
    String cutOff() {
        throw new UncheckedIOException(new EOFException("a secret of the inside"));
    }
}
