package org.gongkai.app.signoff.sheets;

import java.util.List;
import java.util.regex.Pattern;

/** A text cut so that its parts, put together, are the text again. */
final class Sentences {
    private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]*(?:[。；！？]+[”’）]*|\\n)|[^。；！？\\n]+\\z");

    private Sentences() {}

    /** Ends with 。；！？ or the end of the line, which is a part of its own. */
    static List<String> of(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** By code point, so that a character outside the basic plane is not cut in two. */
    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
