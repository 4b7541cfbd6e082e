package org.gongkai.app.normative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.normative.ImportPreview.Line;
import org.gongkai.app.normative.ImportPreview.Outcome;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.SpokenDay;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导入 of an existing register into the ledger of one organ: handed in, looked at row by row, then entered, all rows or those without
 * faults. A 文号 that stands in the register is left as it is, so that the same file again changes nothing.
 */
@Component
class NormativeImport {
    private static final String KEEP = """
            insert into normative_import (id, person, organ, file_name, content, handed_in_at)
            values (:id, :person, :organ, :name, :content, :now)""";

    private final JdbcClient jdbc;
    private final NormativeStore store;
    private final NormativeDocuments documents;
    private final Directory directory;
    private final HardStop hardStop;
    private final Journal journal;
    private final Clock clock;

    NormativeImport(
            JdbcClient jdbc,
            NormativeStore store,
            NormativeDocuments documents,
            Directory directory,
            HardStop hardStop,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.documents = documents;
        this.directory = directory;
        this.hardStop = hardStop;
        this.journal = journal;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    private record Kept(UUID id, long organ, String fileName, byte[] content) {}

    /**
     * Keeps the workbook in place of the person's earlier one.
     *
     * @throws UnreadableWorkbook where it cannot be read
     * @throws RefusedEntry where the person may not enter documents for the organ
     */
    @Transactional
    public UUID handIn(long organ, String fileName, byte[] content) {
        if (!NormativeDocuments.writes(Viewers.required(), organ)) {
            throw new RefusedEntry("organ", "请选择您任职的机关。");
        }
        for (RegisterRow row : RegisterWorkbook.read(content)) {
            row.cells().values().forEach(text -> hardStop.check("规范性文件目录导入", text));
        }
        UUID id = UUID.randomUUID();
        removeAll();
        jdbc.sql(KEEP)
                .param("id", id)
                .param("person", Viewers.required().person())
                .param("organ", organ)
                .param("name", fileName)
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** What it would do; empty for a workbook that is not there, or is another's. */
    @Transactional(readOnly = true)
    public Optional<ImportPreview> preview(UUID id) {
        return kept(id).map(kept -> preview(kept, RegisterWorkbook.read(kept.content())));
    }

    /**
     * Enters the rows.
     *
     * @param validOnly leaves out those with faults; without it, one fault and nothing is entered
     * @return what was done, or what hinders it
     */
    @Transactional
    public Optional<ImportPreview> take(UUID id, boolean validOnly) {
        return kept(id).map(kept -> {
            List<RegisterRow> rows = RegisterWorkbook.read(kept.content());
            ImportPreview preview = preview(kept, rows);
            if (preview.count(Outcome.WRONG) > 0 && !validOnly) {
                return preview;
            }
            Map<Integer, Line> lines = new HashMap<>();
            preview.lines().forEach(line -> lines.put(line.number(), line));
            for (RegisterRow row : rows) {
                if (Objects.requireNonNull(lines.get(row.number())).outcome() == Outcome.NEW) {
                    UUID document = documents.enter(kept.organ(), row.description(), row.making());
                    row.ending().ifPresent(ending -> documents.tell(document, 1, ending));
                }
            }
            removeAll();
            journal.write(Act.of("normative.import", "导入规范性文件目录", "normative-import", id)
                    .with("organ", kept.organ())
                    .with("entered", preview.count(Outcome.NEW))
                    .with("known", preview.count(Outcome.KNOWN))
                    .with("wrong", preview.count(Outcome.WRONG)));
            return preview;
        });
    }

    private ImportPreview preview(Kept kept, List<RegisterRow> rows) {
        Map<String, String> known = new HashMap<>();
        store.numbered(rows.stream().map(row -> row.description().number()).toList())
                .forEach(document -> known.put(document.number(), document.title()));
        Set<String> before = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (RegisterRow row : rows) {
            lines.add(line(row, known, before));
        }
        String organ = directory.organ(kept.organ()).map(Organ::shortName).orElse("");
        return new ImportPreview(kept.id(), kept.fileName(), organ, lines);
    }

    private Line line(RegisterRow row, Map<String, String> known, Set<String> before) {
        Description description = row.description();
        String subject = description.number() + " " + description.title();
        boolean ending = false;
        try {
            description.check();
            String title = known.get(description.number());
            if (title != null) {
                return title.equals(description.title())
                        ? new Line(row.number(), subject, Outcome.KNOWN, "", "", "")
                        : wrong(row, subject, RegisterColumn.NUMBER, "这个文号已经登记为《" + title + "》。请核对文号和标题。");
            }
            if (!before.add(description.number())) {
                return wrong(row, subject, RegisterColumn.NUMBER, "表里前面已有这个文号。联合发文、同一件文件只填一行。");
            }
            NewEvent making = row.making();
            EventRules.check(making, LocalDate.now(clock));
            Optional<NewEvent> end = row.ending();
            if (end.isPresent()) {
                ending = true;
                EventRules.check(end.get(), LocalDate.now(clock));
                fits(making, end.get());
            }
            return new Line(row.number(), subject, Outcome.NEW, "", "", said(making, end));
        } catch (RegisterRow.Faulty faulty) {
            return wrong(row, subject, faulty.column(), faulty.sentence());
        } catch (RefusedEntry refused) {
            return wrong(row, subject, RegisterRow.column(refused.field(), ending), refused.sentence());
        }
    }

    private static void fits(NewEvent making, NewEvent ending) {
        LocalDate last = making.lastDay();
        if (ending.day().isBefore(making.day())) {
            throw new RefusedEntry("day", "早于制发日期，请核对。");
        }
        if (last != null && ending.day().isAfter(last)) {
            throw new RefusedEntry("day", "那时有效期已满（" + SpokenDay.said(last) + "），文件已经失效。状态不填即可。");
        }
    }

    private static String said(NewEvent making, Optional<NewEvent> end) {
        LocalDate last = making.lastDay();
        return SpokenDay.said(making.day()) + "制发"
                + (last == null ? "" : "，有效期至 " + SpokenDay.said(last))
                + end.map(event -> "，" + SpokenDay.said(event.day()) + "起"
                                + event.kind().title())
                        .orElse("");
    }

    private static Line wrong(RegisterRow row, String subject, RegisterColumn column, String sentence) {
        return new Line(row.number(), subject, Outcome.WRONG, column.title(), row.at(column), sentence);
    }

    private Optional<Kept> kept(UUID id) {
        return jdbc.sql("select id, organ, file_name, content from normative_import where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Kept(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getBytes(4)))
                .optional();
    }

    private void removeAll() {
        jdbc.sql("delete from normative_import").update(); // the policy leaves only the viewer's own
    }
}
