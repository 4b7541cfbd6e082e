package org.gongkai.app.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in, a row a report, and its sums over any number of organs in one query. */
@Component
class AmountStore {
    private static final String KEEP = """
            insert into report_amounts (organ, year, version, amounts) values (:organ, :year, :version, :amounts)""";
    /** Of a government's own report what was signed counts; of a unit's, what was handed in. A report taken over goes before both. */
    private static final String STANDING = """
            with placed (organ, upper, own) as (
                select * from unnest(:organs::bigint[], :uppers::bigint[], :owns::boolean[])),
            standing as (
                select p.organ, p.upper, p.own, i.id is not null as imported, coalesce(i.amounts, a.amounts) as amounts
                from placed p
                    left join report_import i on i.organ = p.organ and i.year = :year and i.standing = 'COUNTS'
                    left join report r on r.organ = p.organ and r.year = :year
                        and case when p.own then r.published_at is not null or r.state = 'SIGNED'
                            else r.published_at is not null or r.state in ('SUBMITTED', 'ACCEPTED', 'SIGNING', 'SIGNED') end
                    left join report_amounts a on a.organ = r.organ and a.year = r.year and a.version = r.version)
            """;

    private static final String SUMS =
            STANDING + """
            select upper, own, count(amounts) as there, count(*) filter (where imported) as imported,
                array_agg(organ) filter (where amounts is null) as missing,\s""" + CellRow.sums("amounts") + " as sums from standing group by upper, own";
    private static final String EACH =
            STANDING + "select organ, imported, amounts from standing where amounts is not null";

    private final JdbcClient jdbc;

    AmountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An organ in a roll-up.
     *
     * @param upper where it is added up
     * @param own whether it is that government itself, with its own report
     */
    record Placed(long organ, long upper, boolean own) {}

    /**
     * What was added up for a government.
     *
     * @param own whether this is the government's own report, not the sum of its units'
     * @param there how many reports are in it
     * @param imported how many of them were taken over from outside
     * @param missing the organs without a report
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sum(long upper, boolean own, int there, int imported, List<Long> missing, long[] amounts) {}

    /** The report of one organ. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record OfOrgan(long organ, boolean imported, long[] amounts) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long organ, int year, int version, Map<String, BigDecimal> figures) {
        jdbc.sql(KEEP)
                .param("organ", organ)
                .param("year", year)
                .param("version", version)
                .param("amounts", CellRow.of(figures))
                .update();
    }

    /** Adds up the reports on a year, by where they are placed. */
    @Transactional(readOnly = true)
    public List<Sum> sums(Collection<Placed> placed, int year) {
        return asked(SUMS, placed, year)
                .query((row, _) -> new Sum(
                        row.getLong("upper"),
                        row.getBoolean("own"),
                        row.getInt("there"),
                        row.getInt("imported"),
                        row.getArray("missing") == null
                                ? List.of()
                                : List.of((Long[]) row.getArray("missing").getArray()),
                        amounts(row, "sums")))
                .list();
    }

    /** The reports themselves, of those organs that have any. */
    @Transactional(readOnly = true)
    public List<OfOrgan> each(Collection<Placed> placed, int year) {
        return asked(EACH, placed, year)
                .query((row, _) ->
                        new OfOrgan(row.getLong("organ"), row.getBoolean("imported"), amounts(row, "amounts")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<Placed> placed, int year) {
        return jdbc.sql(sql)
                .param("organs", placed.stream().map(Placed::organ).toArray(Long[]::new))
                .param("uppers", placed.stream().map(Placed::upper).toArray(Long[]::new))
                .param("owns", placed.stream().map(Placed::own).toArray(Boolean[]::new))
                .param("year", year);
    }

    private static long[] amounts(ResultSet row, String column) throws SQLException {
        long[] amounts = new long[CellRow.length()];
        Object[] found = (Object[]) row.getArray(column).getArray();
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = found[i] == null ? 0 : (Long) found[i];
        }
        return amounts;
    }
}
