package org.gongkai.app.decisions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file that a clerk of the drill hands in: rows of its own, some of natural persons, then rows that every file brings.
 *
 * @param word in the numbers of its own rows
 * @param own how many of these there are
 */
record DrillFile(String word, Course course, int own) {
    static final int SHARED = 500;
    static final int FAULTY = 7;
    static final int PERSONS = 40;

    /** What becomes of it. */
    enum Course {
        PLAIN(ImportMode.VALID_ROWS, true),
        PAUSED(ImportMode.VALID_ROWS, true),
        WHOLE(ImportMode.ALL_OR_NOTHING, false),
        CANCELLED(ImportMode.VALID_ROWS, true),
        /** All or nothing is wanted, and something is wrong. */
        REFUSED(ImportMode.ALL_OR_NOTHING, true);

        private final ImportMode mode;
        private final boolean faulty;

        Course(ImportMode mode, boolean faulty) {
            this.mode = mode;
            this.faulty = faulty;
        }
    }

    int rows() {
        return own + SHARED;
    }

    /** Of its own rows, those that a whole import brings into the ledger. */
    int sound() {
        return switch (course) {
            case REFUSED -> 0;
            case WHOLE -> own;
            case PLAIN, PAUSED, CANCELLED -> own - FAULTY;
        };
    }

    /** The lines that are refused, below the headings in the first. */
    List<Integer> faultyLines() {
        return course.faulty
                ? IntStream.rangeClosed(1, FAULTY).mapToObj(n -> faulty(n) + 1).toList()
                : List.of();
    }

    private static int faulty(int n) {
        return n * 211 + 1;
    }

    String name() {
        return word + "-" + course + "-" + own + ".csv";
    }

    static DrillFile named(String name) {
        String[] words = name.replace(".csv", "").split("-");
        return new DrillFile(words[0], Course.valueOf(words[1]), Integer.parseInt(words[2]));
    }

    String query() {
        return "mode=" + course.mode + "&name=" + URLEncoder.encode(name(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ImportFile rows = ImportFile.of(word, own);
        for (int n = 1; n <= PERSONS; n++) {
            rows.natural(n * 20);
        }
        for (int n = 1; n <= FAULTY && course.faulty; n++) {
            rows.but(faulty(n), "XK_NR", "");
        }
        String shared = ImportFile.of("同", SHARED).text();
        return (rows.text() + shared.substring(shared.indexOf('\n') + 1)).getBytes(StandardCharsets.UTF_8);
    }
}
