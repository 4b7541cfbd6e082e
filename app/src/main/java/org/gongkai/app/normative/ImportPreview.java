package org.gongkai.app.normative;

import java.util.List;
import java.util.UUID;

/**
 * What the import of a workbook would do, row by row.
 *
 * @param organName into whose ledger
 * @param lines in the order of the file
 */
public record ImportPreview(UUID id, String fileName, String organName, List<Line> lines) {
    private static final int SHOWN = 300;

    /** What becomes of a row. */
    public enum Outcome {
        NEW("登记"),
        KNOWN("已登记，跳过"),
        WRONG("有错");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A row with what was found.
     *
     * @param column at which something is wrong; empty where nothing is
     * @param sentence what is wrong and what to do, or what will be told
     */
    public record Line(int number, String subject, Outcome outcome, String column, String value, String sentence) {}

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<Line> first(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcome() == outcome)
                .limit(SHOWN)
                .toList();
    }

    public boolean more(Outcome outcome) {
        return count(outcome) > SHOWN;
    }
}
