package org.gongkai.app.secrecy;

import org.jspecify.annotations.Nullable;

/** A part of what somebody proposes to release. */
public sealed interface ReleasePart {
    String name();

    ContentHash hash();

    /** Text that will be shown as it is, e.g. 正文. */
    record Text(String name, String body) implements ReleasePart {
        @Override
        public ContentHash hash() {
            return ContentHash.of(body);
        }
    }

    /**
     * A file.
     *
     * @param content not to be changed
     * @param link where whoever may see it finds it in the office; null where nowhere
     */
    record File(String name, byte[] content, @Nullable String link) implements ReleasePart {
        @Override
        public ContentHash hash() {
            return ContentHash.of(content);
        }
    }
}
