package org.gongkai.app.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers of facts, by {@code measures.csv}: entries counted or summed over the span, or, of what stands, the latest entry of each
 * organ up to the last day. The measures go to the database as a table, so that all of them are one query.
 */
@Component
class EvidenceFacts implements CountableFacts {
    /** Every entry with each measure that counts it, and how much. */
    private static final String COUNTED = """
            with measured as (
                select m.name, m.kind, m.how, m.of, m.conditions
                from jsonb_to_recordset(:measures::jsonb) as m (name text, kind text, how text, of text, conditions jsonb)),
            counted as (
                select m.name as measure, e.id, e.organ, e.day, e.title, e.kind, e.source,
                       case when m.how = 'COUNT' then 1 when m.of = '' then e.amount
                            else coalesce((e.details ->> m.of)::numeric, 0) end as amount
                from measured m join evidence_entry e on e.kind = m.kind and e.details @> m.conditions
                where m.how <> 'LATEST' and e.organ = any (:organs) and e.day between :from and :to and e.state = 'RECORDED'
                union all
                select m.name, e.id, e.organ, e.day, e.title, e.kind, e.source, e.amount
                from measured m cross join unnest(:organs::bigint[]) as o (organ) cross join lateral (
                    select * from evidence_entry e
                    where e.organ = o.organ and e.kind = m.kind and e.day <= :to and e.state = 'RECORDED'
                    order by e.day desc, e.entered_at desc, e.id desc limit 1) e
                where m.how = 'LATEST')\n""";

    private static final String SUMS = COUNTED + "select measure, sum(amount) as amount from counted group by measure";
    private static final String BY_MONTH = COUNTED + """
            select date_trunc('month', day)::date as month, sum(amount) as amount from counted
            group by 1 having sum(amount) <> 0 order by 1""";
    private static final String BY_ORGAN = COUNTED + """
            select organ, sum(amount) as amount from counted group by 1 having sum(amount) <> 0 order by 2 desc, 1""";
    private static final String BY_KIND = COUNTED + """
            select kind, sum(amount) as amount from counted group by 1 having sum(amount) <> 0 order by 2 desc, 1""";
    private static final String RECORDS = COUNTED + """
            , once as (
                select id, organ, day, title, kind, source, max(amount) as amount from counted
                where (:words = '' or position(:words in title) > 0) and (:kind = '' or kind = any (:kinds)) group by id, organ, day, title, kind, source)
            select * from once
            where :afterId::uuid is null
               or %1$s order by %2$s limit :limit""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final FactKinds kinds;

    EvidenceFacts(JdbcClient jdbc, FactKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public List<Measure> measures() {
        return kinds.measures().stream().map(FactMeasure::measure).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> sums(Extent extent) {
        Map<String, BigDecimal> sums = new HashMap<>();
        asked(SUMS, kinds.measures(), extent)
                .query((row, n) -> Map.entry(row.getString("measure"), plain(row.getBigDecimal("amount"))))
                .list()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    /** What stands is parted by the month as of which it was last told. */
    @Override
    @Transactional(readOnly = true)
    public List<Portion> portions(Set<String> measures, Extent extent, Portion.By by) {
        return switch (by) {
            case MONTH ->
                asked(BY_MONTH, named(measures), extent)
                        .query((row, n) -> Portion.ofMonth(
                                row.getObject("month", LocalDate.class), plain(row.getBigDecimal("amount"))))
                        .list();
            case ORGAN ->
                asked(BY_ORGAN, named(measures), extent)
                        .query((row, n) -> Portion.ofOrgan(row.getLong("organ"), plain(row.getBigDecimal("amount"))))
                        .list();
            case KIND ->
                asked(BY_KIND, named(measures), extent)
                        .query((row, n) ->
                                Portion.ofKind(title(row.getString("kind")), plain(row.getBigDecimal("amount"))))
                        .list();
        };
    }

    @Override
    public String kindsOf(Set<String> measures) {
        return "事实种类";
    }

    private String title(String kind) {
        return kinds.find(kind).map(FactKind::title).orElse(kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Records records(RecordQuery query) {
        RecordOrder order = RecordOrder.of(query.order());
        RecordOrder.After after = RecordOrder.read(query.after());
        List<Records.Line> lines = asked(
                        RECORDS.formatted(order.after(), order.by()), named(query.measures()), query.extent())
                .param("words", query.words().strip())
                .param("kind", query.kind())
                .param(
                        "kinds",
                        kinds.all().stream()
                                .filter(kind -> kind.title().equals(query.kind()))
                                .map(FactKind::code)
                                .toArray(String[]::new))
                .param("afterDay", after == null ? null : after.day())
                .param("afterAmount", after == null ? null : after.amount())
                .param("afterId", after == null ? null : after.id())
                .param("limit", query.limit() + 1)
                .query((row, n) -> new Records.Line(
                        row.getObject("id", UUID.class),
                        row.getLong("organ"),
                        row.getObject("day", LocalDate.class),
                        plain(row.getBigDecimal("amount")),
                        "",
                        row.getString("title"),
                        title(row.getString("kind")) + " · 来源：" + row.getString("source"),
                        Evidence.ADDRESS + row.getString("id")))
                .list();
        boolean more = lines.size() > query.limit();
        List<Records.Line> shown = more ? lines.subList(0, query.limit()) : lines;
        return new Records(shown, more ? RecordOrder.cursor(shown.getLast()) : null);
    }

    private List<FactMeasure> named(Set<String> names) {
        return kinds.measures().stream()
                .filter(measure -> names.contains(measure.measure().name()))
                .toList();
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private JdbcClient.StatementSpec asked(String sql, List<FactMeasure> measures, Extent extent) {
        List<Map<String, Object>> table = measures.stream()
                .map(measure -> Map.<String, Object>of(
                        "name", measure.measure().name(),
                        "kind", measure.kind(),
                        "how", measure.how().name(),
                        "of", measure.of(),
                        "conditions", measure.where()))
                .collect(Collectors.toList());
        return jdbc.sql(sql)
                .param("measures", JSON.writeValueAsString(table))
                .param("organs", extent.organsAsArray())
                .param("from", extent.from())
                .param("to", extent.to());
    }
}
