package org.gongkai.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.law.calendar.WorkingDays;

/**
 * The decisions of one organ in some years, or what it charged, as the file that a clerk would hand in. Made from the counts and the
 * items of {@code resources/demo}, the same each time; the file never stands in memory.
 */
record DemoLedger(DecisionKind kind, String organ, String word, List<Year> years) {
    private static final List<Row> ITEMS = DemoTable.read("ledger-items.csv").rows();
    private static final WorkingDays CALENDAR = WorkingDays.latest();
    private static final int SPREAD = 97;

    /**
     * A year of it.
     *
     * @param end the day before which it ends: the first of the next year, or today
     * @param count how many rows
     * @param yuan what all charges add up to; 0 for decisions
     */
    record Year(int year, LocalDate end, int count, long yuan) {
        private List<LocalDate> days() {
            return LocalDate.of(year, 1, 1)
                    .datesUntil(end)
                    .filter(CALENDAR::isWorking)
                    .toList();
        }

        /** Pairs above and below the average, so that all of them add up to the sum exactly. */
        private long charge(int i) {
            long average = yuan / count;
            long more = i < yuan % count ? 1 : 0;
            long apart = average * Math.floorMod((i / 2) * 29, SPREAD) / (SPREAD + 3);
            boolean paired = i - i % 2 + 1 < count;
            return average + more + (paired ? (i % 2 == 0 ? apart : -apart) : 0);
        }
    }

    int count() {
        return years.stream().mapToInt(Year::count).sum();
    }

    /** The same without the years that {@code told} knows. */
    DemoLedger without(IntPredicate told) {
        return new DemoLedger(
                kind,
                organ,
                word,
                years.stream().filter(year -> !told.test(year.year())).toList());
    }

    /** 2022年, or 2023至2026年. */
    String span() {
        int first = years.getFirst().year();
        int last = years.getLast().year();
        return first + (last == first ? "" : "至" + last) + "年";
    }

    /** Writes the file. */
    void write(Writer out) {
        try {
            var items = items();
            out.write(String.join(",", header()));
            out.write('\n');
            for (Year year : years) {
                List<LocalDate> days = year.days();
                for (int i = 0; i < year.count(); i++) {
                    LocalDate day = days.get((int) ((long) i * days.size() / year.count()));
                    out.write(String.join(",", row(year, i, day, items.of(i))));
                    out.write('\n');
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> header() {
        return switch (kind) {
            case LICENCE ->
                List.of(
                        "行政相对人名称",
                        "行政相对人类别",
                        "统一社会信用代码",
                        "法定代表人",
                        "证件类型",
                        "证件号码",
                        "行政许可决定文书名称",
                        "行政许可决定文书号",
                        "许可类别",
                        "许可内容",
                        "许可决定日期",
                        "有效期自",
                        "有效期至");
            case PENALTY ->
                List.of(
                        "行政相对人名称",
                        "行政相对人类别",
                        "统一社会信用代码",
                        "法定代表人",
                        "证件类型",
                        "证件号码",
                        "行政处罚决定书文号",
                        "违法行为类型",
                        "违法事实",
                        "处罚依据",
                        "处罚类别",
                        "处罚内容",
                        "罚款金额(万元)",
                        "处罚决定日期",
                        "具有一定社会影响");
            case COERCION ->
                List.of(
                        "行政相对人名称",
                        "行政相对人类别",
                        "统一社会信用代码",
                        "证件类型",
                        "证件号码",
                        "行政强制决定书文号",
                        "强制事项",
                        "强制种类",
                        "强制依据",
                        "强制内容",
                        "强制决定日期");
            case CHARGE -> List.of("收费对象", "收费对象类别", "统一社会信用代码", "收费项目", "收费票据号", "收费标准", "收费依据文号", "收费金额(元)", "收费日期");
        };
    }

    private List<String> row(Year year, int i, LocalDate day, Row item) {
        int seed = (organ.hashCode() * 31 + year.year()) * 31 + kind.ordinal() * 7 + i;
        boolean natural = Math.floorMod(seed * 53, 100) < Integer.parseInt(item.at("natural"));
        String party = natural ? Invented.person(seed) : Invented.company(seed);
        String partyKind = natural ? "自然人" : "法人";
        String code = natural ? "" : Invented.creditCode(seed);
        String leader = natural ? "" : Invented.person(seed + 1);
        String documentType = natural ? "身份证" : "";
        String identity = natural ? Invented.identity(seed) : "";
        String number = number(year, i);
        return switch (kind) {
            case LICENCE ->
                List.of(
                        party,
                        partyKind,
                        code,
                        leader,
                        documentType,
                        identity,
                        item.at("title"),
                        number,
                        item.at("category"),
                        item.at("content"),
                        day.toString(),
                        day.toString(),
                        valid(day, item));
            case PENALTY -> {
                long fine = fine(seed, item);
                yield List.of(
                        party,
                        partyKind,
                        code,
                        leader,
                        documentType,
                        identity,
                        number,
                        item.at("title"),
                        "经查，当事人于" + day.minusDays(12).getMonthValue() + "月有“" + item.at("title") + "”的行为（模拟）",
                        item.at("ground"),
                        item.at("category"),
                        item.at("content") + fine + "元",
                        "%d.%04d".formatted(fine / 10_000, fine % 10_000),
                        day.toString(),
                        !natural && Math.floorMod(seed, 5) == 0 ? "是" : "否");
            }
            case COERCION ->
                List.of(
                        party,
                        partyKind,
                        code,
                        documentType,
                        identity,
                        number,
                        item.at("title"),
                        item.at("category"),
                        item.at("ground"),
                        item.at("content"),
                        day.toString());
            case CHARGE ->
                List.of(
                        party,
                        partyKind,
                        code,
                        item.at("title"),
                        number,
                        item.at("content"),
                        item.at("ground"),
                        Long.toString(year.charge(i)),
                        day.toString());
        };
    }

    /** What is registered or approved for good has no end; a licence is for five years. */
    private static String valid(LocalDate day, Row item) {
        return Set.of("登记", "核准").contains(item.at("category"))
                ? "2099/12/31"
                : day.plusYears(5).toString();
    }

    private String number(Year year, int i) {
        String what = switch (kind) {
            case LICENCE -> "许";
            case PENALTY -> "罚";
            case COERCION -> "强";
            case CHARGE -> "收";
        };
        return word + what + "〔" + year.year() + "〕" + (i + 1) + "号";
    }

    private static long fine(int seed, Row item) {
        long low = Long.parseLong(item.at("low"));
        long high = Long.parseLong(item.at("high"));
        long step = Math.max(50, (high - low) / 20);
        return low + step * Math.floorMod(seed * 13, (high - low) / step + 1);
    }

    private Items items() {
        List<Row> own = ITEMS.stream()
                .filter(row ->
                        row.at("kind").equals(kind.name()) && row.at("organ").equals(organ))
                .collect(Collectors.toList());
        if (own.isEmpty()) {
            throw new IllegalStateException("nothing that " + organ + " decides: " + kind);
        }
        return new Items(
                own,
                own.stream().mapToInt(row -> Integer.parseInt(row.at("weight"))).sum());
    }

    private record Items(List<Row> rows, int weights) {
        Row of(int i) {
            int place = Math.floorMod(i * 37, weights);
            for (Row row : rows) {
                place -= Integer.parseInt(row.at("weight"));
                if (place < 0) {
                    return row;
                }
            }
            throw new IllegalStateException("weights");
        }
    }
}
