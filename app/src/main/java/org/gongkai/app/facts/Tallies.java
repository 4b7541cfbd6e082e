package org.gongkai.app.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 计数: how much there is of each measure, for each organ by day, month and year; and the same by kind, in a table of its own, so that
 * sums never pay for it. Changed by differences in the transaction that changes the records, never by a trigger; the three grains
 * make any span of days a handful of rows.
 *
 * <p>Rows are locked in the order of their key, at the end of a transaction: call {@link #add} once, as its last act, and two
 * transactions never wait for each other in a circle.
 */
@Component
public class Tallies {
    private static final String ADD = """
            insert into tally (organ, grain, start, measure, amount)
            select * from unnest(?::bigint[], ?::text[], ?::date[], ?::text[], ?::bigint[]) as d (organ, grain, start, measure, amount)
            order by organ, grain, start, measure
            on conflict (organ, grain, start, measure) do update set amount = tally.amount + excluded.amount""";
    private static final String ADD_BY_KIND = """
            insert into tally_by_kind (organ, grain, start, measure, amount, kind)
            select * from unnest(?::bigint[], ?::text[], ?::date[], ?::text[], ?::bigint[], ?::text[])
                as d (organ, grain, start, measure, amount, kind)
            order by organ, grain, start, measure, kind
            on conflict (organ, grain, start, measure, kind) do update set amount = tally_by_kind.amount + excluded.amount""";
    private static final String SUMS = """
            select measure, sum(amount) as amount from tally
            where organ = any (:organs) and (grain, start) in (select * from unnest(:grains::text[], :starts::date[]))
            group by measure""";
    private static final String BY_ORGAN = """
            select organ, sum(amount) as amount from tally
            where organ = any (:organs) and (grain, start) in (select * from unnest(:grains::text[], :starts::date[]))
              and measure = any (:measures)
            group by organ having sum(amount) <> 0 order by amount desc, organ""";
    private static final String BY_KIND = """
            select kind, sum(amount) as amount from tally_by_kind
            where organ = any (:organs) and (grain, start) in (select * from unnest(:grains::text[], :starts::date[]))
              and measure = any (:measures)
            group by kind having sum(amount) <> 0 order by amount desc, kind""";
    private static final String BY_MONTH = """
            select date_trunc('month', start)::date as month, sum(amount) as amount from tally
            where organ = any (:organs) and measure = any (:measures) and start between :from and :to
              and (grain, start) in (select * from unnest(:grains::text[], :starts::date[]))
            group by 1 having sum(amount) <> 0 order by 1""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Tallies(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * So much more (or less) of a measure, in its smallest unit (件, 分), on that day.
     *
     * @param kind of what is counted, as a person reads it; empty where it has none
     */
    public record Difference(long organ, String measure, LocalDate day, long amount, String kind) {
        public Difference(long organ, String measure, LocalDate day, long amount) {
            this(organ, measure, day, amount, "");
        }
    }

    /** An organ's part. */
    public record OfOrgan(long organ, long amount) {}

    /** A kind's part. */
    public record OfKind(String kind, long amount) {}

    /** A month's part. */
    public record OfMonth(LocalDate month, long amount) {}

    /** Adds the differences; what cancels out changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<Difference> differences) {
        Map<Key, Long> sums = new TreeMap<>();
        Map<Key, Long> byKind = new TreeMap<>();
        for (Difference difference : differences) {
            for (Grain grain : Grain.values()) {
                sums.merge(Key.of(difference, grain, ""), difference.amount(), Long::sum);
                if (!difference.kind().isEmpty()) {
                    byKind.merge(Key.of(difference, grain, difference.kind()), difference.amount(), Long::sum);
                }
            }
        }
        add(ADD, sums, false);
        add(ADD_BY_KIND, byKind, true);
    }

    private void add(String sql, Map<Key, Long> sums, boolean byKind) {
        sums.values().removeIf(amount -> amount == 0);
        if (sums.isEmpty()) {
            return;
        }
        int n = sums.size();
        var organs = new Long[n];
        var grains = new String[n];
        var starts = new LocalDate[n];
        var measures = new String[n];
        var amounts = new Long[n];
        var kinds = new String[n];
        int i = 0;
        for (var entry : sums.entrySet()) {
            organs[i] = entry.getKey().organ();
            grains[i] = entry.getKey().grain().letter();
            starts[i] = entry.getKey().start();
            measures[i] = entry.getKey().measure();
            kinds[i] = entry.getKey().kind();
            amounts[i++] = entry.getValue();
        }
        jdbc.update(sql, statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("bigint", organs));
            statement.setArray(2, connection.createArrayOf("text", grains));
            statement.setArray(3, connection.createArrayOf("date", starts));
            statement.setArray(4, connection.createArrayOf("text", measures));
            statement.setArray(5, connection.createArrayOf("bigint", amounts));
            if (byKind) {
                statement.setArray(6, connection.createArrayOf("text", kinds));
            }
        });
    }

    /** The sum of each measure that has any. */
    @Transactional(readOnly = true)
    public Map<String, Long> sums(Extent extent) {
        Map<String, Long> sums = new HashMap<>();
        asked(SUMS, extent, Grain.parts(extent.from(), extent.to()))
                .query((row, n) -> Map.entry(row.getString("measure"), row.getLong("amount")))
                .list()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    /** These measures together by organ, the largest first. */
    @Transactional(readOnly = true)
    public List<OfOrgan> byOrgan(Collection<String> measures, Extent extent) {
        return asked(BY_ORGAN, extent, Grain.parts(extent.from(), extent.to()))
                .param("measures", measures.toArray(String[]::new))
                .query(OfOrgan.class)
                .list();
    }

    /** These measures together by kind, the largest first; of what was counted without one, nothing. */
    @Transactional(readOnly = true)
    public List<OfKind> byKind(Collection<String> measures, Extent extent) {
        return asked(BY_KIND, extent, Grain.parts(extent.from(), extent.to()))
                .param("measures", measures.toArray(String[]::new))
                .query(OfKind.class)
                .list();
    }

    /** These measures together by month; the first and the last month as far as the span goes. */
    @Transactional(readOnly = true)
    public List<OfMonth> byMonth(Collection<String> measures, Extent extent) {
        return asked(BY_MONTH, extent, Grain.monthly(extent.from(), extent.to()))
                .param("measures", measures.toArray(String[]::new))
                .param("from", extent.from())
                .param("to", extent.to())
                .query(OfMonth.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Extent extent, List<Grain.Part> parts) {
        List<String> grains = new ArrayList<>();
        List<LocalDate> starts = new ArrayList<>();
        parts.forEach(part -> {
            grains.add(part.grain().letter());
            starts.add(part.start());
        });
        return client.sql(sql)
                .param("organs", extent.organsAsArray())
                .param("grains", grains.toArray(String[]::new))
                .param(
                        "starts",
                        starts.stream().map(LocalDate::toString).toArray(String[]::new)); // the driver binds no days
    }

    private record Key(long organ, Grain grain, LocalDate start, String measure, String kind)
            implements Comparable<Key> {
        static Key of(Difference difference, Grain grain, String kind) {
            return new Key(difference.organ(), grain, grain.start(difference.day()), difference.measure(), kind);
        }

        @Override
        public int compareTo(Key other) {
            int byOrgan = Long.compare(organ, other.organ);
            int byGrain = byOrgan != 0 ? byOrgan : grain.compareTo(other.grain);
            int byStart = byGrain != 0 ? byGrain : start.compareTo(other.start);
            int byMeasure = byStart != 0 ? byStart : measure.compareTo(other.measure);
            return byMeasure != 0 ? byMeasure : kind.compareTo(other.kind);
        }
    }
}
