package org.gongkai.app.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an entry of a kind must say. */
final class EvidenceRules {
    static final int LONGEST = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private EvidenceRules() {}

    /** @throws RefusedEvidence where it does not */
    static void check(FactKind kind, NewEvidence entry, LocalDate today) {
        if (entry.title().isEmpty()) {
            throw new RefusedEvidence("title", "请填名称，让看报告的人知道是哪一件事。");
        }
        if (entry.source().isEmpty()) {
            throw new RefusedEvidence("source", "请填来源：哪一件文件、哪一个系统的哪一张表、哪一个网页。没有来源的数字不能写进报告。");
        }
        shortEnough("title", entry.title());
        shortEnough("source", entry.source());
        days(entry, today);
        amount(kind, entry.amount());
        for (FactKind.Field field : kind.fields()) {
            value(field, entry.details().getOrDefault(field.code(), ""));
        }
        entry.details().keySet().forEach(code -> {
            if (kind.field(code).isEmpty()) {
                throw new IllegalArgumentException(kind.code() + " has no field " + code);
            }
        });
    }

    private static void days(NewEvidence entry, LocalDate today) {
        if (entry.day().isAfter(today)) {
            throw new RefusedEvidence("day", "日期不能晚于今天：还没有发生的不登记。");
        }
        if (entry.day().getYear() < 2000) {
            throw new RefusedEvidence("day", "日期早于 2000 年，请核对年份。");
        }
        LocalDate since = entry.since();
        if (since != null && since.isAfter(entry.day())) {
            throw new RefusedEvidence("since", "统计期间的第一天不能晚于最后一天。");
        }
        if (since != null && since.getYear() != entry.day().getYear()) {
            throw new RefusedEvidence("since", "统计期间跨了年度，年报里分不开。请按年度分成两条登记。");
        }
    }

    private static void amount(FactKind kind, BigDecimal amount) {
        if (!kind.numbered()) {
            if (amount.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException(kind.code() + " is one occurrence");
            }
            return;
        }
        int decimals = kind.unit().equals("元") ? 2 : 0;
        if (amount.signum() < 0 || amount.compareTo(MOST) >= 0) {
            throw new RefusedEvidence("amount", "数量从 0 到一万亿。请核对。");
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new RefusedEvidence("amount", decimals == 0 ? "以“" + kind.unit() + "”为单位的数量是整数。" : "金额最多两位小数。");
        }
    }

    private static void value(FactKind.Field field, String value) {
        if (value.isEmpty()) {
            if (field.required()) {
                throw new RefusedEvidence(
                        field.code(), (field.type() == FactKind.Type.CHOICE ? "请选择" : "请填") + field.title() + "。");
            }
            return;
        }
        switch (field.type()) {
            case CHOICE -> {
                if (field.choices().stream().noneMatch(choice -> choice.code().equals(value))) {
                    throw new RefusedEvidence(field.code(), "请从列表中选择一项。");
                }
            }
            case NUMBER -> {
                if (!value.matches("\\d{1,9}")) {
                    throw new RefusedEvidence(field.code(), "请填整数，例如 75。“150余”请按实际人数填。");
                }
            }
            case TEXT -> shortEnough(field.code(), value);
        }
    }

    private static void shortEnough(String field, String text) {
        if (text.length() > LONGEST) {
            throw new RefusedEvidence(field, "最多 " + LONGEST + " 字，现在有 " + text.length() + " 字。");
        }
    }
}
