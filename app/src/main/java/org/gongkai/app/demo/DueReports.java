package org.gongkai.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.report.Chasing;
import org.gongkai.app.report.Reporter;
import org.gongkai.law.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reports on the newest year that is over, in every state that there is: most units' published in January, the others late, chased
 * in the last weeks and on their way since; two have not begun. Whatever would lie ahead of today has not happened yet.
 */
@Component
class DueReports {
    private static final WorkingDays CALENDAR = WorkingDays.latest();

    private final Cast cast;
    private final ReportDesk desk;
    private final Reporter reporter;
    private final Chasing chasing;
    private final Clock clock;

    DueReports(Cast cast, ReportDesk desk, Reporter reporter, Chasing chasing, Clock clock) {
        this.cast = cast;
        this.desk = desk;
        this.reporter = reporter;
        this.chasing = chasing;
        this.clock = clock;
    }

    /** How the report of each unit stands, by the code of the unit. */
    Map<String, Row> states() {
        Map<String, Row> states = new HashMap<>();
        DemoTable.read("reports-due.csv").rows().forEach(row -> states.put(row.at("organ"), row));
        return states;
    }

    /** Whoever has not handed in is chased, and whoever has not begun, once more; told once. */
    void chase(Organ government, int year) {
        Map<String, Row> states = states();
        Person office = cast.holding(Role.OGI_OFFICE, government.code());
        List<Organ> units = cast.as(office, () -> reporter.units(government, year));
        if (desk.on(government, year).begun()) {
            return;
        }
        List<Organ> late = units.stream()
                .filter(unit -> !published(states.get(unit.code())))
                .toList();
        List<Organ> latest =
                late.stream().filter(unit -> !states.containsKey(unit.code())).toList();
        chase(office, late, year, 14);
        chase(office, latest, year, 2);
    }

    private void chase(Person office, List<Organ> units, int year, int daysAgo) {
        LocalDate day = WorkingHours.before(LocalDate.now(clock), daysAgo);
        if (day.isAfter(LocalDate.of(year + 1, 1, 31))) {
            cast.as(
                    office,
                    () -> DemoTime.at(
                            day.atTime(LocalTime.of(15, 10))
                                    .atZone(clock.getZone())
                                    .toInstant(),
                            () -> chasing.chase(units, year)));
        }
    }

    /** As far as the report of a unit has come. */
    void unit(Organ unit, int year, Row state, int nth) {
        ReportDesk.Work work = desk.on(unit, year);
        if (work.begun()) {
            return;
        }
        String how = state.at("state");
        LocalDate first = published(state)
                ? CALENDAR.after(LocalDate.of(year + 1, 1, 9), 1 + nth % 8)
                : back(year, Integer.parseInt(state.at("ago")));
        var days = new Days(first, published(state) ? 1 : 2);
        if (!days.begins()) {
            return;
        }
        work.begin(days.first());
        work.write(days.first(), ReportsChapter::thinner);
        if (how.equals("FILLING") || !days.past(1)) {
            return;
        }
        work.check(days.at(1));
        work.handIn(days.at(1));
        if (how.equals("SUBMITTED") || !days.past(2)) {
            return;
        }
        work.answer(days.at(2), !how.equals("RETURNED"), state.at("words"));
        if (how.equals("RETURNED") || how.equals("ACCEPTED") || !days.past(3)) {
            return;
        }
        work.toSign(days.at(3));
        work.verify(days.at(3));
        if (how.equals("SIGNING") || !days.past(4)) {
            return;
        }
        work.sign(days.at(4));
        work.toReview(days.at(4));
        if (published(state) && days.past(5)) {
            work.publish(days.at(5));
        }
    }

    /** The district's own: its clerk has begun, and the checks have something to say. */
    void district(Organ government, int year) {
        ReportDesk.Work work = desk.on(government, year);
        LocalDate day = back(year, 3);
        if (!work.begun() && day.isBefore(LocalDate.now(clock))) {
            work.begin(day);
            work.write(day, parts -> ReportsChapter.thinner(DemoTable.sections("report-due.txt", parts)));
        }
    }

    private static boolean published(@Nullable Row state) {
        return state != null && state.at("state").equals("PUBLISHED");
    }

    /** So many working days ago, but not before the year in which the report is made. */
    private LocalDate back(int year, int days) {
        LocalDate day = WorkingHours.before(LocalDate.now(clock), days);
        LocalDate first = CALENDAR.after(LocalDate.of(year + 1, 1, 1), 1);
        return day.isBefore(first) ? first : day;
    }

    /** The days on which a report moves on: one after the other in January, with pauses later. */
    private final class Days {
        private final LocalDate first;
        private final int step;

        Days(LocalDate first, int step) {
            this.first = first;
            this.step = step;
        }

        LocalDate first() {
            return first;
        }

        LocalDate at(int nth) {
            return CALENDAR.after(first, nth * step);
        }

        boolean begins() {
            return first.isBefore(LocalDate.now(clock));
        }

        boolean past(int nth) {
            return at(nth).isBefore(LocalDate.now(clock));
        }
    }
}
