package org.gongkai.app.directory.imports;

import java.util.List;
import java.util.UUID;

/**
 * What the import of a workbook would do.
 *
 * @param lines every row, in the order of the file
 */
public record ImportPreview(UUID id, String fileName, List<ImportLine> lines) {
    /** As many as a page can show; the checked workbook has all. */
    private static final int SHOWN = 200;

    public long count(ImportLine.Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** The first rows with that outcome. */
    public List<ImportLine> first(ImportLine.Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcome() == outcome)
                .limit(SHOWN)
                .toList();
    }

    public int shown() {
        return SHOWN;
    }

    /** Whether there is anything to do, faults aside. */
    public boolean changesSomething() {
        return lines.stream()
                .anyMatch(line ->
                        line.outcome() != ImportLine.Outcome.SAME && line.outcome() != ImportLine.Outcome.WRONG);
    }
}
