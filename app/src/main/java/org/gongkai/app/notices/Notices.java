package org.gongkai.app.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people, and shows each person what he or she was told. */
@Component
public class Notices {
    // the person is looked for as the viewer sees: a key that points past that would tell who exists
    private static final String TELL = """
            insert into office_notice (id, person, kind, title, link, subject_kind, subject, at)
            select :id, p.id, :kind, :title, :link, :subjectKind, :subject, :at from person p where p.id = :person""";
    private static final String UNREAD = """
            select count(*) from office_notice where person = :person and read_at is null""";
    private static final String LATEST = """
            select id, kind, title, link, subject_kind, subject, at, read_at from office_notice
            where person = :person and (:unreadOnly = false or read_at is null)
              and (:before::uuid is null or (at, id) < (select b.at, b.id from office_notice b where b.id = :before))
            order by at desc, id desc limit :limit""";
    private static final String ONE = """
            select id, kind, title, link, subject_kind, subject, at, read_at from office_notice
            where person = :person and id = :id""";
    private static final String READ = """
            update office_notice set read_at = :at where person = :person and id = :id and read_at is null""";
    private static final String ALL_READ = """
            update office_notice set read_at = :at where person = :person and read_at is null""";
    private static final String SUBJECT_READ = """
            update office_notice set read_at = :at
            where person = :person and subject_kind = :subjectKind and subject = :subject and read_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, NoticeKind> kinds;

    Notices(JdbcClient jdbc, Clock clock, List<NoticeKind> kinds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(NoticeKind::code, Function.identity()));
    }

    /**
     * Tells one person, in the transaction of the act: an act that is rolled back was never told of.
     *
     * @param kind code of a {@link NoticeKind} that the caller's capability declares as a bean
     * @param title one Chinese sentence, shown on the person's own page only; may name the subject
     * @param link the path within the program, e.g. {@code /office/memos/…}
     * @throws IllegalArgumentException for a kind that nobody declared, a link that leads elsewhere, or a person whom the
     *     viewer does not see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID person, String kind, String title, String link, String subjectKind, UUID subject) {
        if (!kinds.containsKey(kind)) {
            throw new IllegalArgumentException("declare a NoticeKind bean for " + kind);
        }
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a path within the program, not to " + link);
        }
        int told = jdbc.sql(TELL)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("kind", kind)
                .param("title", title)
                .param("link", link)
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("at", now())
                .update();
        if (told == 0) {
            throw new IllegalArgumentException("no such person in sight of this viewer: " + person);
        }
    }

    /** How many notices the present viewer has not read. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql(UNREAD).param("person", reader()).query(Integer.class).single();
    }

    /**
     * The present viewer's notices, newest first.
     *
     * @param before the last one of the page before, or null for the newest
     */
    @Transactional(readOnly = true)
    public List<OfficeNotice> latest(int limit, boolean unreadOnly, @Nullable UUID before) {
        return jdbc.sql(LATEST)
                .param("person", reader())
                .param("unreadOnly", unreadOnly)
                .param("before", before)
                .param("limit", limit)
                .query(OfficeNotice.class)
                .list();
    }

    /** Marks one of the present viewer's notices as read and says where it leads; null where the viewer has none such. */
    @Transactional
    public @Nullable String open(UUID notice) {
        var found = jdbc.sql(ONE)
                .param("person", reader())
                .param("id", notice)
                .query(OfficeNotice.class)
                .optional();
        if (found.isPresent() && found.get().unread()) {
            jdbc.sql(READ)
                    .param("person", reader())
                    .param("id", notice)
                    .param("at", now())
                    .update();
        }
        return found.map(OfficeNotice::link).orElse(null);
    }

    /** Marks all of the present viewer's notices as read. */
    @Transactional
    public void readAll() {
        jdbc.sql(ALL_READ).param("person", reader()).param("at", now()).update();
    }

    /** Marks as read what the present viewer was told of this subject: it has been seen where it stands. */
    @Transactional
    public void readOf(String subjectKind, UUID subject) {
        jdbc.sql(SUBJECT_READ)
                .param("person", reader())
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("at", now())
                .update();
    }

    private static UUID reader() {
        UUID person = Viewers.required().person();
        if (person == null) {
            throw new IllegalStateException("only a person has notices");
        }
        return person;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
