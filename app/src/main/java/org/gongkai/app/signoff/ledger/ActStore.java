package org.gongkai.app.signoff.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.Names;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.SignOff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of sign-offs: only ever added to, each line with its entry in the journal. */
@Component
public class ActStore {
    private static final String ADD = """
            insert into sign_off_act (id, sign_off, revision, at, by_person, on_behalf_of, kind, step, step_name, task, target, words,
                note, version, content_hash)
            values (:id, :signOff, :revision, :at, :by, :for, :kind, :step, :stepName, :task, :target, :words,
                :note, :version, :hash)""";
    private static final String OF = """
            select a.id, a.revision, a.at, a.by_person, a.on_behalf_of, a.kind, a.step, a.step_name, a.target, a.words, a.note,
                a.version, a.content_hash, g.act is not null as handwritten
            from sign_off_act a left join sign_off_signature g on g.act = a.id
            where a.sign_off = :signOff and a.revision between :from and :to order by a.revision""";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Names names;
    private final Journal journal;
    private final SignatureStore signatures;

    ActStore(JdbcClient jdbc, Rows rows, Names names, Journal journal, SignatureStore signatures) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.names = names;
        this.journal = journal;
        this.signatures = signatures;
    }

    public void add(Change change) {
        var now = change.signOff();
        String step = change.before.route().step(change.step).name();
        jdbc.sql(ADD)
                .param("id", change.act)
                .param("signOff", now.id())
                .param("revision", now.revision())
                .param("at", change.at)
                .param("by", change.actor)
                .param("for", change.onBehalfOf)
                .param("kind", change.kind.name())
                .param("step", change.step)
                .param("stepName", step)
                .param("task", change.task)
                .param("target", change.target)
                .param("words", change.words)
                .param("note", change.note)
                .param("version", now.version())
                .param("hash", now.contentHash())
                .update();
        if (change.handwriting != null && change.actor != null) {
            signatures.keep(change.act, now, change.actor, change.at, change.handwriting);
        }
        journal(change, now, step);
    }

    private void journal(Change change, SignOff now, String step) {
        var act = Act.of(
                        change.kind.code(),
                        change.kind.title(),
                        now.subject().kind(),
                        now.subject().id())
                .with("signOff", now.id())
                .with("revision", now.revision())
                .with("step", step)
                .with("version", now.version())
                .with("content", now.contentHash());
        if (change.onBehalfOf != null) {
            act = act.with("onBehalfOf", change.onBehalfOf);
        }
        if (change.target != null) {
            act = act.with("target", change.target);
        }
        journal.write(act);
    }

    /** The history between two revisions, both included, oldest first. */
    public List<Deed> of(UUID signOff, long from, long to) {
        var lines = jdbc.sql(OF)
                .param("signOff", signOff)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> line(row))
                .list();
        var called = names.ofPeople(lines.stream()
                .flatMap(line -> Stream.of(Optional.ofNullable(line.by()), Optional.ofNullable(line.onBehalfOf())))
                .flatMap(Optional::stream)
                .toList());
        return lines.stream().map(line -> named(line, called)).toList();
    }

    private Deed line(ResultSet row) throws SQLException {
        return new Deed(
                Rows.id(row, "id"),
                row.getLong("revision"),
                rows.at(row, "at"),
                Rows.idOrNull(row, "by_person"),
                "",
                Rows.idOrNull(row, "on_behalf_of"),
                null,
                Deed.Kind.valueOf(row.getString("kind")),
                row.getInt("step"),
                row.getString("step_name"),
                row.getString("words"),
                row.getString("note"),
                row.getInt("version"),
                row.getString("content_hash"),
                row.getBoolean("handwritten"));
    }

    private static Deed named(Deed line, java.util.Map<UUID, String> called) {
        String by = line.by() == null ? "系统" : called.getOrDefault(line.by(), "（已离任）");
        String principal = line.onBehalfOf() == null ? null : called.getOrDefault(line.onBehalfOf(), "（已离任）");
        return new Deed(
                line.id(),
                line.revision(),
                line.at(),
                line.by(),
                by,
                line.onBehalfOf(),
                principal,
                line.kind(),
                line.step(),
                line.stepName(),
                line.text(),
                line.note(),
                line.version(),
                line.contentHash(),
                line.handwritten());
    }
}
