package org.gongkai.app.memos;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What only a memo has; the rest is its sign-off's. */
record Memo(
        UUID id,
        UUID signOff,
        long organ,
        @Nullable Integer year,
        @Nullable Integer ordinal,
        @Nullable Retention retention) {}
