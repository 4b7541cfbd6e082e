package org.gongkai.app.journal;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.proof.Head;
import org.gongkai.proof.Heads;
import org.gongkai.proof.PublicKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /journal/heads}: the signed heads, for anybody to keep, so that nobody can rewrite the journal unseen. */
@Controller
class HeadPages {
    private static final int MOST = 100;

    private final JournalReading reading;
    private final JournalKeys keys;

    HeadPages(JournalReading reading, JournalKeys keys) {
        this.reading = reading;
        this.keys = keys;
    }

    @GetMapping("/journal/heads")
    String page(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<Head> heads = heads(before);
        PublicKey key = keys.key().publicKey();
        model.addAttribute("heads", heads);
        model.addAttribute("key", key);
        model.addAttribute("pem", pem(key));
        model.addAttribute(
                "older",
                heads.size() < MOST || heads.getLast().number() == 1
                        ? 0L
                        : heads.getLast().number());
        return "journal/heads";
    }

    @GetMapping(path = "/journal/heads.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(@RequestParam(defaultValue = "9223372036854775807") long before) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
                .body(new Heads(keys.publicKeys(), heads(before)).asJson());
    }

    private List<Head> heads(long before) {
        return Viewers.as(Viewer.PUBLIC, () -> reading.heads(before, MOST));
    }

    /** The root as the page shows it. */
    static String digits(byte[] root) {
        return HexFormat.of().formatHex(root);
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.encoded())
                + "\n-----END PUBLIC KEY-----";
    }
}
