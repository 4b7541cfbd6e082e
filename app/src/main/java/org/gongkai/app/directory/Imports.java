package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gongkai.app.directory.ImportLine.Outcome;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;
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
    private final OrganStore organStore;
    private final PersonStore personStore;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportStore store,
            Organs organs,
            People people,
            OrganStore organStore,
            PersonStore personStore,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.organs = organs;
        this.people = people;
        this.organStore = organStore;
        this.personStore = personStore;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of an import that was asked for: done, or shown again because something has changed since. */
    record Done(boolean imported, ImportPreview preview) {}

    /**
     * Takes a workbook in.
     *
     * @throws ImportBook.Unreadable where it cannot be read
     */
    UUID handIn(String fileName, byte[] content) {
        WorkbookReading.read(content);
        UUID person = Optional.ofNullable(Viewers.required().person()).orElseThrow();
        return inTransaction(() -> store.keep(person, fileName, content, OffsetDateTime.now(clock)));
    }

    /** What it would do; nothing is changed. Empty for a workbook that is not there, or is another's. */
    Optional<ImportPreview> preview(UUID id) {
        return kept(id).map(workbook -> {
            ImportBook book = WorkbookReading.read(workbook.content());
            return new ImportPreview(id, workbook.fileName(), run(book, row -> true, workbook, Ending.UNDO));
        });
    }

    /** The rows with what was found in each. */
    record Checked(ImportBook book, List<ImportLine> lines) {}

    Optional<Checked> checked(UUID id) {
        return kept(id).map(workbook -> {
            ImportBook book = WorkbookReading.read(workbook.content());
            return new Checked(book, run(book, row -> true, workbook, Ending.UNDO));
        });
    }

    /** Does it. With faults and not {@code validOnly} nothing is done. */
    Optional<Done> take(UUID id, boolean validOnly) {
        return kept(id).map(workbook -> {
            ImportBook book = WorkbookReading.read(workbook.content());
            Predicate<ImportRow> wanted = row -> true;
            if (validOnly) {
                Set<String> wrong = new HashSet<>();
                run(book, row -> true, workbook, Ending.UNDO).stream()
                        .filter(line -> line.outcome() == Outcome.WRONG)
                        .forEach(line -> wrong.add(line.sheet() + line.number()));
                wanted = row -> !wrong.contains(row.sheet().title() + row.number());
            }
            List<ImportLine> lines = run(book, wanted, workbook, Ending.KEEP_IF_SOUND);
            boolean done = lines.stream().noneMatch(line -> line.outcome() == Outcome.WRONG);
            return new Done(done, new ImportPreview(id, workbook.fileName(), lines));
        });
    }

    private enum Ending {
        UNDO,
        KEEP_IF_SOUND
    }

    private List<ImportLine> run(
            ImportBook book, Predicate<ImportRow> wanted, ImportStore.Kept workbook, Ending ending) {
        List<ImportLine> lines = transaction.execute(status -> {
            organStore.oneAtATime();
            var organRows = new ImportedOrgans(organs, organStore);
            var peopleRows = new ImportedPeople(people, personStore, organRows, LocalDate.now(clock));
            List<ImportLine> done = new ImportRun(organRows, peopleRows, wanted).all(book);
            if (ending == Ending.UNDO || done.stream().anyMatch(line -> line.outcome() == Outcome.WRONG)) {
                status.setRollbackOnly();
            } else {
                finish(done, workbook);
            }
            return done;
        });
        return lines == null ? List.of() : lines;
    }

    private void finish(List<ImportLine> done, ImportStore.Kept workbook) {
        store.removeAll();
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
        T result = transaction.execute(status -> work.get());
        return Objects.requireNonNull(result);
    }
}
