package org.gongkai.app.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands, whichever node ran it last.
 *
 * @param lastSuccess null where it has never ended well
 * @param lastFailure null where it has never failed
 * @param failures how often it has failed since it last ended well
 * @param next when it runs next; null before the first node has planned it
 * @param node which node runs it right now, or null
 */
public record JobState(
        Job job,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures,
        @Nullable Instant next,
        @Nullable String node) {}
