package org.gongkai.proof;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of a query, one at a time; however many there are, few are in memory. */
final class Rows<T> implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet results;
    private final Row<T> row;
    private @Nullable T ahead;

    /** Makes a value of the row at hand. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    Rows(PreparedStatement statement, Row<T> row) throws SQLException {
        this.statement = statement;
        this.results = statement.executeQuery();
        this.row = row;
        this.ahead = read();
    }

    /** The next row, which stays the next; null at the end. */
    @Nullable
    T peek() {
        return ahead;
    }

    /** The next row; null at the end. */
    @Nullable
    T next() throws SQLException {
        T now = ahead;
        ahead = now == null ? null : read();
        return now;
    }

    private @Nullable T read() throws SQLException {
        return results.next() ? row.of(results) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
