package org.gongkai.app;

import java.util.concurrent.ThreadLocalRandom;

/** Between a program that has done something and whoever waits to hear so: long enough that it dies in between now and then. */
public final class SlowLine {
    private static final int LONGEST_MS = 40;

    private SlowLine() {}

    /** The answer, when it has gone its way. */
    public static String carry(String answer) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MS));
            return answer;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
