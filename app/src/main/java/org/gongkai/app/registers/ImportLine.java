package org.gongkai.app.registers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a row.
 *
 * @param number the row in the sheet
 * @param column the title of the column at fault, or empty
 * @param reason why it cannot be taken and what to do, or null
 */
public record ImportLine(
        int number,
        Map<String, String> cells,
        Outcome outcome,
        String column,
        @Nullable String reason) {
    public enum Outcome {
        NEW("新增"),
        SAME("已登记，不动"),
        WRONG("有错");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What stands in the cell at fault. */
    public String value(List<ImportedRegister.Column> columns) {
        return columns.stream()
                .filter(each -> each.title().equals(column))
                .map(each -> cells.getOrDefault(each.field(), ""))
                .findFirst()
                .orElse("");
    }
}
