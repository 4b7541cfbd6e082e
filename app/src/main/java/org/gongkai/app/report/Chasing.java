package org.gongkai.app.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催报: the office above reminds units that have not handed in, one or all of them. */
@Component("reportChasing")
public class Chasing {
    private final JdbcClient jdbc;
    private final ReportStore reports;
    private final Reporter reporter;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    Chasing(
            JdbcClient jdbc,
            ReportStore reports,
            Reporter reporter,
            Deadlines deadlines,
            Notices notices,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.reporter = reporter;
        this.deadlines = deadlines;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** How often a unit was chased, and when last. */
    record Chased(long organ, int times, OffsetDateTime last) {}

    @Transactional(readOnly = true)
    public Map<Long, Chased> of(Collection<Long> organs, int year) {
        Map<Long, Chased> chased = new HashMap<>();
        jdbc.sql("""
                        select organ, count(*) as times, max(at) as last from report_chase
                        where year = :year and organ = any (:organs) group by organ""")
                .param("year", year)
                .param("organs", organs.toArray(Long[]::new))
                .query(Chased.class)
                .list()
                .forEach(one -> chased.put(one.organ(), one));
        return chased;
    }

    /** Whether a report is still to be handed in. */
    static boolean missing(@Nullable Report report) {
        return report == null || !report.state().handedIn();
    }

    /**
     * Tells those who fill the reports of these units.
     *
     * @return of how many units anybody was told
     */
    @Transactional
    public int chase(List<Organ> units, int year) {
        Map<Long, Report> known = new HashMap<>();
        reports.of(units.stream().map(Organ::id).toList(), year).forEach(report -> known.put(report.organ(), report));
        int told = 0;
        for (Organ unit : units) {
            if (!Reporter.directs(unit)) {
                throw new CannotReport("只有上级公开办可以催报。");
            }
            List<Person> people = missing(known.get(unit.id())) ? reporter.fillers(unit.id()) : List.of();
            if (!people.isEmpty()) {
                chase(unit, year, people);
                told++;
            }
        }
        return told;
    }

    private void chase(Organ unit, int year, List<Person> people) {
        LocalDate due = deadlines.of(unit, year).date();
        UUID subject = UUID.nameUUIDFromBytes(("report/" + unit.code() + "/" + year).getBytes(StandardCharsets.UTF_8));
        for (Person person : people) {
            notices.tell(
                    person.id(),
                    "report.chased",
                    "请尽快报送" + unit.shortName() + " " + year + " 年度报告（期限 " + due + "）",
                    ReportKind.address(unit.code(), year),
                    "report",
                    subject);
        }
        jdbc.sql("""
                        insert into report_chase (id, organ, year, people, at, by_person)
                        values (:id, :organ, :year, :people, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("organ", unit.id())
                .param("year", year)
                .param("people", people.size())
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("by", Reports.person())
                .update();
        journal.write(Act.of("report.chase", "催报年度报告", "organ", unit.id())
                .under(Article.of(Instrument.OGI, 49, 1))
                .with("year", year)
                .with("people", people.size()));
    }
}
