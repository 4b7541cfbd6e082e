package org.gongkai.app.normative;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents, their events, and the spells that follow from these. */
@Component
class NormativeStore {
    private static final String DOCUMENT = """
            select id, organ, number, title, joint, review_number, register_number, record_number, published_in,
                   void as is_void, revision, entered_by, entered_at from normative_document\n""";
    private static final String INSERT = """
            insert into normative_document (id, organ, number, title, joint, review_number, register_number, record_number,
                published_in, entered_by, entered_at)
            values (:id, :organ, :number, :title, :joint, :reviewNumber, :registerNumber, :recordNumber, :publishedIn, :by, :at)""";
    private static final String DESCRIBE = """
            update normative_document set number = :number, title = :title, joint = :joint, review_number = :reviewNumber,
                register_number = :registerNumber, record_number = :recordNumber, published_in = :publishedIn where id = :id""";
    private static final String NEXT = """
            update normative_document set revision = revision + 1 where id = :id and revision = :seen""";
    private static final String PLACE = "update normative_document set organ = :organ, void = :void where id = :id";

    private static final String EVENT = """
            select id, document, ordinal, kind, organ, day, in_force_from, last_day, endless, basis, to_organ, other_organ, part,
                   reason, undoes, clean_up, by, at from normative_event\n""";
    private static final String TELL = """
            insert into normative_event (id, document, ordinal, kind, organ, day, in_force_from, last_day, endless, basis, to_organ,
                other_organ, part, reason, undoes, clean_up, by, at)
            values (:id, :document, :ordinal, :kind, :organ, :day, :inForceFrom, :lastDay, :endless, :basis, :toOrgan,
                :otherOrgan, :part, :reason, :undoes, :cleanUp, :by, :at)""";

    private static final String NO_SPELLS = "delete from normative_spell where document = :document";
    private static final String SPELL = """
            insert into normative_spell (document, ordinal, organ, opening, since, in_force_from, closing, until)
            values (:document, :ordinal, :organ, :opening, :since, :inForceFrom, :closing, :until)""";

    private final JdbcClient jdbc;

    NormativeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NormativeDocument> one(UUID id) {
        return jdbc.sql(DOCUMENT + "where id = :id")
                .param("id", id)
                .query(NormativeDocument.class)
                .optional();
    }

    Optional<NormativeDocument> numbered(String number) {
        return jdbc.sql(DOCUMENT + "where number = :number and not void")
                .param("number", number)
                .query(NormativeDocument.class)
                .optional();
    }

    List<NormativeDocument> numbered(Collection<String> numbers) {
        return jdbc.sql(DOCUMENT + "where number = any (:numbers) and not void")
                .param("numbers", numbers.toArray(String[]::new))
                .query(NormativeDocument.class)
                .list();
    }

    void insert(UUID id, long organ, Description of, @Nullable UUID by, OffsetDateTime at) {
        described(jdbc.sql(INSERT).param("id", id), of)
                .param("organ", organ)
                .param("by", by)
                .param("at", at)
                .update();
    }

    void describe(UUID id, Description of) {
        described(jdbc.sql(DESCRIBE).param("id", id), of).update();
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec sql, Description of) {
        return sql.param("number", of.number())
                .param("title", of.title())
                .param("joint", of.joint())
                .param("reviewNumber", of.reviewNumber())
                .param("registerNumber", of.registerNumber())
                .param("recordNumber", of.recordNumber())
                .param("publishedIn", of.publishedIn());
    }

    /** Whether nobody else has acted since the revision was seen; from then on nobody else can before this transaction ends. */
    boolean next(UUID id, int seen) {
        return jdbc.sql(NEXT).param("id", id).param("seen", seen).update() == 1;
    }

    void place(UUID id, long organ, boolean isVoid) {
        jdbc.sql(PLACE)
                .param("id", id)
                .param("organ", organ)
                .param("void", isVoid)
                .update();
    }

    List<DocumentEvent> events(UUID document) {
        return jdbc.sql(EVENT + "where document = :document order by ordinal")
                .param("document", document)
                .query(DocumentEvent.class)
                .list();
    }

    /** The events of several documents, by document. */
    Map<UUID, List<DocumentEvent>> events(Collection<UUID> documents) {
        return jdbc
                .sql(EVENT + "where document = any (:documents) order by document, ordinal")
                .param("documents", documents.toArray(UUID[]::new))
                .query(DocumentEvent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DocumentEvent::document));
    }

    void tell(DocumentEvent event) {
        jdbc.sql(TELL)
                .param("id", event.id())
                .param("document", event.document())
                .param("ordinal", event.ordinal())
                .param("kind", event.kind().name())
                .param("organ", event.organ())
                .param("day", event.day())
                .param("inForceFrom", event.inForceFrom())
                .param("lastDay", event.lastDay())
                .param("endless", event.endless())
                .param("basis", event.basis())
                .param("toOrgan", event.toOrgan())
                .param("otherOrgan", event.otherOrgan())
                .param("part", event.part())
                .param("reason", event.reason())
                .param("undoes", event.undoes())
                .param("cleanUp", event.cleanUp())
                .param("by", event.by())
                .param("at", event.at())
                .update();
    }

    /** Writes the spells of the document anew. */
    void follow(UUID document, List<Spell> spells) {
        jdbc.sql(NO_SPELLS).param("document", document).update();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            jdbc.sql(SPELL)
                    .param("document", document)
                    .param("ordinal", i + 1)
                    .param("organ", spell.organ())
                    .param("opening", spell.opening().name())
                    .param("since", spell.since())
                    .param("inForceFrom", spell.inForceFrom())
                    .param(
                            "closing",
                            spell.closing() == null ? null : spell.closing().name())
                    .param("until", spell.until())
                    .update();
        }
    }
}
