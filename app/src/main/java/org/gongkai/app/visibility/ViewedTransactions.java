package org.gongkai.app.visibility;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Every transaction names its viewer, or does not begin. The settings end with the transaction, so a pooled connection carries
 * nobody on to the next one.
 */
@Component("transactionManager")
final class ViewedTransactions extends JdbcTransactionManager {
    private static final String NAME_THE_VIEWER = """
            select set_config('gongkai.viewer', ?, true), set_config('gongkai.person', ?, true),
                   set_config('gongkai.organs', ?, true), set_config('gongkai.homes', ?, true),
                   set_config('gongkai.grants', ?, true), set_config('gongkai.organ_ranges', ?, true)""";

    ViewedTransactions(DataSource source) {
        super(source);
    }

    /** Called inside the guarded part of the beginning: a refusal here gives the connection back. */
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Viewer viewer =
                Viewers.current().orElseThrow(() -> new SQLException("no viewer is named for this transaction"));
        try (var statement = connection.prepareStatement(NAME_THE_VIEWER)) {
            statement.setString(1, viewer.name());
            statement.setString(
                    2, viewer.person() == null ? "" : viewer.person().toString());
            statement.setString(3, array(viewer.organs()));
            statement.setString(4, array(viewer.homes()));
            statement.setString(5, array(viewer.grants()));
            statement.setString(6, ranges(viewer.organs()));
            statement.execute();
        }
    }

    /** The same numbers as a multirange: each run of neighbours is one range, its end left out. */
    static String ranges(SortedSet<Long> numbers) {
        var text = new StringBuilder("{");
        long end = Long.MIN_VALUE;
        for (long number : numbers) {
            if (number != end || text.length() == 1) {
                text.append(text.length() == 1 ? "[" : end + "),[")
                        .append(number)
                        .append(',');
            }
            end = number + 1;
        }
        return text.append(text.length() == 1 ? "}" : end + ")}").toString();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
