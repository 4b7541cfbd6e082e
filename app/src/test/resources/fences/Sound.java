package fences;

import org.jspecify.annotations.Nullable;

/** Compiles, and is formatted as the house wants it. */
final class Sound {
    static int length(@Nullable String sentence) {
        return sentence == null ? 0 : sentence.length();
    }
}
