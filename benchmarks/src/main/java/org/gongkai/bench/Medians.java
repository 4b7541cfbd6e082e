package org.gongkai.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long work takes: the median of many rounds after some that warm up. */
final class Medians {
    private Medians() {}

    static double millis(int rounds, Callable<?> work) throws Exception {
        var all = new double[rounds];
        for (int round = -Math.max(3, rounds / 4); round < rounds; round++) {
            long start = System.nanoTime();
            work.call();
            if (round >= 0) {
                all[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(all);
        return all[rounds / 2];
    }
}
