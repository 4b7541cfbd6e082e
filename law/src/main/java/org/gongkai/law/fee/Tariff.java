package org.gongkai.law.fee;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.law.Article;
import org.gongkai.law.DataTable;

/** The two ways of charging, with their steps by date. */
public enum Tariff {
    /** 按件计收. */
    ITEM("按件计收", "件"),
    /** 按量计收. */
    PAGE("按量计收", "页");

    /** A stretch of items or pages at one rate, both ends included. */
    record Step(int to, int rate) {}

    private record Band(LocalDate since, int from, int to, int rate, int step, int rise, Article basis) {
        /** The open last band of 按件 is cut into further steps, each dearer than the one before. */
        Step at(int n) {
            if (step == 0) {
                return new Step(to, rate);
            }
            int index = (n - from) / step;
            return new Step(from + (index + 1) * step - 1, rate + index * rise);
        }
    }

    private final String chinese;
    private final String unit;
    private final List<Band> bands;

    Tariff(String chinese, String unit) {
        this.chinese = chinese;
        this.unit = unit;
        bands = DataTable.read("fee/tariffs.csv").rows().stream()
                .filter(row -> row.get("tariff").equals(name()))
                .map(row -> new Band(
                        LocalDate.parse(row.get("since")),
                        row.number("from"),
                        row.get("to").isEmpty() ? Integer.MAX_VALUE : row.number("to"),
                        row.number("rate"),
                        row.number("step"),
                        row.number("rise"),
                        Article.parse(row.get("basis"))))
                .toList();
    }

    public String chinese() {
        return chinese;
    }

    /** 件 or 页. */
    public String unit() {
        return unit;
    }

    /** The article that sets the tariff. */
    public Article basis() {
        return bands.getFirst().basis();
    }

    /** The step into which the n-th item or page falls, by the tariff in force on a day. */
    Step step(int n, LocalDate day) {
        LocalDate version = bands.stream()
                .map(Band::since)
                .filter(since -> !since.isAfter(day))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException(
                        day + " 还没有信息处理费标准（自 " + bands.getFirst().since() + " 起施行）：不得收取。"));
        return bands.stream()
                .filter(band -> band.since().equals(version) && n >= band.from() && n <= band.to())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("tariffs.csv 没有第 " + n + " " + unit))
                .at(n);
    }
}
