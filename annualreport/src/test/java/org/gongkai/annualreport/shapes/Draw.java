package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A seeded source of choices: the same seed always draws the same report in the same shape. */
public final class Draw {
    private final SplittableRandom random;

    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    /** A number whose length, not whose size, is evenly spread: small ones are as common as large ones. */
    public int ofAnyLength(int high) {
        int digits = between(1, Integer.toString(high).length());
        return Math.min(high, between(0, (int) Math.pow(10, digits) - 1));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many different ones of the list, in its order. */
    public <T> List<T> some(List<T> choices, int count) {
        List<T> left = new ArrayList<>(choices);
        while (left.size() > count) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    /** A draw of its own for a part, so that a change in one part leaves the others as they were. */
    public Draw part() {
        return new Draw(random.nextLong());
    }

    long seed() {
        return random.nextLong();
    }
}
