package org.gongkai.app.signin;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field of a form, and what to do.
 *
 * @param field its name
 */
public record Wrong(String field, String sentence) {
    /** The sentence for that field, null where it is another's. */
    public static @Nullable String at(@Nullable Wrong wrong, String field) {
        return wrong != null && wrong.field().equals(field) ? wrong.sentence() : null;
    }
}
