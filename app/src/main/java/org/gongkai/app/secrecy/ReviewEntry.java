package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a list. */
public record ReviewEntry(
        UUID id,
        String title,
        ReleaseWay way,
        String subjectKind,
        String organ,
        String proposer,
        OffsetDateTime at,
        @Nullable String conclusion,
        boolean own) {}
