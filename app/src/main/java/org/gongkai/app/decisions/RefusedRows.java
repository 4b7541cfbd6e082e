package org.gongkai.app.decisions;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.app.decisions.sheet.Sheet;
import org.gongkai.app.decisions.sheet.SheetRow;
import org.gongkai.app.decisions.sheet.SheetWriting;
import org.gongkai.app.files.Files;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of a file that were not taken, as they stood in it, each with its reason: to be corrected and handed in again. They are
 * read from the file once more; no copy of them is kept.
 */
@Component
class RefusedRows {
    /** The head of the column of reasons; a file that has it is a corrected one. */
    static final String REASON = "没有导入的原因和怎么办";

    private static final int PAGE = 1_000;

    private final DecisionImportStore store;
    private final Files files;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RefusedRows(DecisionImportStore store, Files files, Journal journal, TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** In the form of the file itself, which must not be gone. They hold names and numbers of people as they were handed in: it is journaled. */
    void write(DecisionImport one, OutputStream out) throws IOException {
        transaction.executeWithoutResult(
                _ -> journal.write(Act.of("decisions.import.rows", "下载没有导入的行", "decision-import", one.id())
                        .with("rows", one.refused())));
        var file = Objects.requireNonNull(one.file());
        try (Sheet sheet =
                Sheet.open(one.format(), Objects.requireNonNull(transaction.execute(_ -> files.open(file))))) {
            SheetWriting.write(one.format(), "没有导入的行", rows -> table(one, sheet, rows), out);
        }
    }

    private void table(DecisionImport one, Sheet sheet, SheetWriting.Rows rows) throws IOException {
        Columns columns = Columns.read(FieldList.of(one.kind()), sheet);
        int reason = columns.headings().indexOf(REASON);
        int width = reason < 0 ? columns.headings().size() : reason;
        rows.add(with(columns.headings(), width, REASON));
        long after = 0;
        List<RefusedRow> page = page(one, after);
        while (!page.isEmpty()) {
            for (RefusedRow refused : page) {
                SheetRow row = sheet.next();
                while (row != null && row.number() < refused.line()) {
                    row = sheet.next();
                }
                if (row == null) {
                    return;
                }
                rows.add(with(List.of(row.cells()), width, refused.reasons()));
                after = refused.line();
            }
            page = page(one, after);
        }
    }

    private List<RefusedRow> page(DecisionImport one, long after) {
        return Objects.requireNonNull(transaction.execute(_ -> store.refusals(one.id(), after, PAGE)));
    }

    private static List<String> with(List<String> cells, int width, String last) {
        List<String> row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add("");
        }
        row.add(last);
        return row;
    }
}
