package org.gongkai.app.signoff.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.SignOff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a sign-off with its tasks, and writes an act: nothing at all where another act came first. */
@Component
public class Ledger {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<Integer, List<UUID>>> CHOSEN = new TypeReference<>() {};
    private static final String MATTER = "select " + Rows.SIGN_OFF + ", chosen, writers, participants from sign_off ";
    private static final String BEGIN = """
            insert into sign_off (id, subject_kind, subject, organ, drafter, route, title, state, step, round, revision, version,
                content_hash, chosen, writers, participants, delegates, begun_at, moved_at)
            values (:id, :kind, :subject, :organ, :drafter, :route, :title, 'DRAFTING', 0, 1, 1, 1,
                :hash, '{}', array[:drafter]::uuid[], array[:drafter]::uuid[], '{}', :at, :at)""";
    private static final String MOVE = """
            update sign_off set drafter = :drafter, title = :title, state = :state, step = :step, round = :round,
                revision = revision + 1, version = :version, content_hash = :hash, number = :number, chosen = :chosen,
                writers = :writers, participants = :participants, moved_at = :at
            where id = :id and revision = :seen""";
    private static final String LOOKED_FOR = """
            update sign_off set delegates =
                array(select distinct unnest(case when :anew then '{}' else delegates end || :delegates::uuid[]))
            where id = :id""";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final RouteShelf routes;
    private final TaskStore tasks;
    private final ActStore acts;
    private final VersionStore versions;
    private final DelegationStore delegations;
    private final TransactionTemplate nested;

    Ledger(
            JdbcClient jdbc,
            Rows rows,
            RouteShelf routes,
            TaskStore tasks,
            ActStore acts,
            VersionStore versions,
            DelegationStore delegations,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.routes = routes;
        this.tasks = tasks;
        this.acts = acts;
        this.versions = versions;
        this.delegations = delegations;
        this.nested = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    public Optional<Matter> find(UUID signOff) {
        return matter("where id = :id", signOff);
    }

    public Optional<Matter> ofTask(UUID task) {
        return matter("where id = (select sign_off from sign_off_task where id = :id)", task);
    }

    private Optional<Matter> matter(String where, UUID id) {
        record Head(SignOff signOff, int round, String chosen, Set<UUID> writers, Set<UUID> participants) {}
        var head = jdbc.sql(MATTER + where)
                .param("id", id)
                .query((row, n) -> new Head(
                        rows.signOff(row),
                        row.getInt("round"),
                        row.getString("chosen"),
                        Rows.people(row, "writers"),
                        Rows.people(row, "participants")))
                .optional();
        return head.map(found -> new Matter(
                found.signOff,
                routes.get(found.signOff.route()),
                found.round,
                chosen(found.chosen),
                found.writers,
                found.participants,
                tasks.of(found.signOff.id())));
    }

    static Map<Integer, List<UUID>> chosen(String json) {
        return "{}".equals(json) ? Map.of() : JSON.readValue(json, CHOSEN);
    }

    /** A new draft, with the drafter's own turn; the act is written as any other. */
    public void begin(SignOff signOff, TaskRow turn) {
        jdbc.sql(BEGIN)
                .param("id", signOff.id())
                .param("kind", signOff.subject().kind())
                .param("subject", signOff.subject().id())
                .param("organ", signOff.organ())
                .param("drafter", signOff.drafter())
                .param("route", signOff.route())
                .param("title", signOff.title())
                .param("hash", signOff.contentHash())
                .param("at", signOff.begunAt())
                .update();
        tasks.give(List.of(turn));
    }

    /** Whether it was written; if not, nothing was, because the sign-off has moved since it was read. */
    public boolean write(Change change) {
        var now = change.signOff();
        if (!(numbers(change) ? moveWithNumber(change, now) : move(change, now))) {
            return false;
        }
        tasks.change(change.touched());
        tasks.give(change.given());
        if (now.state().finished()) {
            tasks.finish(now.id(), change.at);
        }
        if (change.content != null && change.actor != null) {
            versions.keep(
                    now.id(), now.version(), change.content, now.contentHash(), change.actor, change.at, change.words);
        }
        acts.add(change);
        lookFor(change);
        return true;
    }

    private static boolean numbers(Change change) {
        return !Objects.equals(change.number, change.before.signOff().number());
    }

    /** The unique index knows all numbers of the organ, whoever looks; its refusal must not spoil the transaction. */
    private boolean moveWithNumber(Change change, SignOff now) {
        try {
            return Boolean.TRUE.equals(nested.execute(status -> move(change, now)));
        } catch (DuplicateKeyException taken) {
            throw Stopped.refused("文号“" + change.number + "”本机关已经用过。", "请换下一个号。");
        }
    }

    private boolean move(Change change, SignOff now) {
        return jdbc.sql(MOVE)
                        .param("id", now.id())
                        .param("seen", change.before.signOff().revision())
                        .param("drafter", now.drafter())
                        .param("title", now.title())
                        .param("state", Rows.code(now.state()))
                        .param("step", change.after().step())
                        .param("round", change.round)
                        .param("version", now.version())
                        .param("hash", now.contentHash())
                        .param("number", now.number())
                        .param("chosen", JSON.writeValueAsString(change.chosen))
                        .param("writers", writers(change))
                        .param("participants", change.participants().toArray(UUID[]::new))
                        .param("at", change.at)
                        .update()
                == 1;
    }

    private static UUID[] writers(Change change) {
        var writers = new java.util.LinkedHashSet<>(change.before.writers());
        writers.add(change.drafter);
        return writers.toArray(UUID[]::new);
    }

    /** Whoever acts for one of those for whom it waits sees it too; what was recalled unread, nobody does any more. */
    private void lookFor(Change change) {
        boolean anew = change.kind == Deed.Kind.RECALL;
        var waitedFor = anew
                ? change.present().stream()
                        .filter(row -> row.state() == TaskRow.Life.OPEN)
                        .toList()
                : change.newlyOpen();
        var delegates =
                delegations.delegatesOf(waitedFor.stream().map(TaskRow::person).toList());
        if (anew || !delegates.isEmpty()) {
            jdbc.sql(LOOKED_FOR)
                    .param("anew", anew)
                    .param("delegates", delegates.toArray(UUID[]::new))
                    .param("id", change.before.signOff().id())
                    .update();
        }
    }

    /** Whether it still stands as it was read: its tasks are read after it, and another act may have come in between. */
    public boolean stands(SignOff read) {
        return jdbc.sql("select revision from sign_off where id = :id")
                .param("id", read.id())
                .query(Long.class)
                .optional()
                .filter(now -> now == read.revision())
                .isPresent();
    }

    /** What made that revision. */
    public Optional<Deed> deedAt(UUID signOff, long revision) {
        return acts.of(signOff, revision, revision).stream().findFirst();
    }

    /** The first act after a revision that moved the sign-off, or else the last act. */
    public Optional<Deed> movedSince(UUID signOff, long seen) {
        var since = acts.of(signOff, seen + 1, Long.MAX_VALUE);
        return since.stream()
                .filter(deed -> deed.kind().moves())
                .findFirst()
                .or(() -> since.stream().findFirst());
    }
}
