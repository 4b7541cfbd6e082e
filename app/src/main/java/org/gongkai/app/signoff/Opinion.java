package org.gongkai.app.signoff;

import org.jspecify.annotations.Nullable;

/**
 * 意见, as a person gives it.
 *
 * @param text may be blank where the act says enough (同意); at most 2000 characters
 * @param handwriting bound to the content that the person saw, or null
 */
public record Opinion(String text, @Nullable Handwriting handwriting) {
    public static final int LONGEST = 2000;

    public static Opinion of(String text) {
        return new Opinion(text, null);
    }
}
