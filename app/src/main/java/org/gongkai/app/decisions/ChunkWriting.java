package org.gongkai.app.decisions;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.facts.Tallies.Difference;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.proof.Digest;
import org.postgresql.PGConnection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Writes a chunk of rows into the ledger, within the caller's transaction. COPY may not write into a table under policies; it
 * writes into a temporary table whose rows end with the transaction, and from there the rows go in by the order of their numbers: two
 * imports of one organ never wait for each other in a circle. A number that is there already is left as it is.
 */
@Component
class ChunkWriting {
    private static final String STAGE = """
            create temporary table if not exists decision_arriving (
                id uuid, number text, decided date, title text, party text, party_kind text, credit_code text, amount bigint,
                details jsonb, digest bytea, social_impact boolean, disclosure text, disclosure_ground text, publish_by date,
                shown_until date) on commit delete rows""";
    /** Rows are ordered in memory. */
    private static final String ROOM = "set local work_mem = '32MB'";

    private static final String COPY = "copy decision_arriving (" + Chunk.COLUMNS + ") from stdin";
    private static final String INSERT = "insert into decision (" + Chunk.COLUMNS
            + ", organ, kind, batch, entered_by, entered_at) select " + Chunk.COLUMNS + """
            , ?, ?, ?, ?, ? from decision_arriving order by number""";
    private static final String BUT_KNOWN = " on conflict (organ, kind, number) do nothing";
    private static final String THERE_ALREADY = """
            select a.id, d.digest = a.digest as same, d.state = 'WITHDRAWN' as withdrawn, d.batch = :batch as here
            from decision_arriving a join decision d on d.organ = :organ and d.kind = :kind and d.number = a.number
            where d.id <> a.id""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final PersonalDetails personal;
    private final Journal journal;
    private final Clock clock;

    ChunkWriting(JdbcTemplate template, JdbcClient jdbc, PersonalDetails personal, Journal journal, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.personal = personal;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What came of a chunk.
     *
     * @param rows all of the chunk
     * @param differences for the tallies
     */
    record Written(long rows, long taken, long present, List<RefusedRow> refused, List<Difference> differences) {}

    private record There(UUID id, boolean same, boolean withdrawn, boolean here) {}

    /** Sends the sound rows into the temporary table, which no one else sees and for which no one waits; {@link #write} comes next. */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(Chunk chunk) {
        if (!chunk.sound().isEmpty()) {
            copy(chunk.text());
        }
    }

    /**
     * Writes rows that have been sent, identity numbers and a journal entry with the root of the rows' digests. Tallies, as the last of a transaction,
     * refusals and progress are the caller's.
     *
     * @param before the last row of the chunk before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Written write(DecisionImport one, Chunk chunk, long before) {
        List<RefusedRow> refused = new ArrayList<>(chunk.refused());
        List<Chunk.Row> taken = inserted(one, chunk, refused);
        boolean all = taken.size() == chunk.sound().size();
        long present = chunk.rows() - taken.size() - refused.size();
        keepIdentities(one, taken);
        journal.write(Act.of("decisions.import.chunk", "导入一批", "decision-import", one.id())
                .with("kind", one.kind().title())
                .with("behind", before)
                .with("to", chunk.lastLine())
                .with("taken", taken.size())
                .with("refused", refused.size())
                .with("present", present)
                .with("algorithm", Digest.SM3.title())
                .with("root", HexFormat.of().formatHex(all ? chunk.root() : Chunk.root(taken))));
        return new Written(chunk.rows(), taken.size(), present, refused, differences(one, taken));
    }

    /** The rows that are in the ledger now and were not before. */
    private List<Chunk.Row> inserted(DecisionImport one, Chunk chunk, List<RefusedRow> refused) {
        if (chunk.sound().isEmpty()) {
            return List.of();
        }
        int inserted = insert(one);
        if (inserted == chunk.sound().size()) {
            return chunk.sound();
        }
        Map<UUID, There> there = there(one);
        List<Chunk.Row> taken = new ArrayList<>();
        for (Chunk.Row row : chunk.sound()) {
            There known = there.get(row.id());
            if (known == null) {
                taken.add(row);
            } else if (!known.same() || known.withdrawn()) {
                refused.add(new RefusedRow(row.line(), sentence(row.number(), known)));
            }
        }
        if (taken.size() != inserted) {
            throw new IllegalStateException(inserted + " rows went in, " + taken.size() + " are accounted for");
        }
        return taken;
    }

    /** Takes it that no number is known, which costs less than to look at each; where one is, looks at each. */
    private int insert(DecisionImport one) {
        template.execute(ROOM);
        Object[] values = {one.organ(), one.kind().name(), one.id(), one.by(), OffsetDateTime.now(clock)};
        var transaction = TransactionAspectSupport.currentTransactionStatus();
        Object before = transaction.createSavepoint();
        int inserted;
        try {
            inserted = template.update(INSERT, values);
        } catch (DuplicateKeyException known) {
            transaction.rollbackToSavepoint(before);
            inserted = template.update(INSERT + BUT_KNOWN, values);
        }
        transaction.releaseSavepoint(before);
        return inserted;
    }

    private Map<UUID, There> there(DecisionImport one) {
        Map<UUID, There> there = new HashMap<>();
        jdbc.sql(THERE_ALREADY)
                .param("batch", one.id())
                .param("organ", one.organ())
                .param("kind", one.kind().name())
                .query((row, n) -> new There(
                        row.getObject("id", UUID.class),
                        row.getBoolean("same"),
                        row.getBoolean("withdrawn"),
                        row.getBoolean("here")))
                .list()
                .forEach(row -> there.put(row.id(), row));
        return there;
    }

    private static String sentence(String number, There known) {
        if (known.withdrawn()) {
            return "文书号“" + number + "”登记过，后来撤回了，不会因为再次导入而恢复。请核对文书号；确需恢复的，请用原来的文书号单独登记这一件。";
        }
        return known.here()
                ? "文书号“" + number + "”在这份文件里出现过，内容不同。一个文书号只登记一次：请核对文书号，或者删去一行。"
                : "文书号“" + number + "”已经登记，内容与这一行不同。要改已登记的，请在台账里找到它办理“更正”；是另一件决定的，请核对文书号。";
    }

    private void copy(CopyText text) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(STAGE);
                statement.execute("truncate decision_arriving"); // in one transaction there may be many chunks
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                copy.writeToCopy(text.bytes(), 0, text.length());
                return copy.endCopy();
            } catch (SQLException failure) {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
                throw failure;
            }
        });
    }

    private void keepIdentities(DecisionImport one, List<Chunk.Row> taken) {
        Map<Detail, Map<UUID, String>> numbers = new EnumMap<>(Detail.class);
        for (Chunk.Row row : taken) {
            if (row.identity() != null) {
                numbers.computeIfAbsent(row.identityKind(), _ -> new HashMap<>())
                        .put(row.id(), row.identity());
            }
        }
        numbers.forEach((kind, all) -> personal.putNew("decision", kind, all, "decision-import", one.id()));
    }

    private static List<Difference> differences(DecisionImport one, List<Chunk.Row> taken) {
        Map<Counted, Integer> counts = new HashMap<>();
        Map<Counted, Long> amounts = new HashMap<>();
        for (Chunk.Row row : taken) {
            var counted = new Counted(row.decided(), row.category());
            counts.merge(counted, 1, Integer::sum);
            if (row.amount() != null) {
                amounts.merge(counted, row.amount(), Long::sum);
            }
        }
        List<Difference> differences = new ArrayList<>();
        counts.forEach((of, count) -> {
            differences.addAll(one.kind().counted(one.organ(), of.day(), of.category(), amounts.get(of), 1));
            differences.addAll(one.kind().counted(one.organ(), of.day(), of.category(), null, count - 1));
        });
        return differences;
    }

    private record Counted(LocalDate day, String category) {}
}
