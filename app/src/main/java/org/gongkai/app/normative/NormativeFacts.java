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

    private static final String COUNTED = """
            from normative_spell s cross join lateral (values
                ('table2.normativeDocuments.0', s.since, s.opening = 'MADE' and s.since between :from and :to),
                ('table2.normativeDocuments.1', s.until, s.closing in ('REPEALED', 'DECLARED_LAPSED', 'LAPSED')
                    and s.until between :from and :to),
                ('table2.normativeDocuments.2', s.since, s.since <= :to and (s.until is null or s.until > :to)),
                ('normative.in', s.since, s.opening <> 'MADE' and s.since between :from and :to),
                ('normative.out', s.until, s.closing = 'TRANSFERRED_OUT' and s.until between :from and :to))
                as m (measure, day, counts)
            where s.organ = any (:organs) and m.counts\n""";
    private static final String SUMS = "select m.measure, count(*) as amount " + COUNTED + "group by m.measure";
    private static final String BY_MONTH = "select date_trunc('month', m.day)::date as month, count(*) as amount "
            + COUNTED + "and m.measure = any (:measures) group by 1 order by 1";
    private static final String BY_ORGAN = "select s.organ, count(*) as amount " + COUNTED
            + "and m.measure = any (:measures) group by 1 order by 2 desc, 1";
    private static final String RECORDS = """
            with counted as (
                select distinct on (s.document) s.document, s.organ, m.measure, m.day, s.closing\n""" + COUNTED + """
                and m.measure = any (:measures) order by s.document, m.day desc)
            select d.id, c.organ, c.day, c.measure, c.closing, d.number, d.title
            from counted c join normative_document d on d.id = c.document
            where (:words = '' or position(:words in d.title) > 0 or starts_with(d.number, :words))
              and (:afterDay::date is null or (c.day, d.id) %s (:afterDay::date, :afterId::uuid))
            order by c.day %s, d.id %s limit :limit""";

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
        return asked(by == Portion.By.MONTH ? BY_MONTH : BY_ORGAN, extent)
                .param("measures", measures.toArray(String[]::new))
                .query((row, n) -> by == Portion.By.MONTH
                        ? Portion.ofMonth(row.getObject("month", LocalDate.class), row.getBigDecimal("amount"))
                        : Portion.ofOrgan(row.getLong("organ"), row.getBigDecimal("amount")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Records records(RecordQuery query) {
        boolean oldest = query.order() == RecordQuery.Order.OLDEST_FIRST;
        String way = oldest ? "asc" : "desc";
        Cursor after = Cursor.read(query.after());
        List<Records.Line> lines = asked(RECORDS.formatted(oldest ? ">" : "<", way, way), query.extent())
                .param("measures", query.measures().toArray(String[]::new))
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
