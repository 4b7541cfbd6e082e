package org.gongkai.app.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a list, with the main post, or the post in the organ that is shown. */
public record PersonLine(
        UUID id, String name, @Nullable String officePhone, String organCode, String organ, String title) {}
