package org.gongkai.app.signoff.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.signoff.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of sign-offs. */
@Component
public class TaskStore {
    static final String COLUMNS =
            "id, sign_off, step, round, kind, person, state, after_task, added_by, instead_of, vacant, reason,"
                    + " given_at, due, read_at, reminded_at, acted_by, decision, closed_at, closed_revision";
    private static final String OF =
            "select " + COLUMNS + " from sign_off_task where sign_off = :signOff" + " order by round, given_at, id";
    private static final String IS_OF =
            "select exists (select from sign_off_task where id = :task and sign_off = :signOff)";
    private static final String GIVE = """
            insert into sign_off_task (id, sign_off, step, round, kind, person, state, after_task, added_by, instead_of, vacant,
                reason, given_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            update sign_off_task set state = ?, after_task = ?, read_at = ?, reminded_at = ?, acted_by = ?, decision = ?,
                closed_at = ?, closed_revision = ?
            where id = ?""";
    private static final String FINISH = "update sign_off_task set finished_at = :at where sign_off = :signOff";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Rows rows;

    TaskStore(JdbcClient jdbc, JdbcTemplate batches, Rows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
    }

    /** All of a sign-off, over all rounds, in the order in which they were given. */
    List<TaskRow> of(UUID signOff) {
        return jdbc.sql(OF)
                .param("signOff", signOff)
                .query((row, n) -> task(row))
                .list();
    }

    /** Whether it is a task of this sign-off, and the viewer sees it. */
    public boolean isOf(UUID task, UUID signOff) {
        return jdbc.sql(IS_OF)
                .param("task", task)
                .param("signOff", signOff)
                .query(Boolean.class)
                .single();
    }

    void give(List<TaskRow> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        batches.batchUpdate(GIVE, tasks, tasks.size(), (statement, task) -> {
            statement.setObject(1, task.id());
            statement.setObject(2, task.signOff());
            statement.setInt(3, task.step());
            statement.setInt(4, task.round());
            statement.setString(5, task.kind().name());
            statement.setObject(6, task.person());
            statement.setString(7, task.state().name());
            statement.setObject(8, task.after(), Types.OTHER);
            statement.setObject(9, task.addedBy(), Types.OTHER);
            statement.setObject(10, task.insteadOf(), Types.OTHER);
            statement.setBoolean(11, task.vacant());
            statement.setString(12, task.reason());
            statement.setObject(13, task.givenAt());
            statement.setObject(14, task.due(), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }

    void change(List<TaskRow> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        batches.batchUpdate(CHANGE, tasks, tasks.size(), (statement, task) -> {
            statement.setString(1, task.state().name());
            statement.setObject(2, task.after(), Types.OTHER);
            statement.setObject(3, task.readAt(), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(4, task.remindedAt(), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(5, task.actedBy(), Types.OTHER);
            statement.setString(6, name(task.decision()));
            statement.setObject(7, task.closedAt(), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(8, task.closedRevision(), Types.BIGINT);
            statement.setObject(9, task.id());
        });
    }

    /** Marks all of a sign-off as over, so that lists of what is finished need look no further. */
    void finish(UUID signOff, OffsetDateTime at) {
        jdbc.sql(FINISH).param("at", at).param("signOff", signOff).update();
    }

    TaskRow task(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new TaskRow(
                Rows.id(row, "id"),
                Rows.id(row, "sign_off"),
                row.getInt("step"),
                row.getInt("round"),
                Step.Kind.valueOf(row.getString("kind")),
                Rows.id(row, "person"),
                TaskRow.Life.valueOf(row.getString("state")),
                Rows.idOrNull(row, "after_task"),
                Rows.idOrNull(row, "added_by"),
                Rows.idOrNull(row, "instead_of"),
                row.getBoolean("vacant"),
                row.getString("reason"),
                rows.at(row, "given_at"),
                rows.atOrNull(row, "due"),
                rows.atOrNull(row, "read_at"),
                rows.atOrNull(row, "reminded_at"),
                Rows.idOrNull(row, "acted_by"),
                decision == null ? null : TaskRow.Decision.valueOf(decision),
                rows.atOrNull(row, "closed_at"),
                row.getObject("closed_revision", Long.class));
    }

    private static @Nullable String name(TaskRow.@Nullable Decision decision) {
        return decision == null ? null : decision.name();
    }
}
