package org.gongkai.app.registers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入: a workbook is handed in, checked by doing all it says and undoing it again, shown with a reason for each row that cannot be
 * taken, and then done: all rows or none, or, if so wished, those without faults. What already stands there is left alone, so a second
 * try doubles nothing.
 */
@Component
class RegisterImports {
    private static final String KEEP = """
            insert into register_import (id, register, person, organ, file_name, content, handed_in_at)
            values (:id, :register, :person, :organ, :name, :content, :now)""";
    /** The policy leaves only the viewer's own. */
    private static final String FORGET = "delete from register_import where register = :register";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final Clock clock;

    RegisterImports(JdbcClient jdbc, Journal journal, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** What came of an import that was asked for: done, or shown again because something is wrong. */
    record Done(boolean imported, ImportPreview preview) {}

    /** @throws UnreadableWorkbook where it cannot be read */
    UUID handIn(ImportedRegister register, long organ, String fileName, byte[] content) {
        RegisterSheet.read(content, register.columns());
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(FORGET).param("register", register.key()).update();
            jdbc.sql(KEEP)
                    .param("id", id)
                    .param("register", register.key())
                    .param("person", Viewers.required().person())
                    .param("organ", organ)
                    .param("name", fileName)
                    .param("content", content)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        });
        return id;
    }

    /** What it would do; nothing is changed. Empty for a workbook that is not there, or is another's. */
    Optional<ImportPreview> preview(ImportedRegister register, UUID id) {
        return kept(register, id).map(kept -> run(register, kept, true, false));
    }

    /** Does it. With faults and not {@code validOnly} nothing is done. */
    Optional<Done> take(ImportedRegister register, UUID id, boolean validOnly) {
        return kept(register, id).map(kept -> {
            ImportPreview preview = run(register, kept, false, validOnly);
            return new Done(validOnly || preview.count(ImportLine.Outcome.WRONG) == 0, preview);
        });
    }

    private ImportPreview run(ImportedRegister register, Kept kept, boolean undo, boolean validOnly) {
        List<RegisterSheet.Row> rows = RegisterSheet.read(kept.content(), register.columns());
        List<ImportLine> lines = transaction.execute(status -> {
            var done = new ArrayList<ImportLine>();
            rows.forEach(row -> done.add(line(register, kept.organ(), row)));
            long wrong = done.stream()
                    .filter(line -> line.outcome() == ImportLine.Outcome.WRONG)
                    .count();
            if (undo || wrong > 0 && !validOnly) {
                status.setRollbackOnly();
            } else {
                jdbc.sql(FORGET).param("register", register.key()).update();
                journal.write(Act.of(register.key() + ".import", "导入" + register.title(), "import", kept.id())
                        .with("rows", rows.size())
                        .with("left", wrong));
            }
            return done;
        });
        return new ImportPreview(
                kept.id(), kept.organ(), kept.fileName(), register.columns(), Objects.requireNonNull(lines));
    }

    /** A row of its own savepoint: what one wrong row has begun does not stand in the way of the next. */
    private ImportLine line(ImportedRegister register, long organ, RegisterSheet.Row row) {
        try {
            boolean taken =
                    Boolean.TRUE.equals(nested.execute(status -> register.take(organ, new Entered(row.cells()))));
            var outcome = taken ? ImportLine.Outcome.NEW : ImportLine.Outcome.SAME;
            return new ImportLine(row.number(), row.cells(), outcome, "", null);
        } catch (EntryRefused refused) {
            String column = register.columns().stream()
                    .filter(each -> each.field().equals(refused.field()))
                    .map(ImportedRegister.Column::title)
                    .findFirst()
                    .orElse("");
            return new ImportLine(row.number(), row.cells(), ImportLine.Outcome.WRONG, column, refused.sentence());
        } catch (StateSecretRefused refused) {
            return new ImportLine(row.number(), row.cells(), ImportLine.Outcome.WRONG, "", refused.sentence());
        }
    }

    private Optional<Kept> kept(ImportedRegister register, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select id, organ, file_name, content from register_import where id = :id and register = :register")
                .param("id", id)
                .param("register", register.key())
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getLong("organ"),
                        row.getString("file_name"),
                        row.getBytes("content")))
                .optional()));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    private record Kept(UUID id, long organ, String fileName, byte[] content) {}
}
