package org.gongkai.app.report;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.deadline.AnnualReportDeadline;
import org.gongkai.law.deadline.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报送和公开期限 (条例 article 49): 31 January for units, 31 March for a government, or an earlier day that a local notice sets; the OGI
 * office enters it with its source. A later day than the law's cannot be set.
 */
@Component
@Cites(in = Instrument.OGI, article = 49)
class Deadlines {
    private final JdbcClient jdbc;
    private final Reporter reporter;
    private final HardStop hardStop;
    private final Journal journal;

    Deadlines(JdbcClient jdbc, Reporter reporter, HardStop hardStop, Journal journal) {
        this.jdbc = jdbc;
        this.reporter = reporter;
        this.hardStop = hardStop;
        this.journal = journal;
    }

    /** By when, and on which ground. */
    record Day(LocalDate date, String ground) {
        /** Whether what is not there on that day is late: the last day itself is in time. */
        boolean passed(LocalDate today) {
            return today.isAfter(date);
        }
    }

    @Transactional(readOnly = true)
    public LocalDeadlines local(long government, int year) {
        return jdbc.sql("select units, own, source from report_deadline where organ = :organ and year = :year")
                .param("organ", government)
                .param("year", year)
                .query(LocalDeadlines.class)
                .optional()
                .orElse(LocalDeadlines.NONE);
    }

    /** By when an organ's report on a year is due. */
    @Transactional(readOnly = true)
    public Day of(Organ organ, int year) {
        boolean government = Reporter.government(organ);
        Optional<Organ> setter = government ? Optional.of(organ) : reporter.above(organ);
        LocalDeadlines local = setter.map(one -> local(one.id(), year)).orElse(LocalDeadlines.NONE);
        return day(local, government, year);
    }

    static Day day(LocalDeadlines local, boolean government, int year) {
        LocalDate set = government ? local.own() : local.units();
        Due law = government ? AnnualReportDeadline.government(year) : AnnualReportDeadline.department(year);
        return set == null
                ? new Day(law.date(), "条例第四十九条" + (government ? "第二款" : "第一款"))
                : new Day(set, local.source());
    }

    /** Sets earlier days for a year; null leaves a day to the law. */
    @Transactional
    public void set(Organ government, int year, @Nullable LocalDate units, @Nullable LocalDate own, String source) {
        hardStop.check("报送期限来源", source);
        if (!Reporter.directs(government)) {
            throw new CannotReport("只有公开办可以设定报送期限。");
        }
        early("units", units, AnnualReportDeadline.department(year).date(), year);
        early("own", own, AnnualReportDeadline.government(year).date(), year);
        boolean any = units != null || own != null;
        if (source.length() > 200 || (any && source.isBlank())) {
            throw new CannotReport("source", "请写明提前的依据（哪份通知），不超过 200 字。");
        }
        jdbc.sql("""
                        insert into report_deadline (organ, year, units, own, source) values (:organ, :year, :units, :own, :source)
                        on conflict (organ, year) do update set units = excluded.units, own = excluded.own, source = excluded.source""")
                .param("organ", government.id())
                .param("year", year)
                .param("units", units)
                .param("own", own)
                .param("source", source.strip())
                .update();
        journal.write(Act.of("report.deadline", "设定年度报告报送期限", "organ", government.id())
                .with("year", year)
                .with("units", units == null ? "" : units)
                .with("own", own == null ? "" : own));
    }

    private static void early(String field, @Nullable LocalDate day, LocalDate law, int year) {
        if (day != null && (day.isAfter(law) || day.getYear() != year + 1)) {
            throw new CannotReport(field, "只能提前：请填 " + (year + 1) + " 年内、不晚于 " + law + " 的日期（条例第四十九条）。");
        }
    }
}
