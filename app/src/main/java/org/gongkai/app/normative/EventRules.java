package org.gongkai.app.normative;

import java.time.LocalDate;
import java.util.Set;

/** What an event must say before it is told; whether it fits into the course of its document is asked after. */
final class EventRules {
    private static final int LONGEST = 300;
    private static final Set<EventKind> NEED_BASIS = Set.of(
            EventKind.AMENDED,
            EventKind.PARTLY_REPEALED,
            EventKind.REPEALED,
            EventKind.DECLARED_LAPSED,
            EventKind.EXTENDED);

    private EventRules() {}

    /** @throws RefusedEntry where it does not */
    static void check(NewEvent event, LocalDate today) {
        days(event, today);
        if (NEED_BASIS.contains(event.kind()) && event.basis().isBlank()) {
            throw new RefusedEntry(
                    "basis",
                    "请填依据文件：哪一件文件决定的，写文号和标题。没有依据文件，不能登记“" + event.kind().title() + "”。");
        }
        if (event.kind() == EventKind.PARTLY_REPEALED && event.part().isBlank()) {
            throw new RefusedEntry("part", "请填废止的是哪几条哪几款，例如“第六条第二款、第九条”。整件废止请登记“废止”。");
        }
        boolean moved = event.kind() == EventKind.TRANSFERRED || event.kind() == EventKind.RECEIVED;
        if (event.kind() == EventKind.TRANSFERRED
                && event.toOrgan() == null
                && event.otherOrgan().isBlank()) {
            throw new RefusedEntry("toOrgan", "请选择划入的机关；不在列表里的，填机关名称。");
        }
        if (event.kind() == EventKind.RECEIVED && event.otherOrgan().isBlank()) {
            throw new RefusedEntry("otherOrgan", "请填由哪个机关划入。本机关制发的，来源选“制发”。");
        }
        if (moved && event.reason().isBlank()) {
            throw new RefusedEntry("reason", "请写明划转的原因，例如机构改革方案的文号。年报里两年数字的差要靠它说明。");
        }
        shortEnough("basis", event.basis());
        shortEnough("part", event.part());
        shortEnough("reason", event.reason());
        shortEnough("otherOrgan", event.otherOrgan());
    }

    private static void days(NewEvent event, LocalDate today) {
        LocalDate day = event.day();
        if (day.isBefore(LocalDate.of(1949, 10, 1))) {
            throw new RefusedEntry("day", "日期早于 1949 年 10 月 1 日，请核对年份。");
        }
        boolean done = event.kind().opens() || event.kind() == EventKind.TRANSFERRED;
        if (done && day.isAfter(today)) {
            throw new RefusedEntry("day", "“" + event.kind().title() + "”的日期不能晚于今天：还没有发生的不登记。");
        }
        if (day.isAfter(today.plusYears(1))) {
            throw new RefusedEntry("day", "日期在一年以后，请核对年份。");
        }
        LocalDate from = event.inForceFrom();
        if (event.kind() == EventKind.MADE && from != null && from.isBefore(day)) {
            throw new RefusedEntry("inForceFrom", "施行日期不能早于制发日期。请核对这两个日期。");
        }
        LocalDate last = event.lastDay();
        if (last != null && last.isBefore(day)) {
            throw new RefusedEntry("lastDay", "有效期的最后一天不能早于“" + event.kind().title() + "”的日期。请核对。");
        }
        if (last != null && from != null && last.isBefore(from)) {
            throw new RefusedEntry("lastDay", "有效期的最后一天不能早于施行日期。请核对。");
        }
    }

    private static void shortEnough(String field, String text) {
        if (text.length() > LONGEST) {
            throw new RefusedEntry(field, "最多 " + LONGEST + " 字，现在有 " + text.length() + " 字。请删短后再保存。");
        }
    }
}
