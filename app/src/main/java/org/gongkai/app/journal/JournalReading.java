package org.gongkai.app.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.proof.Digest;
import org.gongkai.proof.Head;
import org.gongkai.proof.JournalTables;
import org.gongkai.proof.Leaf;
import org.gongkai.proof.Merkle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read of the journal; others find it empty. */
@Component
public class JournalReading {
    /** Entries on a page. */
    public static final int PAGE = 50;

    private static final String COLUMNS =
            "e.id, e.at, e.who, e.act, e.label, e.subject_kind, e.subject, e.article, e.facts, ";
    private static final String LISTED = "select " + COLUMNS + """
            l.position from journal_listed l join journal_entry e on e.id = l.entry where true
            """;
    private static final String BEFORE = """
             and (l.at, l.position) < (select p.at, p.position from journal_listed p where p.position = :before)
            """;
    private static final String ENTRY = "select " + COLUMNS + """
            l.position from journal_entry e left join journal_leaf l on l.entry = e.id where e.id = :id""";
    /** What has its place is found by the list, what was done in the last seconds by the queue. */
    private static final String SUBJECT = "select " + COLUMNS + """
            known.position from (
                (select l.position, l.entry from journal_listed l
                where l.subject = :subject and l.subject_kind = :kind and (l.at, l.entry) > (:at, :after)
                order by l.at, l.entry limit :most)
                union all
                select null, w.entry from journal_waiting w
                where (w.at, w.entry) > (:at, :after)
                and not exists (select from journal_listed l where l.entry = w.entry)) known (position, entry)
            join journal_entry e on e.id = known.entry
            where e.subject = :subject and e.subject_kind = :kind
            order by e.at, e.id limit :most""";
    /** Each act once, by jumping along the index from one to the next. */
    private static final String ACTS = """
            with recursive known (act) as (
                (select act from journal_listed order by act limit 1)
                union all
                select (select l.act from journal_listed l where l.act > k.act order by l.act limit 1)
                from known k where k.act is not null)
            select k.act, e.label from known k
            cross join lateral (select l.entry from journal_listed l where l.act = k.act order by l.at desc limit 1) newest
            join journal_entry e on e.id = newest.entry order by k.act""";

    private final JdbcClient jdbc;
    private final JdbcTemplate plain;
    private final Clock clock;

    JournalReading(JdbcClient jdbc, JdbcTemplate plain, Clock clock) {
        this.jdbc = jdbc;
        this.plain = plain;
        this.clock = clock;
    }

    /** An act that the journal knows. */
    public record Known(String act, String label) {}

    /** At most one more than {@link #PAGE}, newest first; what was done in the last seconds is not yet among them. */
    @Transactional(readOnly = true)
    public List<Recorded> list(Wanted wanted) {
        var sql = new StringBuilder(LISTED);
        Map<String, Object> values = new HashMap<>();
        condition(sql, values, " and l.who = :who", "who", wanted.who());
        condition(sql, values, " and l.act = :act", "act", wanted.act());
        condition(sql, values, " and l.subject = :subject", "subject", wanted.subject());
        condition(sql, values, BEFORE, "before", wanted.before());
        LocalDate day = wanted.day();
        if (day != null) {
            sql.append(" and l.at >= :from and l.at < :to");
            values.put("from", day.atStartOfDay(clock.getZone()).toOffsetDateTime());
            values.put("to", day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        values.put("most", PAGE + 1);
        return jdbc.sql(sql + " order by l.at desc, l.position desc limit :most")
                .params(values)
                .query(Recorded.class)
                .list();
    }

    private static void condition(
            StringBuilder sql,
            Map<String, Object> values,
            String condition,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    @Transactional(readOnly = true)
    public List<Known> acts() {
        return jdbc.sql(ACTS).query(Known.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Recorded> entry(UUID id) {
        return jdbc.sql(ENTRY).param("id", id).query(Recorded.class).optional();
    }

    /** What happened to a subject, oldest first, after the given entry; at most one more than {@link #PAGE}. */
    @Transactional(readOnly = true)
    public List<Recorded> subject(String kind, String subject, @org.jspecify.annotations.Nullable UUID after) {
        var last = after == null ? Optional.<Recorded>empty() : entry(after);
        return jdbc.sql(SUBJECT)
                .param("kind", kind)
                .param("subject", subject)
                .param("at", last.map(Recorded::at).orElse(java.time.OffsetDateTime.parse("0001-01-01T00:00:00Z")))
                .param("after", last.map(Recorded::id).orElse(new UUID(0, 0)))
                .param("most", PAGE + 1)
                .query(Recorded.class)
                .list();
    }

    /** How many entries wait for their place. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from journal_waiting")
                .query(Long.class)
                .single();
    }

    /** The proof under the newest head; empty while the entry waits. */
    @Transactional(readOnly = true)
    public Optional<Proved> proof(UUID entry) {
        return Objects.requireNonNull(
                plain.execute((ConnectionCallback<Optional<Proved>>) connection -> proof(connection, entry)));
    }

    private static Optional<Proved> proof(Connection connection, UUID entry) throws SQLException {
        var tables = new JournalTables(connection);
        Optional<Leaf> leaf = tables.leafOf(entry);
        Optional<Head> head = tables.lastHead();
        if (leaf.isEmpty()
                || head.isEmpty()
                || leaf.get().position() >= head.get().size()) {
            return Optional.empty();
        }
        Head newest = head.get();
        Digest digest = Digest.named(newest.digest()).orElseThrow();
        long position = leaf.get().position();
        byte[] hash = leaf.get().hash();
        List<byte[]> path = Merkle.inclusion(digest, tables.subtrees(digest), position, newest.size());
        boolean holds = Merkle.includes(digest, hash, position, newest.size(), path, newest.root());
        return Optional.of(new Proved(position, hash, path, newest, holds));
    }

    /** Published heads, newest first, before the given number. */
    @Transactional(readOnly = true)
    public List<Head> heads(long before, int most) {
        return Objects.requireNonNull(plain.execute(
                (ConnectionCallback<List<Head>>) connection -> new JournalTables(connection).heads(before, most)));
    }
}
