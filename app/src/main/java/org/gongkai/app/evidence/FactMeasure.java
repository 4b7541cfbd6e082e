package org.gongkai.app.evidence;

import java.util.SortedMap;
import org.gongkai.app.facts.Measure;

/**
 * What is counted of a kind's entries, as {@code measures.csv} has it.
 *
 * @param of the field whose number is summed; empty for the number of the entry itself
 * @param where only entries with these values
 */
record FactMeasure(Measure measure, String kind, How how, String of, SortedMap<String, String> where) {
    /** In what way. */
    enum How {
        COUNT,
        SUM,
        LATEST
    }
}
