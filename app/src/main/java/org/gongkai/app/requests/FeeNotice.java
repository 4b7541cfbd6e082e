package org.gongkai.app.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 信息处理费收费通知.
 *
 * @param noticed the day the notice was sent
 * @param amount 元, from 1
 * @param paid the day the fee was received, or null
 * @param paidAmount 元, at most {@code amount}; null where nothing was received
 */
public record FeeNotice(
        LocalDate noticed,
        int amount,
        @Nullable LocalDate paid,
        @Nullable Integer paidAmount) {}
