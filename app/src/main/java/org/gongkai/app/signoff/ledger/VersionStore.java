package org.gongkai.app.signoff.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Names;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of content: only ever added to. */
@Component
public class VersionStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};
    private static final String KEEP = """
            insert into sign_off_version (id, sign_off, number, title, body, attachments, hash, made_by, made_at, why)
            values (:id, :signOff, :number, :title, :body, :attachments, :hash, :by, :at, :why)""";
    private static final String OF = """
            select number, title, body, attachments, hash, made_by, made_at, why from sign_off_version
            where sign_off = :signOff and number between :from and :to order by number desc""";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Names names;

    VersionStore(JdbcClient jdbc, Rows rows, Names names) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.names = names;
    }

    public void keep(UUID signOff, int number, Content content, String hash, UUID by, OffsetDateTime at, String why) {
        jdbc.sql(KEEP)
                .param("id", UUID.randomUUID())
                .param("signOff", signOff)
                .param("number", number)
                .param("title", content.title())
                .param("body", content.body())
                .param("attachments", JSON.writeValueAsString(content.attachments()))
                .param("hash", hash)
                .param("by", by)
                .param("at", at)
                .param("why", why)
                .update();
    }

    /** The newest first. */
    public List<Version> of(UUID signOff, int from, int to) {
        var found = jdbc.sql(OF)
                .param("signOff", signOff)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> version(row))
                .list();
        var called = names.ofPeople(found.stream().map(Version::by).toList());
        return found.stream()
                .map(one -> new Version(
                        one.number(),
                        one.content(),
                        one.hash(),
                        one.by(),
                        called.getOrDefault(one.by(), "（已离任）"),
                        one.at(),
                        one.why()))
                .toList();
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                content(row),
                row.getString("hash"),
                Rows.id(row, "made_by"),
                "",
                rows.at(row, "made_at"),
                row.getString("why"));
    }

    public static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getString("title"),
                row.getString("body"),
                JSON.readValue(row.getString("attachments"), ATTACHMENTS));
    }
}
