package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.app.Drill;
import org.gongkai.app.decisions.DrillFile.Course;

/** Hands in one file after the other, each until somebody says that it was, and stays with it to its end; as a clerk would. */
final class DrillClerk implements Callable<Void> {
    private static final String PATH = "/try-out/imports/";

    /** Where the clerk's present file is. */
    enum Stage {
        RESTING,
        SENDING,
        WAITING,
        LOOKING_THROUGH,
        WRITING,
        WRITING_WHOLE,
        ENDING,
        PAUSING,
        PAUSED,
        RESUMING,
        CANCELLING
    }

    private final Drill drill;
    private final String organ;
    private final String person;
    private final String word;
    private final Map<String, DrillFile> handedIn;
    private final AtomicInteger acts;
    private volatile Stage stage = Stage.RESTING;
    private volatile boolean working = true;

    /**
     * @param office the organ and the clerk's account in it
     * @param word in the numbers of this clerk's files
     * @param handedIn hears of every import that was acknowledged, by id
     * @param acts counts everything that was
     */
    DrillClerk(Drill drill, String office, String word, Map<String, DrillFile> handedIn, AtomicInteger acts) {
        this.drill = drill;
        this.organ = office.split(" ")[0];
        this.person = office.split(" ")[1];
        this.word = word;
        this.handedIn = handedIn;
        this.acts = acts;
    }

    static String found(Drill drill) throws InterruptedException {
        return drill.insist(PATH + "found");
    }

    Stage stage() {
        return stage;
    }

    /** Goes when the file in hand has ended. */
    void leave() {
        working = false;
    }

    @Override
    public Void call() throws Exception {
        for (int n = 0; working; n++) {
            Course course = Course.values()[(n + word.hashCode() % 3) % Course.values().length];
            bring(new DrillFile(word + "x" + n, course, drill.isLong() ? 6_000 : 2_000));
        }
        stage = Stage.RESTING;
        return null;
    }

    private void bring(DrillFile file) throws Exception {
        String id = handIn(file);
        boolean met = file.course() != Course.PAUSED && file.course() != Course.CANCELLED;
        for (String[] now = look(id); !ended(now); now = look(id)) {
            stage = stage(file, now);
            if (!met && stage == Stage.WRITING && Integer.parseInt(now[2]) > drill.random(file.own())) {
                met = true;
                if (file.course() == Course.PAUSED) {
                    pause(id);
                } else {
                    cancel(id);
                }
            }
            Thread.sleep(10);
        }
        acts.incrementAndGet();
    }

    private static boolean ended(String[] state) {
        return ImportState.valueOf(state[0]).finished();
    }

    private static Stage stage(DrillFile file, String[] now) {
        if (now[0].equals("WAITING")) {
            return Stage.WAITING;
        }
        if (now[1].equals("null")) {
            return Stage.LOOKING_THROUGH;
        }
        if (Integer.parseInt(now[2]) > file.rows() - 600) {
            return Stage.ENDING;
        }
        return file.course() == Course.WHOLE ? Stage.WRITING_WHOLE : Stage.WRITING;
    }

    private String handIn(DrillFile file) throws InterruptedException {
        byte[] content = file.bytes();
        long until = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < until) {
            stage = Stage.SENDING;
            var answer = drill.ask(
                    PATH + "hand-in?organ=" + organ + "&clerk=" + person + "&" + file.query(),
                    BodyPublishers.ofInputStream(() -> new Dripping(content)));
            if (answer.isPresent()) {
                handedIn.put(answer.get(), file);
                acts.incrementAndGet();
                return answer.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not taken: " + file);
    }

    /** Until it is paused or has ended; then nothing moves, whatever is killed, until it shall go on. */
    private void pause(String id) throws Exception {
        stage = Stage.PAUSING;
        boolean done = does("pause", id);
        String[] now = look(id);
        assertThat(now[0].equals("PAUSED") || ended(now) && !done)
                .as("told " + done + ", and it is " + now[0])
                .isTrue();
        if (ended(now)) {
            return;
        }
        stage = Stage.PAUSED;
        Thread.sleep(50 + drill.random(250));
        String[] still = look(id);
        Thread.sleep(50);
        assertThat(look(id)).as("paused, and does not move").containsExactly(still);
        stage = Stage.RESUMING;
        does("resume", id);
        assertThat(look(id)[0]).isNotEqualTo("PAUSED");
    }

    private void cancel(String id) throws Exception {
        stage = Stage.CANCELLING;
        boolean done = does("cancel", id);
        String[] now = look(id);
        assertThat(ended(now)).as("cancelled " + done + ", and it is " + now[0]).isTrue();
        assertThat(!done || now[0].equals("CANCELLED")).isTrue();
    }

    /** Whether one of the tries was told that it was done; where none was, an earlier one may have done it. */
    private boolean does(String act, String id) throws InterruptedException {
        boolean done = Boolean.parseBoolean(drill.insist(PATH + act + "?clerk=" + person + "&id=" + id));
        if (done) {
            acts.incrementAndGet();
        }
        return done;
    }

    /** State, rows in the file where they are known, rows read. */
    private String[] look(String id) throws InterruptedException {
        return drill.insist(PATH + "state?clerk=" + person + "&id=" + id).split(" ");
    }

    /** Comes over a slow line, so that something can happen meanwhile. */
    private static final class Dripping extends FilterInputStream {
        Dripping(byte[] content) {
            super(new java.io.ByteArrayInputStream(content));
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                Thread.sleep(3);
            } catch (InterruptedException stopping) {
                throw new IOException(stopping);
            }
            return super.read(buffer, from, length);
        }
    }
}
