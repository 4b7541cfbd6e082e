package org.gongkai.app.secrecy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.marking.SecretMarking;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of hard stops: that something was turned away, never what. */
@Component
class HardStops {
    private static final String WRITE = """
            insert into hard_stop (id, at, who, person, organ, told, place, kind, bytes, level, form)
            values (:id, :at, :who, :person, :organ, :told, :place, :kind, :bytes, :level, :form)""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HardStops(JdbcClient jdbc, Directory directory, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Writes it in a transaction of its own, which stays when the refused act is undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID write(String place, String kind, long bytes, SecretMarking marking) {
        Viewer viewer = Viewers.required();
        UUID id = UUID.randomUUID();
        @Nullable Long organ = organOf(viewer);
        jdbc.sql(WRITE)
                .param("id", id)
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("who", viewer.name())
                .param("person", viewer.person())
                .param("organ", organ)
                .param("told", organ == null ? null : told(organ))
                .param("place", place)
                .param("kind", kind)
                .param("bytes", bytes)
                .param("level", marking.level().name())
                .param("form", marking.form().name())
                .update();
        journal.write(Act.of("secrecy.stop", "拦截涉密", "hard-stop", id)
                .under(Article.of(Instrument.OGI, 17, 2))
                .with("place", place)
                .with("kind", kind)
                .with("bytes", bytes)
                .with("form", marking.form().title()));
        events.publishEvent(new HardStopped(id));
        return id;
    }

    private @Nullable Long organOf(Viewer viewer) {
        if (viewer.person() == null) {
            return null;
        }
        return directory
                .signedIn(viewer.person())
                .map(SignedIn::home)
                .map(Organ::id)
                .orElse(null);
    }

    /** The nearest organ from here up that has a secrecy officer; the topmost where none has. */
    private long told(long organ) {
        long at = organ;
        while (directory.holders(Role.SECRECY_OFFICER, at).isEmpty()) {
            Optional<Long> above = directory.organ(at).map(Organ::parent);
            if (above.isEmpty()) {
                return at;
            }
            at = above.get();
        }
        return at;
    }
}
