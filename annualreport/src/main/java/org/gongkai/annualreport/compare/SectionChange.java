package org.gongkai.annualreport.compare;

import java.util.List;
import java.util.OptionalInt;

/**
 * The text of one section in both reports.
 *
 * @param number 1 to 6, or 0 for what stands in none of them
 * @param share how many of a hundred parts of the newer text stand in the older (Y-5); absent where one is too short to tell
 * @param sentences the way from the older text to the newer, in order
 * @param whole false where the section is so long that only its beginning was compared
 */
public record SectionChange(int number, OptionalInt share, List<SentenceChange> sentences, boolean whole) {

    /** How many of its sentences changed in that way. */
    public long count(SentenceChange.Kind kind) {
        return sentences.stream().filter(change -> change.kind() == kind).count();
    }
}
