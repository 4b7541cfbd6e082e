package org.gongkai.bench;

import java.nio.file.Path;

/** A measured comparison with what else a person could use, or with a limit. */
interface Benchmark {
    /** What it is called on the command line. */
    String name();

    /** What it compares, one Chinese sentence for the list. */
    String description();

    /**
     * Measures and reports its figures; ends within two minutes unless {@code full}.
     *
     * @param root the folder of the checkout, where {@code ./run} and {@code ./gongkai} lie
     * @param full whether to take the full sizes
     */
    void run(Path root, boolean full, Figures figures) throws Exception;
}
