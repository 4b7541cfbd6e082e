package org.gongkai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Sign-off against Flowable, embedded as its documentation says, on the same PostgreSQL: the same route (draft, verify, three
 * countersigns at once, sign, number, issue), the same number of threads, rounds in turn. Ours does besides what an office needs:
 * row-level security, an entry in the journal and a notice for each act, opinions, versions.
 */
final class SignOffs implements Benchmark {
    /** Tasks that people complete in one sign-off. */
    private static final int TASKS = 8;

    private static final int THREADS = 4;
    private static final int TAPS = 50;

    /** One of the two: takes a sign-off from its draft to the end. */
    interface Side extends AutoCloseable {
        void one() throws Exception;
    }

    @Override
    public String name() {
        return "signoff";
    }

    @Override
    public String description() {
        return "审签每秒办理的任务数，与同一 PostgreSQL 上内嵌的 Flowable 相比；五十人同时点一件，只转一次";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        int rounds = full ? 15 : 7;
        int each = full ? 400 : 80;
        try (var database = OwnDatabase.start(root, OurSignOffs.SETTING);
                var ours = OurSignOffs.in(database);
                var theirs = FlowableSignOffs.in(database)) {
            round(ours, each);
            round(theirs, each);
            var ratios = new double[rounds];
            var our = new double[rounds];
            var their = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                boolean first = i % 2 == 0;
                our[i] = first ? round(ours, each) : 0;
                their[i] = round(theirs, each);
                our[i] = first ? our[i] : round(ours, each);
                ratios[i] = our[i] / their[i];
            }
            figures.line("tasks", "1/s", median(our), median(their));
            figures.line("tasks-median-of-ratios", "1", median(ratios), 1);
            var taps = ours.taps(TAPS);
            figures.line("fifty-taps-moves", "1", taps.moves(), 1);
            figures.line("fifty-taps-plain-sentences", "1", taps.sentences(), TAPS - 1);
        }
    }

    /** Tasks a second. */
    private static double round(Side side, int signOffs) throws Exception {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < signOffs; i++) {
                work.add(() -> {
                    side.one();
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return signOffs * (double) TASKS * 1e9 / (System.nanoTime() - start);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
