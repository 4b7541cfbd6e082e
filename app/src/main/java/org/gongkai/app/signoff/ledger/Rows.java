package org.gongkai.app.signoff.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows as values, with times as the office's clock shows them. */
@Component
public class Rows {
    /** The columns that {@link #signOff} reads. */
    public static final String SIGN_OFF =
            "id, subject_kind, subject, organ, drafter, route, title, state, step, round, revision, version,"
                    + " content_hash, number, begun_at, moved_at";

    private final Clock clock;

    public Rows(Clock clock) {
        this.clock = clock;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    public SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(
                id(row, "id"),
                new Subject(row.getString("subject_kind"), id(row, "subject")),
                row.getLong("organ"),
                id(row, "drafter"),
                id(row, "route"),
                row.getString("title"),
                state(row),
                row.getLong("revision"),
                row.getInt("version"),
                row.getString("content_hash"),
                row.getString("number"),
                at(row, "begun_at"),
                at(row, "moved_at"));
    }

    static State state(ResultSet row) throws SQLException {
        int step = row.getInt("step");
        int round = row.getInt("round");
        return switch (row.getString("state")) {
            case "DRAFTING" -> new State.Drafting();
            case "UNDER_WAY" -> new State.UnderWay(step, round);
            case "SIGNED" -> new State.Signed(step, round);
            case "RETURNED" -> new State.Returned();
            case "RECALLED" -> new State.Recalled();
            case "ISSUED" -> new State.Issued();
            case "FILED" -> new State.Filed();
            case "WITHDRAWN" -> new State.Withdrawn();
            default -> throw new SQLException("unknown state " + row.getString("state"));
        };
    }

    static String code(State state) {
        return switch (state) {
            case State.Drafting s -> "DRAFTING";
            case State.UnderWay s -> "UNDER_WAY";
            case State.Signed s -> "SIGNED";
            case State.Returned s -> "RETURNED";
            case State.Recalled s -> "RECALLED";
            case State.Issued s -> "ISSUED";
            case State.Filed s -> "FILED";
            case State.Withdrawn s -> "WITHDRAWN";
        };
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public OffsetDateTime at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(atOrNull(row, column), column);
    }

    public @Nullable OffsetDateTime atOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    static Set<UUID> people(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return new LinkedHashSet<>(List.of((UUID[]) array.getArray()));
    }
}
