package org.gongkai.app.registers;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the columns of a register are called and their values said.
 *
 * @param labels by column, in the order of the page; columns that are not in it are not told
 */
public record Wording(Map<String, String> labels, Said said) {
    /** Says a value of a column, which may depend on the rest of the row. */
    public interface Said {
        String of(String column, String value, Map<String, Object> row);
    }

    List<Change.Difference> differences(Map<String, Object> before, Map<String, Object> after) {
        return labels.entrySet().stream()
                .filter(label -> !Objects.equals(before.get(label.getKey()), after.get(label.getKey())))
                .map(label -> new Change.Difference(
                        label.getValue(), said(label.getKey(), before), said(label.getKey(), after)))
                .toList();
    }

    private String said(String column, Map<String, Object> row) {
        Object value = row.get(column);
        return value == null ? "" : said.of(column, value.toString(), row);
    }
}
