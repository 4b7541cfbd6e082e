package org.gongkai.app.normative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 制发、废止、现行有效件数 (条例 20(一), table two of the annual report), and what came or went between ledgers. Every figure counts the
 * beginnings or the ends of spells, or the spells that hold on the last day, so that for any organs and any span
 * 现行有效 = 现行有效 on the day before + 制发 − 废止 + 划入 − 划出.
 */
@Component
public class NormativeFacts implements CountableFacts {
    /** 制发件数. */
    public static final String MADE = "table2.normativeDocuments.0";
    /** 废止件数, those whose term ended or that were declared lapsed included. */
    public static final String REPEALED = "table2.normativeDocuments.1";
    /** 现行有效件数 at the end of the last day. */
    public static final String IN_FORCE = "table2.normativeDocuments.2";
    /** 划入件数: from other ledgers, those among the same organs too. */
    public static final String IN = "normative.in";
    /** 划出件数. */
    public static final String OUT = "normative.out";

    private static final String COUNTED_WITH = """
            from normative_spell s%s cross join lateral (values
                ('table2.normativeDocuments.0', s.since, s.opening = 'MADE' and s.since between :from and :to),
                ('table2.normativeDocuments.1', s.until, s.closing in ('REPEALED', 'DECLARED_LAPSED', 'LAPSED')
                    and s.until between :from and :to),
                ('table2.normativeDocuments.2', s.since, s.since <= :to and (s.until is null or s.until > :to)),
                ('normative.in', s.since, s.opening <> 'MADE' and s.since between :from and :to),
                ('normative.out', s.until, s.closing = 'TRANSFERRED_OUT' and s.until between :from and :to))
                as m (measure, day, counts)
            where s.organ = any (:organs) and m.counts\n""";
    private static final String COUNTED = COUNTED_WITH.formatted("");
    /** A document that stands in another ledger by now may be out of sight; it counts all the same. */
    private static final String COUNTED_BY_KIND =
            COUNTED_WITH.formatted(" left join normative_document d on d.id = s.document");

    private static final String SUMS = "select m.measure, count(*) as amount " + COUNTED + "group by m.measure";
    private static final String BY_MONTH = "select date_trunc('month', m.day)::date as month, count(*) as amount "
            + COUNTED + "and m.measure = any (:measures) group by 1 order by 1";
    private static final String BY_ORGAN = "select s.organ, count(*) as amount " + COUNTED
            + "and m.measure = any (:measures) group by 1 order by 2 desc, 1";
    private static final String BY_KIND = "select %s as kind, count(*) as amount " + COUNTED_BY_KIND
            + "and m.measure = any (:measures) group by 1 order by 2 desc, 1";
    private static final String JOINT =
            "case when d.joint = '' then '单独发文' when d.joint <> '' then '联合发文' else '未注明' end";
    private static final String ENDED =
            "case s.closing when 'REPEALED' then '废止' when 'DECLARED_LAPSED' then '宣布失效' else '期满失效' end";
    /** Of the document's number, 〔2018〕; a transfer does not change it. */
    private static final String ISSUED =
            "coalesce(substring(d.number from '〔([0-9]{4})〕'), extract(year from s.since)::text) || '年'";

    private static final String RECORDS = """
            with counted as (
                select distinct on (s.document) s.document, s.organ, m.measure, m.day, s.closing\n""" + COUNTED_BY_KIND + """
                and m.measure = any (:measures) %4$s order by s.document, m.day desc)
            select d.id, c.organ, c.day, c.measure, c.closing, d.number, d.title
            from counted c join normative_document d on d.id = c.document
            where (:words = '' or position(:words in d.title) > 0 or starts_with(d.number, :words))
              and (:afterDay::date is null or (c.day, d.id) %1$s (:afterDay::date, :afterId::uuid))
            order by c.day %2$s, d.id %3$s limit :limit""";

    private final JdbcClient jdbc;

    NormativeFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(MADE, "行政规范性文件·本年制发件数", "件"),
                new Measure(REPEALED, "行政规范性文件·本年废止件数", "件"),
                new Measure(IN_FORCE, "行政规范性文件·现行有效件数", "件"),
                new Measure(IN, "行政规范性文件·划入件数", "件"),
                new Measure(OUT, "行政规范性文件·划出件数", "件"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> sums(Extent extent) {
        Map<String, BigDecimal> sums = new HashMap<>();
        asked(SUMS, extent)
                .query((row, n) -> Map.entry(row.getString("measure"), row.getBigDecimal("amount")))
                .list()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    /** What is in force is parted by the month in which it began to count. */
    @Override
    @Transactional(readOnly = true)
    public List<Portion> portions(Set<String> measures, Extent extent, Portion.By by) {
        String kind = kind(measures);
        return switch (by) {
            case MONTH ->
                parted(BY_MONTH, measures, extent)
                        .query((row, n) ->
                                Portion.ofMonth(row.getObject("month", LocalDate.class), row.getBigDecimal("amount")))
                        .list();
            case ORGAN ->
                parted(BY_ORGAN, measures, extent)
                        .query((row, n) -> Portion.ofOrgan(row.getLong("organ"), row.getBigDecimal("amount")))
                        .list();
            case KIND ->
                kind.isEmpty()
                        ? List.of()
                        : parted(BY_KIND.formatted(kind), measures, extent)
                                .query((row, n) -> Portion.ofKind(row.getString("kind"), row.getBigDecimal("amount")))
                                .list();
        };
    }

    private JdbcClient.StatementSpec parted(String sql, Set<String> measures, Extent extent) {
        return asked(sql, extent).param("measures", measures.toArray(String[]::new));
    }

    /** What ended, by how; what is in force, by the year of its number; what came, by whether others issued it as well. */
    @Override
    public String kindsOf(Set<String> measures) {
        return switch (kind(measures)) {
            case ENDED -> "废止方式";
            case ISSUED -> "发文年份";
            case JOINT -> "发文方式";
            default -> "";
        };
    }

    private static String kind(Set<String> measures) {
        if (measures.equals(Set.of(REPEALED))) {
            return ENDED;
        }
        if (measures.equals(Set.of(IN_FORCE))) {
            return ISSUED;
        }
        return measures.equals(Set.of(MADE)) || measures.equals(Set.of(IN)) || measures.equals(Set.of(OUT))
                ? JOINT
                : "";
    }

    @Override
    @Transactional(readOnly = true)
    public Records records(RecordQuery query) {
        boolean oldest = query.order() == RecordQuery.Order.OLDEST_FIRST;
        String way = oldest ? "asc" : "desc";
        Cursor after = Cursor.read(query.after());
        String kind = kind(query.measures());
        if (!query.kind().isEmpty() && kind.isEmpty()) {
            return new Records(List.of(), null);
        }
        String ofKind = query.kind().isEmpty() ? "" : "and " + kind + " = :kind";
        List<Records.Line> lines = parted(
                        RECORDS.formatted(oldest ? ">" : "<", way, way, ofKind), query.measures(), query.extent())
                .param("kind", query.kind())
                .param("words", query.words().strip())
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("limit", query.limit() + 1)
                .query((row, n) -> new Records.Line(
                        row.getObject("id", UUID.class),
                        row.getLong("organ"),
                        row.getObject("day", LocalDate.class),
                        BigDecimal.ONE,
                        row.getString("number"),
                        row.getString("title"),
                        note(row.getString("measure"), row.getString("closing")),
                        NormativeDocuments.ADDRESS + row.getString("id")))
                .list();
        boolean more = lines.size() > query.limit();
        List<Records.Line> shown = more ? lines.subList(0, query.limit()) : lines;
        return new Records(
                shown, more ? new Cursor(shown.getLast().day(), shown.getLast().id()).text() : null);
    }

    private static String note(String measure, @Nullable String closing) {
        return switch (measure) {
            case MADE -> "制发";
            case REPEALED ->
                closing == null ? "" : Spell.Closing.valueOf(closing).title();
            case IN -> "划入";
            case OUT -> "划出";
            default -> "现行有效";
        };
    }

    private JdbcClient.StatementSpec asked(String sql, Extent extent) {
        return jdbc.sql(sql)
                .param("organs", extent.organsAsArray())
                .param("from", extent.from())
                .param("to", extent.to());
    }
}
