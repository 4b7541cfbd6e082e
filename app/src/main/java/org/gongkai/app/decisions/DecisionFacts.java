package org.gongkai.app.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.facts.Tallies;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger offers to be counted: sums from the tallies, records from the decisions that the tallies count. */
@Component
class DecisionFacts implements CountableFacts {
    private static final List<Measure> MEASURES = List.of(
            new Measure(DecisionKind.LICENCE.measure(), "行政许可·本年处理决定数量", "件"),
            new Measure(DecisionKind.PENALTY.measure(), "行政处罚·本年处理决定数量", "件"),
            new Measure(DecisionKind.COERCION.measure(), "行政强制·本年处理决定数量", "件"),
            new Measure(DecisionKind.CHARGE.measure(), "行政事业性收费·本年收费金额", "万元"),
            new Measure(DecisionKind.CHARGES, "行政事业性收费·笔数", "笔"),
            new Measure(DecisionKind.FINES, "行政处罚·罚没金额", "万元"));
    private static final Set<String> MONEY = Set.of(DecisionKind.CHARGE.measure(), DecisionKind.FINES);

    private final Tallies tallies;
    private final JdbcClient jdbc;

    DecisionFacts(Tallies tallies, JdbcClient jdbc) {
        this.tallies = tallies;
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<String, BigDecimal> sums(Extent extent) {
        Map<String, Long> counted = tallies.sums(extent);
        Map<String, BigDecimal> sums = new HashMap<>();
        MEASURES.forEach(measure -> {
            Long amount = counted.get(measure.name());
            if (amount != null && amount != 0) {
                sums.put(measure.name(), inUnit(measure.name(), amount));
            }
        });
        return sums;
    }

    @Override
    public List<Portion> portions(Set<String> measures, Extent extent, Portion.By by) {
        return switch (by) {
            case MONTH -> byMonth(measures, extent);
            case ORGAN -> byOrgan(measures, extent);
            case KIND -> kindsOf(measures).isEmpty() ? List.of() : byKind(measures, extent);
        };
    }

    /** Decisions of one kind have categories; the same word means something else of another. */
    @Override
    public String kindsOf(Set<String> measures) {
        Set<DecisionKind> kinds = kinds(measures);
        return kinds.size() == 1 && ours(measures).size() == measures.size()
                ? Category.heading(kinds.iterator().next())
                : "";
    }

    private static Set<DecisionKind> kinds(Set<String> measures) {
        Set<DecisionKind> kinds = EnumSet.noneOf(DecisionKind.class);
        for (DecisionKind kind : DecisionKind.values()) {
            if (measures.contains(kind.measure()) || measures.contains(extra(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private List<Portion> byKind(Set<String> measures, Extent extent) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String measure : ours(measures)) {
            tallies.byKind(List.of(measure), extent)
                    .forEach(part -> sums.merge(part.kind(), inUnit(measure, part.amount()), BigDecimal::add));
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> Portion.ofKind(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Portion::amount).reversed().thenComparing(Portion::kind))
                .toList();
    }

    private List<Portion> byMonth(Set<String> measures, Extent extent) {
        Map<LocalDate, BigDecimal> sums = new TreeMap<>();
        for (String measure : ours(measures)) {
            tallies.byMonth(List.of(measure), extent)
                    .forEach(part -> sums.merge(part.month(), inUnit(measure, part.amount()), BigDecimal::add));
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> Portion.ofMonth(sum.getKey(), sum.getValue()))
                .toList();
    }

    private List<Portion> byOrgan(Set<String> measures, Extent extent) {
        Map<Long, BigDecimal> sums = new TreeMap<>();
        for (String measure : ours(measures)) {
            tallies.byOrgan(List.of(measure), extent)
                    .forEach(part -> sums.merge(part.organ(), inUnit(measure, part.amount()), BigDecimal::add));
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> Portion.ofOrgan(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Portion::amount).reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Records records(RecordQuery query) {
        Set<DecisionKind> kinds = kinds(query.measures());
        List<Row> rows = kinds.isEmpty() ? List.of() : rows(query, kinds);
        List<Row> shown = rows.subList(0, Math.min(rows.size(), query.limit()));
        return new Records(
                shown.stream().map(row -> line(row, query.measures())).toList(),
                rows.size() > query.limit() ? cursor(shown.getLast(), query.order()) : null);
    }

    private static String extra(DecisionKind kind) {
        return switch (kind) {
            case PENALTY -> DecisionKind.FINES;
            case CHARGE -> DecisionKind.CHARGES;
            case LICENCE, COERCION -> "";
        };
    }

    private List<Row> rows(RecordQuery query, Set<DecisionKind> kinds) {
        List<String> conditions = new ArrayList<>(List.of(
                "organ = o.organ", "kind = any (:kinds)", "state = 'RECORDED'", "decided between :from and :to"));
        boolean finesAlone =
                kinds.contains(DecisionKind.PENALTY) && !query.measures().contains(DecisionKind.PENALTY.measure());
        if (finesAlone) {
            conditions.add("(kind <> 'PENALTY' or amount > 0)");
        }
        if (!query.kind().isEmpty()) {
            conditions.add(Category.SQL + " = :category");
        }
        String words = query.words().strip();
        if (!words.isEmpty()) {
            conditions.add("(" + DecisionList.begins("number") + " or " + DecisionList.begins("title") + ")");
        }
        String order = switch (query.order()) {
            case NEWEST_FIRST -> "decided desc, id desc";
            case OLDEST_FIRST -> "decided, id";
            case LARGEST_FIRST -> "coalesce(amount, 0) desc, id desc";
        };
        @Nullable After after = after(query.after(), query.order());
        if (after != null) {
            conditions.add(
                    switch (query.order()) {
                        case NEWEST_FIRST -> "(decided, id) < (:afterDay, :afterId)";
                        case OLDEST_FIRST -> "(decided, id) > (:afterDay, :afterId)";
                        case LARGEST_FIRST -> "(coalesce(amount, 0), id) < (:afterAmount, :afterId)";
                    });
        }
        // organ by organ, each from its own index, and no more of each than a page
        String sql = """
                select d.* from unnest(:organs) as o (organ)
                cross join lateral (
                    select id, organ, kind, number, decided, title, %s, party_kind, amount, disclosure from decision
                    where %s order by %s limit :limit) d
                order by %s limit :limit""".formatted(Subject.LICENSED, String.join(" and ", conditions), order, order);
        var statement = jdbc.sql(sql)
                .param("organs", query.extent().organsAsArray())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("from", query.extent().from())
                .param("to", query.extent().to())
                .param("limit", query.limit() + 1);
        if (!query.kind().isEmpty()) {
            statement = statement.param("category", query.kind());
        }
        if (!words.isEmpty()) {
            statement = statement.param("words", words).param("wordsEnd", words + DecisionList.LAST);
        }
        if (after != null) {
            statement = statement
                    .param("afterDay", after.day())
                    .param("afterAmount", after.amount())
                    .param("afterId", after.id());
        }
        return statement.query(Row.class).list();
    }

    private record Row(
            UUID id,
            long organ,
            DecisionKind kind,
            String number,
            LocalDate decided,
            String title,
            @Nullable String licensed,
            PartyKind partyKind,
            @Nullable Long amount,
            String disclosure) {
        long cents() {
            return amount == null ? 0 : amount;
        }
    }

    private record After(LocalDate day, long amount, UUID id) {}

    private static Records.Line line(Row row, Set<String> measures) {
        boolean money = row.kind == DecisionKind.CHARGE && measures.contains(DecisionKind.CHARGE.measure())
                || row.kind == DecisionKind.PENALTY && !measures.contains(DecisionKind.PENALTY.measure());
        Subject subject = Subject.of(row.title, row.licensed);
        return new Records.Line(
                row.id,
                row.organ,
                row.decided,
                money ? Cents.asWanYuan(row.cents()) : BigDecimal.ONE,
                row.number,
                subject.title(),
                row.kind.title() + " · " + subject.document() + row.partyKind.title() + " · "
                        + (row.disclosure.equals(Disclosure.PUBLIC) ? "公开" : "不公开"),
                DecisionPages.address(row.id));
    }

    private static String cursor(Row last, RecordQuery.Order order) {
        return (order == RecordQuery.Order.LARGEST_FIRST ? String.valueOf(last.cents()) : last.decided.toString()) + "_"
                + last.id;
    }

    private static @Nullable After after(@Nullable String cursor, RecordQuery.Order order) {
        if (cursor == null) {
            return null;
        }
        int at = cursor.indexOf('_');
        String first = cursor.substring(0, Math.max(at, 0));
        UUID id = UUID.fromString(cursor.substring(at + 1));
        return order == RecordQuery.Order.LARGEST_FIRST
                ? new After(LocalDate.EPOCH, Long.parseLong(first), id)
                : new After(LocalDate.parse(first), 0, id);
    }

    private static List<String> ours(Set<String> measures) {
        return MEASURES.stream().map(Measure::name).filter(measures::contains).toList();
    }

    private static BigDecimal inUnit(String measure, long amount) {
        return MONEY.contains(measure) ? Cents.asWanYuan(amount) : BigDecimal.valueOf(amount);
    }
}
