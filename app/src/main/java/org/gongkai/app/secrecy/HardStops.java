package org.gongkai.app.secrecy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
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

    private static final String LATEST = """
            select s.id, s.at, coalesce(p.name, case when s.who = 'public' then '公众' else '系统' end) as who,
                   coalesce(o.short_name, '') as organ, s.place, s.kind, s.bytes, s.level, s.form
            from hard_stop s left join person p on p.id = s.person left join organ o on o.id = s.organ
            where s.told = any (:desks) or s.told is null
            order by s.at desc, s.id desc limit :limit""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ReviewDesk desks;
    private final Notices notices;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HardStops(
            JdbcClient jdbc,
            Directory directory,
            ReviewDesk desks,
            Notices notices,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.desks = desks;
        this.notices = notices;
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
        @Nullable Long told = organ == null ? null : desks.of(organ, Set.of()).orElse(organ);
        jdbc.sql(WRITE)
                .param("id", id)
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("who", viewer.name())
                .param("person", viewer.person())
                .param("organ", organ)
                .param("told", told)
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
        if (told != null) {
            desks.officers(told)
                    .forEach(officer -> notices.tell(
                            officer.id(),
                            "secrecy.stopped",
                            "有一份带密级标志的材料被拦截",
                            "/office/secrecy/stops",
                            "hard-stop",
                            id));
        }
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

    /** What was stopped and told to these organs' officers, the latest first. */
    List<Stop> latest(Collection<Long> desks, int limit) {
        return jdbc.sql(LATEST)
                .param("desks", desks.toArray(Long[]::new))
                .param("limit", limit)
                .query(Stop.class)
                .list();
    }
}
