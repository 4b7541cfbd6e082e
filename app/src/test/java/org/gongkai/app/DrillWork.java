package org.gongkai.app;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/** What people do while a drill strikes, and how to tell that nothing of it was lost or done twice. */
public interface DrillWork {
    /** Those at work, each on a thread of its own, who go on until they shall {@link #leave}; then each ends what is in hand. */
    List<Callable<Void>> people() throws Exception;

    void leave();

    /** In the middle of what to strike. */
    List<String> aims();

    /** What is being done now, by the same names. */
    Collection<String> underWay();

    /** How many acts somebody was told to be done. */
    int acknowledged();

    /** After a blow: what had been told is there. */
    void assertAcknowledgedIsThere() throws Exception;

    /**
     * After the last.
     *
     * @return what was done, in numbers
     */
    String check() throws Exception;
}
