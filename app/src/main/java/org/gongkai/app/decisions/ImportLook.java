package org.gongkai.app.decisions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.app.decisions.sheet.Sheet;
import org.gongkai.app.decisions.sheet.SheetRow;

/**
 * The first way through a file, before a row of it enters: no marking of a state secret anywhere in it, how many rows there are,
 * and, where all or nothing is wanted, whether every one of them is sound.
 */
final class ImportLook {
    private static final int EVERY = 20_000;

    private final Marked marked;
    private final List<RefusedRow> refused = new ArrayList<>();
    private long rows;
    private long refusals;

    /** Refuses a text that carries a marking. */
    interface Marked {
        void check(String text);
    }

    /** Hears now and then how many rows there were and which of them since are refused; throws where it shall not go on. */
    interface SoFar {
        void is(long rows, List<RefusedRow> refused);
    }

    ImportLook(Marked marked) {
        this.marked = marked;
    }

    ImportLook header(List<String> headings) {
        headings.stream().filter(ImportLook::suspect).forEach(marked::check);
        return this;
    }

    ImportLook through(Sheet sheet, RowReading reading, boolean checked, SoFar soFar) throws IOException {
        for (SheetRow row = reading.next(); row != null; row = reading.next()) {
            rows++;
            marking(row);
            if (checked && reading.check(row) instanceof Checked.Faulty faulty) {
                refused.add(new RefusedRow(row.number(), faulty.sentence()));
            }
            if (rows % EVERY == 0) {
                tell(soFar);
            }
        }
        tell(soFar);
        sheet.besides(text -> {
            if (suspect(text)) {
                marked.check(text);
            }
        });
        return this;
    }

    private void tell(SoFar soFar) {
        soFar.is(rows, List.copyOf(refused));
        refusals += refused.size();
        refused.clear();
    }

    /** Cells apart, each on a line of its own, as they stand in the table. */
    private void marking(SheetRow row) {
        for (String cell : row.cells()) {
            if (suspect(cell)) {
                marked.check(String.join("\n", row.cells()));
                return;
            }
        }
    }

    /** Without one of these characters there is no marking. */
    private static boolean suspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '密' || c == '宻' || c == '蜜') {
                return true;
            }
        }
        return false;
    }

    long rows() {
        return rows;
    }

    long refusals() {
        return refusals;
    }
}
