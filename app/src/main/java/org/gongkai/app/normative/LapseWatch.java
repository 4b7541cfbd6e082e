package org.gongkai.app.normative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.web.SpokenDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到期提醒: six and three months before a term ends, the clerks of the organ and the OGI offices over it are told, once each. Lapsing
 * itself needs no job.
 */
@Component
class LapseWatch {
    private static final int[] MONTHS = {3, 6};
    private static final String ENDING = """
            select d.id, s.organ, d.number, d.title, s.until from normative_spell s join normative_document d on d.id = s.document
            where s.closing = 'LAPSED' and s.until > :today and s.until <= :soon
              and not exists (select from normative_alarm a
                  where a.document = d.id and a.last_day = s.until - 1 and a.months = :months)
            order by s.until, d.id limit 500""";
    private static final String GIVEN = """
            insert into normative_alarm (document, last_day, months, at) values (:document, :lastDay, :months, :at)
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Notices notices;
    private final Clock clock;

    LapseWatch(JdbcClient jdbc, Directory directory, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.notices = notices;
        this.clock = clock;
    }

    private record Ending(UUID id, long organ, String number, String title, LocalDate until) {}

    /** Tells what has come near; what is within three months at once is told once, as that. */
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        for (int months : MONTHS) {
            for (Ending ending : ending(today, months)) {
                tell(ending);
                for (int passed : MONTHS) {
                    if (passed >= months) {
                        given(ending, passed);
                    }
                }
            }
        }
    }

    private List<Ending> ending(LocalDate today, int months) {
        return jdbc.sql(ENDING)
                .param("today", today)
                .param("soon", nearest(today, months).plusDays(1))
                .param("months", months)
                .query(Ending.class)
                .list();
    }

    /**
     * The latest last day that is told today: those many months before it is today, or was. A month that is shorter than that of the
     * last day has its own end told for all that follow: 29 February for 29 to 31 August.
     */
    static LocalDate nearest(LocalDate today, int months) {
        LocalDate day = today.plusMonths(months);
        LocalDate end = day.with(TemporalAdjusters.lastDayOfMonth());
        return end.minusMonths(months).isAfter(today) ? day : end;
    }

    private void given(Ending ending, int months) {
        jdbc.sql(GIVEN)
                .param("document", ending.id())
                .param("lastDay", ending.until().minusDays(1))
                .param("months", months)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void tell(Ending ending) {
        String sentence = "《" + ending.title() + "》（" + ending.number() + "）有效期至 "
                + SpokenDay.said(ending.until().minusDays(1)) + "，到期自动失效：请评估后延长、修改或重新制发";
        for (UUID person : whom(ending.organ())) {
            notices.tell(
                    person,
                    "normative.lapsing",
                    sentence,
                    NormativeDocuments.ADDRESS + ending.id(),
                    NormativeDocuments.KIND,
                    ending.id());
        }
    }

    private Set<UUID> whom(long organ) {
        Set<UUID> people = new LinkedHashSet<>();
        directory.holders(Role.CLERK, organ).stream().map(Person::id).forEach(people::add);
        for (long each : withThoseAbove(organ)) {
            directory.holders(Role.OGI_OFFICE, each).stream().map(Person::id).forEach(people::add);
        }
        return people;
    }

    private List<Long> withThoseAbove(long organ) {
        var organs = new ArrayList<Long>();
        Optional<Organ> at = directory.organ(organ);
        while (at.isPresent() && !organs.contains(at.get().id())) {
            organs.add(at.get().id());
            Long parent = at.get().parent();
            at = parent == null ? Optional.empty() : directory.organ(parent);
        }
        return organs;
    }
}
