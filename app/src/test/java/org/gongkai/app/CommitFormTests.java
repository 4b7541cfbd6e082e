package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code scripts/check-commits} knows the form of CONTRIBUTING.md. */
class CommitFormTests {
    @ParameterizedTest
    @CsvSource({
        "feat(law): restart the reply clock on clarification, 0",
        "docs: say where the data lies, 0",
        "Feat(law): restart the reply clock, 1",
        "restart the reply clock, 1",
        "feat(law) restart the reply clock, 1",
        "feat(law): restart the reply clock., 1",
        "wip: things, 1"
    })
    void theSubjectIsAnsweredWith(String subject, int exit) throws IOException, InterruptedException {
        var script = House.root().resolve("scripts/check-commits").toString();
        var check = new ProcessBuilder("sh", script, "--stdin")
                .redirectErrorStream(true)
                .start();
        try (var stdin = check.outputWriter()) {
            stdin.write(subject + "\n");
        }
        assertThat(check.waitFor()).isEqualTo(exit);
    }
}
