package org.gongkai.app.decisions;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.app.decisions.sheet.Sheet;
import org.gongkai.app.decisions.sheet.SheetRow;
import org.gongkai.law.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Reads and checks the rows of a sheet whose header has been read. By one thread. */
final class RowReading {
    /** What a template shows is no row. */
    private static final String EXAMPLE = "例：";

    private final Sheet sheet;
    private final Columns columns;
    private final DecisionCheck check;
    private final DisclosureRules rules;
    private final @Nullable String[] raw;
    private final Clock clock;

    RowReading(DecisionKind kind, Sheet sheet, Columns columns, Clock clock) {
        this.sheet = sheet;
        this.columns = columns;
        this.check = new DecisionCheck(kind, LocalDate.now(clock));
        this.rules = new DisclosureRules(WorkingDays.latest());
        this.raw = new String[FieldList.of(kind).size()];
        this.clock = clock;
    }

    /** The next row that holds anything; null after the last. */
    @Nullable
    SheetRow next() throws IOException {
        for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
            if (!row.blank() && !row.at(0).startsWith(EXAMPLE)) {
                return row;
            }
        }
        return null;
    }

    Checked check(SheetRow row) {
        columns.into(raw, row);
        return check.check(raw);
    }

    /** The next rows behind the row {@code done}, at most {@code most}; null where there are none. */
    @Nullable
    Chunk chunk(long done, int most) throws IOException {
        Chunk chunk = null;
        for (SheetRow row = next(); row != null; row = next()) {
            if (row.number() <= done) {
                continue;
            }
            chunk = chunk == null ? new Chunk(clock) : chunk;
            switch (check(row)) {
                case Checked.Sound(NewDecision decision) -> chunk.add(row.number(), decision, rules.decide(decision));
                case Checked.Faulty faulty -> chunk.refuse(row.number(), faulty.sentence());
            }
            if (chunk.rows() == most) {
                return chunk;
            }
        }
        return chunk;
    }
}
