package fences;

import org.jspecify.annotations.Nullable;

/** Must not compile: the sentence may be missing. */
final class NullDereference {

    static int length(@Nullable String sentence) {
        return sentence.length();
    }
}
