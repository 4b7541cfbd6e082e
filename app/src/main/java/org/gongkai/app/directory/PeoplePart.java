package org.gongkai.app.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list of people, by name.
 *
 * @param after where the next part begins, for its address; null at the end
 */
public record PeoplePart(List<PersonLine> people, @Nullable String after) {
    static final int SIZE = 50;

    /** From one line more than is shown. */
    static PeoplePart of(List<PersonLine> lines) {
        if (lines.size() <= SIZE) {
            return new PeoplePart(lines, null);
        }
        return new PeoplePart(
                List.copyOf(lines.subList(0, SIZE)), lines.get(SIZE - 1).id().toString());
    }
}
