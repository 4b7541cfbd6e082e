package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.app.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signal 9 for the program or for PostgreSQL in the middle of imports of one organ, two clerks at work: every row of a file that was
 * acknowledged is there, none is there twice, and ledger, tallies, journal and progress tell the same number. {@code ./drill import}
 * kills fifty times.
 */
class ImportDrillTests {
    private static final int KILLS = Integer.getInteger("gongkai.test.import.kills", 2);
    private static final int CLERKS = 2;
    private static final int ROWS = 6_000;
    /** Those that every file brings, beside its own. */
    private static final int SHARED = 500;

    private static final int FAULTY = 7;
    private static final int PERSONS = 40;

    @TempDir
    Path data;

    private final Random random = new Random(20261126);
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong files = new AtomicLong();
    private final AtomicInteger wholes = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile URI address = URI.create("http://127.0.0.1");
    private volatile boolean working = true;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsCountedTwice() throws Exception {
        var program = start();
        try {
            address = program.awaitAddress();
            String[] office = insist("found", new byte[0]).split(" ");
            List<Future<Integer>> clerks = new ArrayList<>();
            try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    String who = "员" + clerk;
                    clerks.add(hands.submit(() -> work(office, who)));
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    long before = files.get();
                    Thread.sleep(400 + random.nextInt(1_500));
                    if (kill % 2 == 0) {
                        program.kill();
                        program = start();
                        address = program.awaitAddress();
                    } else {
                        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
                    }
                    awaitFile(before);
                }
                working = false;
            }
            int done = 0;
            for (Future<Integer> clerk : clerks) {
                done += clerk.get();
            }
            check(office, done);
        } finally {
            working = false;
            program.kill();
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** One file after the other, each handed in until somebody says that it was, and waited for; as a clerk would. */
    private int work(String[] office, String who) throws Exception {
        int done = 0;
        while (working || done == 0) {
            boolean whole = done % 3 == 2;
            byte[] file = file(who + "-" + done, whole);
            String id = insist(
                            "hand-in?organ=" + office[0] + "&clerk=" + office[1] + "&mode="
                                    + (whole ? ImportMode.ALL_OR_NOTHING : ImportMode.VALID_ROWS) + "&name="
                                    + URLEncoder.encode(who + done + ".csv", StandardCharsets.UTF_8),
                            file)
                    .split(" ")[1];
            awaitDone(id, whole);
            wholes.addAndGet(whole ? 1 : 0);
            done++;
            files.incrementAndGet();
        }
        return done;
    }

    private byte[] file(String word, boolean whole) {
        ImportFile own = ImportFile.of(word, ROWS);
        for (int n = 1; n <= PERSONS; n++) {
            own.natural(n * 20);
        }
        for (int n = 1; n <= FAULTY && !whole; n++) {
            own.but(n * 11 + 1, "XK_NR", "");
        }
        String shared = ImportFile.of("同", SHARED).text();
        return (own.text() + shared.substring(shared.indexOf('\n') + 1)).getBytes(StandardCharsets.UTF_8);
    }

    private void awaitDone(String id, boolean whole) throws Exception {
        long patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (true) {
            String[] state = insistOn("state?id=" + id).split(" ");
            if (state[0].equals("DONE")) {
                assertThat(Long.parseLong(state[4]))
                        .as("every row is accounted for")
                        .isEqualTo(ROWS + SHARED);
                assertThat(Long.parseLong(state[3])).isEqualTo(whole ? 0 : FAULTY);
                return;
            }
            assertThat(state[0]).isIn("WAITING", "READING");
            assertThat(System.nanoTime()).as("an import that does not end").isLessThan(patience);
            Thread.sleep(30);
        }
    }

    private void check(String[] office, int done) throws Exception {
        String counted = insistOn("counts?organ=" + office[0]);
        long[] counts = java.util.Arrays.stream(counted.split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        long sound = (long) done * ROWS - (long) (done - wholes.get()) * FAULTY + SHARED;
        assertThat(counts[0]).as("rows in the ledger: " + counted).isEqualTo(sound);
        assertThat(List.of(counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]))
                .as("numbers, tallies by day, month and year, progress, journal: " + counted)
                .containsOnly(counts[0]);
        assertThat(counts[7])
                .as("imports whose refusals are not as many as they say")
                .isZero();
        String[] persons =
                insistOn("persons?organ=" + office[0] + "&clerk=" + office[1]).split(" ");
        assertThat(persons[0])
                .as("persons, and numbers kept")
                .isEqualTo(persons[1])
                .isEqualTo(String.valueOf((long) done * PERSONS));
        System.err.println("import drill: " + KILLS + " kills, " + done + " files, " + counts[0] + " rows, "
                + unanswered + " unanswered");
    }

    private void awaitFile(long before) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (files.get() == before) {
            assertThat(System.nanoTime()).as("the work does not go on").isLessThan(patience);
            Thread.sleep(20);
        }
    }

    private Program start() throws IOException {
        return Program.start(
                data,
                "--gongkai.demo=false",
                "--gongkai.decisions.chunk=500",
                "--spring.main.sources=" + ImportDrillDriver.class.getName());
    }

    private long postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("database/server/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private String insist(String path, byte[] body) throws Exception {
        return insist(HttpRequest.newBuilder(), path, body);
    }

    private String insistOn(String path) throws Exception {
        return insist(HttpRequest.newBuilder(), path, null);
    }

    /** Until there is an answer. */
    private String insist(HttpRequest.Builder request, String path, byte @org.jspecify.annotations.Nullable [] body)
            throws Exception {
        String last = "";
        for (int tried = 0; tried < 600; tried++) {
            try {
                var asked = request.copy()
                        .uri(address.resolve("/try-out/imports/" + path))
                        .timeout(Duration.ofSeconds(60));
                var answer = client.send(
                        (body == null
                                        ? asked.GET()
                                        : asked.header("Content-Type", "application/octet-stream")
                                                .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200 && !answer.body().isBlank()) {
                    return answer.body();
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (IOException nobody) {
                last = String.valueOf(nobody);
            }
            unanswered.incrementAndGet();
            Thread.sleep(100);
        }
        throw new AssertionError("no answer to " + path + "; the last was: " + last);
    }
}
