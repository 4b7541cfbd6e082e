package org.gongkai.app.registers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * How the columns of a register are called and their values said.
 *
 * @param labels by column, in the order of the page; columns that are not in it are not told
 * @param said says a value, given column and value
 */
public record Wording(Map<String, String> labels, BinaryOperator<String> said) {
    List<Change.Difference> differences(Map<String, Object> before, Map<String, Object> after) {
        return labels.entrySet().stream()
                .filter(label -> !Objects.equals(before.get(label.getKey()), after.get(label.getKey())))
                .map(label -> new Change.Difference(
                        label.getValue(), said(label.getKey(), before), said(label.getKey(), after)))
                .toList();
    }

    private String said(String column, Map<String, Object> row) {
        Object value = row.get(column);
        return value == null ? "" : said.apply(column, value.toString());
    }
}
