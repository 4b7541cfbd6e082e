package org.gongkai.app.secrecy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongkai.law.DataTable;

/** A table of cases of this capability; {@code \n}, {@code \f} and {@code \u200b} stand for these characters, ， for a comma. */
public final class Table {
    private Table() {}

    public static List<DataTable.Row> of(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream("/secrecy/" + name), name),
                StandardCharsets.UTF_8))) {
            return DataTable.parse(name, in.lines().toList()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(DataTable.Row row, String column) {
        return row.get(column)
                .replace("\\n", "\n")
                .replace("\\f", "\f")
                .replace("\\t", "\t")
                .replace("\\u200b", "\u200b");
    }
}
