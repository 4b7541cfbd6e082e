package org.gongkai.app.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.page.SignoffPage.Chip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the list of reports of a year: who has handed in, who is late. */
@Component
class ReportLists {
    static final int FIRST_YEAR = 2021;
    /** Reports are made from January to April. */
    private static final int SEASON = 4;

    private final Directory directory;
    private final Reporter reporter;
    private final ReportStore reports;
    private final Deadlines deadlines;
    private final Chasing chasing;
    private final Clock clock;

    ReportLists(
            Directory directory,
            Reporter reporter,
            ReportStore reports,
            Deadlines deadlines,
            Chasing chasing,
            Clock clock) {
        this.directory = directory;
        this.reporter = reporter;
        this.reports = reports;
        this.deadlines = deadlines;
        this.chasing = chasing;
        this.clock = clock;
    }

    /** The newest year that is over: the one that is reported now. */
    int due() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** The year to begin with: the one that is reported now, in the season; else the newest on which there is anything. */
    int current() {
        return LocalDate.now(clock).getMonthValue() <= SEASON
                ? due()
                : reports.newestYear().orElseGet(this::due);
    }

    /** Whether there is a report on such a year; this year's can be looked at, and is filled when it is over. */
    boolean has(int year) {
        return year >= FIRST_YEAR && year <= due() + 1;
    }

    /** The government all of whose units the person sees; empty for others. */
    @Transactional(readOnly = true)
    public Optional<Organ> government(SignedIn who) {
        return directory.organs().stream()
                .filter(Reporter::government)
                .filter(organ -> who.viewer().organs().contains(organ.id()))
                .filter(organ -> reporter.units(organ, due()).stream()
                        .anyMatch(unit -> who.viewer().organs().contains(unit.id())))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public ReportListPage page(SignedIn who, int year, @Nullable CannotReport trouble, @Nullable String news) {
        Optional<Organ> government = government(who);
        List<Organ> organs = new ArrayList<>();
        government.ifPresent(organ -> {
            organs.add(organ);
            organs.addAll(reporter.units(organ, year));
        });
        if (government.isEmpty()) {
            directory.organs().stream()
                    .filter(organ -> who.viewer().sees(organ.id()))
                    .filter(reporter::reports)
                    .forEach(organs::add);
        }
        LocalDeadlines local =
                government.map(organ -> deadlines.local(organ.id(), year)).orElse(LocalDeadlines.NONE);
        Moments moments = Moments.at(clock);
        Deadlines.Day units = Deadlines.day(local, false, year);
        Deadlines.Day own = Deadlines.day(local, true, year);
        return new ReportListPage(
                year,
                IntStream.iterate(due(), each -> each >= FIRST_YEAR, each -> each - 1)
                        .boxed()
                        .toList(),
                government.map(Organ::name).orElse(null),
                government.map(Organ::code).orElse(null),
                government.filter(Reporter::directs).isPresent(),
                "各单位 " + moments.withWeekday(units.date()) + "前报送并公开（" + units.ground() + "），本级政府 "
                        + moments.withWeekday(own.date()) + "前公开（" + own.ground() + "）",
                lines(organs, year, moments),
                local,
                trouble == null ? null : trouble.sentence(),
                trouble == null ? "" : trouble.field(),
                news);
    }

    private List<ReportListPage.Line> lines(List<Organ> organs, int year, Moments moments) {
        List<Long> ids = organs.stream().map(Organ::id).toList();
        Map<Long, Report> known = new HashMap<>();
        reports.of(ids, year).forEach(report -> known.put(report.organ(), report));
        Map<Long, Chasing.Chased> chased = chasing.of(ids, year);
        Map<Long, Deadlines.Day> days = new HashMap<>();
        return organs.stream()
                .map(organ -> line(
                        organ,
                        known.get(organ.id()),
                        days.computeIfAbsent(
                                Reporter.government(organ) || organ.parent() == null ? -organ.id() : organ.parent(),
                                _ -> deadlines.of(organ, year)),
                        chased.get(organ.id()),
                        year,
                        moments))
                .toList();
    }

    private ReportListPage.Line line(
            Organ organ,
            @Nullable Report report,
            Deadlines.Day day,
            Chasing.@Nullable Chased chased,
            int year,
            Moments moments) {
        boolean government = Reporter.government(organ);
        boolean missing = missing(government, report);
        boolean late = missing && day.passed(moments.today());
        return new ReportListPage.Line(
                organ.code(),
                organ.name(),
                organ.kind().title(),
                chip(report, late, day, moments),
                meta(report, moments),
                late,
                unpublished(report) && day.passed(moments.today()),
                !Chasing.missing(report),
                report != null && report.publishedAt() != null,
                missing && !government && Reporter.directs(organ),
                chased == null ? "" : "已催 " + chased.times() + " 次，最近一次 " + moments.said(chased.last()),
                ReportKind.address(organ.code(), year));
    }

    /** Whether what is due by the last day is still to be done: a government publishes (49(2)), its units hand in (49(1)). */
    static boolean missing(boolean government, @Nullable Report report) {
        return government ? unpublished(report) : Chasing.missing(report);
    }

    /** Units too publish by their last day (49(1)): what was handed in and is not public is late as well. */
    private static boolean unpublished(@Nullable Report report) {
        return report == null || report.publishedAt() == null;
    }

    /** How it stands; where it is still to be handed in, how late it is, and where it is still to be published, that it is. */
    static Chip chip(@Nullable Report report, boolean late, Deadlines.Day day, Moments moments) {
        String state = report == null ? "未开始" : report.state().title();
        if (late) {
            return new Chip(state + "，" + untilDue(day, moments), Tone.LATE);
        }
        if (report != null && unpublished(report) && day.passed(moments.today())) {
            return new Chip(state + "，逾期未公开", Tone.LATE);
        }
        return new Chip(state, report == null ? Tone.QUIET : report.state().tone());
    }

    /** How far it is; what is long past is past. */
    static String untilDue(Deadlines.Day day, Moments moments) {
        return day.date().plusDays(90).isBefore(moments.today()) ? "已逾期" : moments.untilDue(end(day, moments));
    }

    /** The last second of the day. */
    static OffsetDateTime end(Deadlines.Day day, Moments moments) {
        return day.date()
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(moments.now().getZone())
                .toOffsetDateTime();
    }

    private static String meta(@Nullable Report report, Moments moments) {
        if (report == null) {
            return "";
        }
        var submitted = report.submittedAt();
        var published = report.publishedAt();
        return (submitted == null ? "" : moments.day(moments.dayOf(submitted)) + "报送")
                + (submitted != null && published != null ? " · " : "")
                + (published == null ? "" : moments.day(moments.dayOf(published)) + "公开")
                + (report.issue() > 1 ? " · 第 " + report.issue() + " 版" : "");
    }
}
