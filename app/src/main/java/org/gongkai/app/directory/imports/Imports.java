package org.gongkai.app.directory.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Registered;
import org.gongkai.app.directory.imports.ImportLine.Outcome;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入: a workbook is handed in, checked by doing all it says and undoing it again, shown, and then done: all rows or none, or, if so
 * wished, those without faults.
 */
@Component
class Imports {
    private final ImportStore store;
    private final Organs organs;
    private final People people;
    private final Registered registered;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportStore store,
            Organs organs,
            People people,
            Registered registered,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.organs = organs;
        this.people = people;
        this.registered = registered;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of an import that was asked for: done, or shown again because something has changed since. */
    record Done(boolean imported, ImportPreview preview) {}

    /**
     * Takes a workbook in.
     *
     * @throws UnreadableWorkbook where it cannot be read
     */
    UUID handIn(String fileName, byte[] content) {
        ImportBook book = ImportBook.read(content);
        int rows = book.organs().size() + book.people().size();
        UUID person = Optional.ofNullable(Viewers.required().person()).orElseThrow();
        return inTransaction(() -> store.keep(person, fileName, content, rows, OffsetDateTime.now(clock)));
    }

    /**
     * What it would do; nothing is changed. Empty for a workbook that is not there, or is another's.
     *
     * @param progress hears how many rows have been gone through
     */
    Optional<ImportPreview> check(UUID id, IntConsumer progress) {
        return kept(id).map(workbook -> {
            ImportBook book = ImportBook.read(workbook.content());
            List<ImportLine> lines = tried(book, progress);
            inTransaction(() -> {
                store.found(id, ImportStore.Doing.CHECKED, lines);
                return id;
            });
            return new ImportPreview(id, workbook.fileName(), lines);
        });
    }

    /** The rows with what was found in each. */
    record Checked(ImportBook book, List<ImportLine> lines) {}

    /** Empty while it is being checked. */
    Optional<Checked> checked(UUID id) {
        return kept(id).flatMap(workbook -> inTransaction(() -> store.state(id))
                .map(ImportStore.State::lines)
                .map(lines -> new Checked(ImportBook.read(workbook.content()), lines)));
    }

    /** Does it. With faults and not {@code validOnly} nothing is done. */
    Optional<Done> take(UUID id, boolean validOnly, IntConsumer progress) {
        return kept(id).map(workbook -> {
            ImportBook book = ImportBook.read(workbook.content());
            Predicate<ImportRow> wanted = row -> true;
            if (validOnly) {
                Set<String> wrong = new HashSet<>();
                tried(book, progress).stream()
                        .filter(line -> line.outcome() == Outcome.WRONG)
                        .forEach(line -> wrong.add(line.sheet() + line.number()));
                wanted = row -> !wrong.contains(row.sheet().title() + row.number());
            }
            List<ImportLine> lines = done(book, wanted, workbook, progress);
            boolean done = sound(lines);
            return new Done(done, new ImportPreview(id, workbook.fileName(), lines));
        });
    }

    /** Does all of it and undoes it again, without holding up anybody who changes the directory meanwhile. */
    private List<ImportLine> tried(ImportBook book, IntConsumer progress) {
        return inTransaction(status -> {
            status.setRollbackOnly();
            return registered.trying(() -> rows(book, row -> true, progress));
        });
    }

    private List<ImportLine> done(
            ImportBook book, Predicate<ImportRow> wanted, ImportStore.Kept workbook, IntConsumer progress) {
        List<ImportLine> lines = inTransaction(status -> {
            List<ImportLine> all = registered.alone(() -> rows(book, wanted, progress));
            if (sound(all)) {
                finish(all, workbook);
            } else {
                status.setRollbackOnly();
            }
            return all;
        });
        if (!sound(lines)) {
            inTransaction(() -> {
                store.found(workbook.id(), ImportStore.Doing.REFUSED, lines);
                return lines;
            });
        }
        return lines;
    }

    private List<ImportLine> rows(ImportBook book, Predicate<ImportRow> wanted, IntConsumer progress) {
        var organRows = new ImportedOrgans(organs, registered);
        var peopleRows = new ImportedPeople(people, registered, organRows, LocalDate.now(clock));
        return new ImportRun(organRows, peopleRows, wanted, progress).all(book);
    }

    private static boolean sound(List<ImportLine> lines) {
        return lines.stream().noneMatch(line -> line.outcome() == Outcome.WRONG);
    }

    private void finish(List<ImportLine> done, ImportStore.Kept workbook) {
        store.done(workbook.id(), done);
        journal.write(Act.of("directory.import", "导入机构与人员", "import", workbook.id())
                .with("new", count(done, Outcome.NEW))
                .with("changed", count(done, Outcome.CHANGED))
                .with("ended", count(done, Outcome.ENDED)));
    }

    private static long count(List<ImportLine> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    private Optional<ImportStore.Kept> kept(UUID id) {
        return inTransaction(() -> store.byId(id));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return inTransaction(status -> work.get());
    }

    private <T> T inTransaction(TransactionCallback<T> work) {
        T result = transaction.execute(work);
        return Objects.requireNonNull(result);
    }
}
