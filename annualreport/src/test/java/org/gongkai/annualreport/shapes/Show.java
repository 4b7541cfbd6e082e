package org.gongkai.annualreport.shapes;

import java.util.stream.Stream;

/** Prints one report in one shape, to be looked at: {@code Show SHAPE SEED}. */
final class Show {
    private Show() {}

    public static void main(String[] args) {
        long seed = Long.parseLong(args[1]);
        Shape shape = Stream.concat(Shapes.ALL.stream(), Stream.of(Hopeless.values()))
                .filter(other -> other.name().equals(args[0]))
                .findFirst()
                .orElseThrow();
        Written written = Shapes.write(shape, seed);
        System.out.println(written.text());
        if (args.length > 2) {
            written.wants().forEach((cell, want) -> System.out.println(cell + " " + want));
        }
    }
}
