package org.gongkai.app.journal;

import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.AnswerOnly;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seals the journal whenever it is asked, so that a drill can strike amid it; by itself the program seals every ten seconds. */
@RestController
@TestComponent
public class SealingDriver {
    public static final String SEAL = "/try-out/seal";

    private final Sealing sealing;

    SealingDriver(Sealing sealing) {
        this.sealing = sealing;
    }

    @Bean
    static AnswerOnly sealingForm() {
        return new AnswerOnly(SEAL);
    }

    @PostMapping(SEAL)
    String seal() {
        return Viewers.as(SystemViewer.JOURNAL_SEALING, () -> "SEALED " + sealing.sealAll());
    }
}
