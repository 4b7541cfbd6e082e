package org.gongkai.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A data file of this module: a comma-separated table with a head line, without quoting (Chinese text uses ，). Read from the
 * classpath of this module only; a line with the wrong number of columns is refused, naming file and line.
 */
public final class DataTable {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    private DataTable(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** A line of the table. */
    public final class Row {
        private final String[] fields;
        private final int line;

        private Row(String[] fields, int line) {
            this.fields = fields;
            this.line = line;
        }

        /** The field under a column head; a head the table does not have is an error of the program. */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(name + " 没有“" + column + "”一列");
            }
            return fields[index];
        }

        /** The field as a whole number. */
        public int number(String column) {
            try {
                return Integer.parseInt(get(column));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(name + " 第" + line + "行“" + column + "”不是整数：" + get(column), e);
            }
        }

        /** The field as a yes/no mark. */
        public boolean yes(String column) {
            return get(column).equals("yes");
        }
    }

    /** Reads {@code /law/<path>} from the classpath. */
    public static DataTable read(String path) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DataTable.class.getResourceAsStream("/law/" + path), path),
                StandardCharsets.UTF_8))) {
            return parse(path, in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table from its lines; {@code name} stands in messages. Blank lines are skipped. */
    public static DataTable parse(String name, List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalStateException(name + " 没有表头");
        }
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        List<Row> rows = new ArrayList<>();
        DataTable table = new DataTable(name, columns, rows);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] fields = lines.get(i).split(",", -1);
            if (fields.length != columns.size()) {
                throw new IllegalStateException(
                        name + " 第" + (i + 1) + "行有 " + fields.length + " 列，应有 " + columns.size() + " 列");
            }
            rows.add(table.new Row(fields, i + 1));
        }
        return table;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }
}
