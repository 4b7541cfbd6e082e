package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gongkai.app.Program;
import org.gongkai.app.signoff.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signal 9 for the program or for PostgreSQL in the middle of sign-offs, several people at work: what was acknowledged is there
 * afterwards, nothing is there twice, the journal agrees, and every paper can be brought to its end. {@code ./drill signoff} kills
 * twenty times.
 */
class SignOffDrillTests {
    private static final int KILLS = Integer.getInteger("gongkai.test.signoff.kills", 2);
    private static final int CLERKS = 4;

    @TempDir
    Path data;

    private final Random random = new Random(20261126);

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        var program = start();
        try {
            var crew = DrillCrew.at(program.awaitAddress());
            try (var work = crew.work(CLERKS)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    crew.awaitAcknowledged(crew.acknowledged().size() + 15);
                    Thread.sleep(random.nextInt(700));
                    if (kill % 2 == 0) {
                        program.kill();
                        program = start();
                        crew.goTo(program.awaitAddress());
                    } else {
                        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
                    }
                }
                crew.awaitAcknowledged(crew.acknowledged().size() + 15);
            }
            crew.finishAll();
            check(crew);
        } finally {
            program.kill();
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private Program start() throws Exception {
        return Program.start(
                data,
                "--gongkai.demo=false",
                "--spring.main.sources=" + Papers.class.getName() + "," + DrillDriver.class.getName());
    }

    private void check(DrillCrew crew) throws Exception {
        var acts = new HashMap<String, List<String>>();
        var entries = new HashMap<String, List<String>>();
        var seen = new HashSet<String>();
        for (String line : crew.acts()) {
            String[] word = line.split(" ");
            if (word[0].equals("STATE")) {
                assertThat(word[3]).as("every paper came to its end").isEqualTo("FILED");
                continue;
            }
            (word[0].equals("ACT") ? acts : entries)
                    .computeIfAbsent(word[1], id -> new java.util.ArrayList<>())
                    .add(word[2] + " " + word[3] + " " + word[4]);
            if (word[0].equals("ACT")) {
                seen.add(word[1] + " " + word[2]);
                assertThat(seen.add(word[1] + word[3] + word[4]))
                        .as("done twice: " + line)
                        .isTrue();
            }
        }
        assertThat(seen).as("acknowledged, and there").containsAll(crew.acknowledged());
        assertThat(entries).as("the journal agrees with the history").hasSameSizeAs(acts);
        acts.forEach((paper, lines) -> {
            assertThat(entries.get(paper)).containsExactlyInAnyOrderElementsOf(lines);
            assertThat(lines.stream().map(line -> Long.valueOf(line.split(" ")[0])))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, lines.size()).boxed().toList());
        });
        System.err.println("signoff drill: " + KILLS + " kills, " + acts.size() + " papers, "
                + crew.acknowledged().size() + " acts acknowledged, " + crew.unanswered() + " unanswered");
        assertThat(IntStream.of(acts.size(), KILLS)).allMatch(n -> n > 0);
    }

    private long postmaster() throws Exception {
        try (var lines = Files.lines(data.resolve("database/server/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }
}
