package org.gongkai.app.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found, as the viewer sees it.
 *
 * @param address its page
 * @param line one line about it: 区司法局拟稿 · 待签发
 * @param date the day that matters for it, or null
 */
public record SearchHit(
        UUID id,
        String title,
        String address,
        String line,
        @Nullable LocalDate date) {}
