package org.gongkai.app.requests;

import java.time.LocalDate;
import org.gongkai.law.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * 答复: how a request ended.
 *
 * @param closed the day on which it ended, not before the request was received
 * @param detail what the outcome was in particular, e.g. 已主动公开，告知获取的方式和途径
 * @param number of the letter, where it has one
 */
public record Reply(
        Outcome outcome,
        LocalDate closed,
        @Nullable String detail,
        ReplyWay way,
        @Nullable String number) {}
