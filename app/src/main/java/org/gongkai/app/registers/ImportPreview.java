package org.gongkai.app.registers;

import java.util.List;
import java.util.UUID;

/** A workbook that was checked, or taken over: what comes of each row. */
public record ImportPreview(
        UUID id, long organ, String fileName, List<ImportedRegister.Column> columns, List<ImportLine> lines) {
    private static final int SHOWN = 200;

    public long count(ImportLine.Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<ImportLine> wrong() {
        return lines.stream()
                .filter(line -> line.outcome() == ImportLine.Outcome.WRONG)
                .limit(SHOWN)
                .toList();
    }

    public int shown() {
        return SHOWN;
    }
}
