package org.gongkai.app.secrecy;

import org.jspecify.annotations.Nullable;

/** A part of what is reviewed, its text where it has any. */
public record ReviewPart(
        int ordinal,
        String kind,
        String name,
        String hash,
        @Nullable String body,
        @Nullable String link) {}
