package org.gongkai.annualreport.city;

/** Watches a city being read; called from several threads. */
public interface CityProgress {
    /** Nobody watches. */
    CityProgress NONE = (_, _, _) -> {};

    /**
     * A file is done.
     *
     * @param file the path of that file
     */
    void done(int files, int of, String file);

    /** Whether to stop; asked before each file. */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
