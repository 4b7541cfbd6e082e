package org.gongkai.app.registers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a register by one statement that says, for an extent, what each entry adds to which measure on which day. Sums, portions and
 * records are that statement grouped in three ways, so that they cannot disagree.
 *
 * @param entries SQL over {@code :organs}, {@code :from}, {@code :to} with the columns {@code id, organ, measure, day, amount, since,
 *     number, title, note}; {@code day} lies within the span, {@code since} orders what counts on the same day
 * @param kinds by what these measures together are parted; its column is one of the entries', besides those above
 * @param place the address before the id
 * @param noteInWords says {@code note}
 */
public record CountedEntries(
        JdbcClient jdbc,
        String entries,
        Function<Set<String>, EntryKinds> kinds,
        String place,
        UnaryOperator<String> noteInWords) {
    private static final String SUMS = "select measure, sum(amount) as amount from (%s) e group by measure";
    private static final String PORTIONS = """
            select %s as part, sum(amount) as amount from (%s) e where measure = any (:measures)
            group by part having sum(amount) <> 0 order by part""";
    private static final String RECORDS = """
            select * from (
                select id, organ, max(day) as day, sum(amount) as amount, max(since) as since, max(number) as number,
                       max(title) as title, max(note) as note, case when :largest then sum(amount) else 0 end as weight
                from (%1$s) e where measure = any (:measures) %4$s
                  and (:words = '' or starts_with(number, :words) or starts_with(title, :words)
                      or cast(id as text) = :words)
                group by id, organ) r
            where not :after
               or (weight, day, since, id)
                   %2$s (cast(:weight as numeric), cast(:day as date), cast(:since as date), cast(:id as uuid))
            order by weight %3$s, day %3$s, since %3$s, id %3$s limit :limit""";
    private static final int LONGEST_TITLE = 80;

    public Map<String, BigDecimal> sums(Extent extent) {
        Map<String, BigDecimal> sums = new HashMap<>();
        bound(SUMS.formatted(entries), extent).query(row -> {
            sums.put(row.getString("measure"), row.getBigDecimal("amount"));
        });
        return sums;
    }

    public List<Portion> portions(Set<String> measures, Extent extent, Portion.By by) {
        return switch (by) {
            case MONTH ->
                parted("cast(date_trunc('month', day) as date)", measures, extent)
                        .query((row, n) ->
                                Portion.ofMonth(row.getObject("part", LocalDate.class), row.getBigDecimal("amount")))
                        .list();
            case ORGAN ->
                parted("organ", measures, extent)
                        .query((row, n) -> Portion.ofOrgan(row.getLong("part"), row.getBigDecimal("amount")))
                        .list();
            case KIND -> byKind(measures, extent);
        };
    }

    private JdbcClient.StatementSpec parted(String part, Set<String> measures, Extent extent) {
        return bound(PORTIONS.formatted(part, entries), extent).param("measures", measures.toArray(String[]::new));
    }

    /** The largest first; several codes may be called the same. */
    private List<Portion> byKind(Set<String> measures, Extent extent) {
        EntryKinds by = kinds.apply(measures);
        if (by.heading().isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        parted("coalesce(" + by.column() + ", '')", measures, extent).query(row -> {
            sums.merge(by.word(row.getString("part")), row.getBigDecimal("amount"), BigDecimal::add);
        });
        return sums.entrySet().stream()
                .map(sum -> Portion.ofKind(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Portion::amount).reversed())
                .toList();
    }

    public Records records(RecordQuery query) {
        boolean oldest = query.order() == RecordQuery.Order.OLDEST_FIRST;
        Cursor after = Cursor.parse(query.after());
        EntryKinds by = query.kind().isEmpty() ? EntryKinds.NONE : kinds.apply(query.measures());
        if (!query.kind().isEmpty() && by.heading().isEmpty()) {
            return new Records(List.of(), null);
        }
        boolean untold = query.kind().equals(EntryKinds.UNTOLD);
        String ofKind = by.heading().isEmpty()
                ? ""
                : "and coalesce(" + by.column() + ", '') " + (untold ? "<> all" : "= any") + " (:codes)";
        String sql = RECORDS.formatted(entries, oldest ? ">" : "<", oldest ? "asc" : "desc", ofKind);
        List<Found> found = bound(sql, query.extent())
                .param(
                        "codes",
                        untold
                                ? by.words().keySet().toArray(String[]::new)
                                : by.codes(query.kind()).toArray(String[]::new))
                .param("measures", query.measures().toArray(String[]::new))
                .param("words", query.words().strip())
                .param("largest", query.order() == RecordQuery.Order.LARGEST_FIRST)
                .param("after", query.after() != null)
                .param("weight", after.weight())
                .param("day", after.day())
                .param("since", after.since())
                .param("id", after.id())
                .param("limit", query.limit() + 1)
                .query((row, n) -> new Found(
                        new Cursor(
                                row.getBigDecimal("weight"),
                                row.getObject("day", LocalDate.class),
                                row.getObject("since", LocalDate.class),
                                row.getObject("id", UUID.class)),
                        line(row.getObject("id", UUID.class), row)))
                .list();
        var lines = new ArrayList<Records.Line>();
        found.stream().limit(query.limit()).forEach(each -> lines.add(each.line()));
        boolean more = found.size() > query.limit();
        return new Records(lines, more ? found.get(query.limit() - 1).at().toString() : null);
    }

    private record Found(Cursor at, Records.Line line) {}

    private Records.Line line(UUID id, ResultSet row) throws SQLException {
        String title = row.getString("title");
        return new Records.Line(
                id,
                row.getLong("organ"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("number"),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title,
                noteInWords.apply(row.getString("note")),
                place + id);
    }

    private JdbcClient.StatementSpec bound(String sql, Extent extent) {
        return jdbc.sql(sql)
                .param("organs", extent.organsAsArray())
                .param("from", extent.from())
                .param("to", extent.to());
    }

    /** Where a page ended. */
    private record Cursor(BigDecimal weight, LocalDate day, LocalDate since, UUID id) {
        /** A cursor nobody gave is the first page's. */
        static Cursor parse(@Nullable String text) {
            String[] parts = text == null ? new String[0] : text.split("~", -1);
            return parts.length == 4
                    ? new Cursor(
                            new BigDecimal(parts[0]),
                            LocalDate.parse(parts[1]),
                            LocalDate.parse(parts[2]),
                            UUID.fromString(parts[3]))
                    : new Cursor(BigDecimal.ZERO, LocalDate.EPOCH, LocalDate.EPOCH, new UUID(0, 0));
        }

        @Override
        public String toString() {
            return weight.toPlainString() + "~" + day + "~" + since + "~" + id;
        }
    }
}
