package org.gongkai.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.report.ReportText;
import org.gongkai.app.report.Reporter;
import org.gongkai.app.report.Reports;
import org.gongkai.app.report.Signing;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.law.calendar.WorkingDays;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The annual reports for 2021 and 2022: every unit's handed in and taken, then like the district's signed by two people, reviewed and
 * published, in the days in which the law wants it.
 */
@Component
class ReportsChapter implements DemoChapter {
    private static final List<Integer> YEARS = List.of(2021, 2022);
    private static final WorkingDays CALENDAR = WorkingDays.latest();
    private static final String GOVERNMENT = "gaoling";
    private static final String STANDS = "按原报告的文字公布，留待核对（模拟）";

    private final Cast cast;
    private final Reports reports;
    private final Reporter reporter;
    private final Signing signing;
    private final ReleaseReviews reviews;
    private final Clock clock;
    private final boolean wanted;

    ReportsChapter(
            Cast cast,
            Reports reports,
            Reporter reporter,
            Signing signing,
            ReleaseReviews reviews,
            Clock clock,
            Environment settings) {
        this.cast = cast;
        this.reports = reports;
        this.reporter = reporter;
        this.signing = signing;
        this.reviews = reviews;
        this.clock = clock;
        this.wanted = settings.getProperty("gongkai.demo.records", Boolean.class, true);
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String title() {
        return "年度报告";
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void tell(IntConsumer progress) {
        if (!wanted) {
            return;
        }
        Organ government = cast.organ(GOVERNMENT);
        Person office = cast.holding(Role.OGI_OFFICE, GOVERNMENT);
        for (int year : YEARS) {
            List<Organ> units = cast.as(office, () -> reporter.units(government, year));
            int told = 0;
            for (Organ unit : units) {
                new Telling(unit, year).handIn(office, told++);
            }
            new Telling(government, year).publish();
            progress.accept(100 * (YEARS.indexOf(year) + 1) / YEARS.size());
        }
    }

    /** One report. */
    private final class Telling {
        private final Organ organ;
        private final int year;
        private final Person clerk;

        Telling(Organ organ, int year) {
            this.organ = organ;
            this.year = year;
            this.clerk = cast.holding(Role.CLERK, organ.code());
        }

        void handIn(Person office, int nth) {
            LocalDate day = CALENDAR.after(LocalDate.of(year + 1, 1, 9), 1 + nth % 8);
            if (begun()) {
                return;
            }
            as(clerk, day, () -> reports.begin(organ, year));
            check(day);
            as(clerk, day, () -> reports.submit(organ, year, seen()));
            as(office, CALENDAR.after(day, 1), () -> reports.answer(organ, year, seen(), true, ""));
            sign(CALENDAR.after(day, 2), CALENDAR.after(day, 3));
        }

        void publish() {
            LocalDate day = LocalDate.of(year + 1, 3, 20);
            if (begun()) {
                return;
            }
            as(clerk, day, () -> reports.begin(organ, year));
            if (year == 2022) {
                as(clerk, day, () -> reports.write(organ, year, seen(), published()));
            }
            check(day);
            sign(day, day.plusDays(8));
        }

        /** Two people sign, the secrecy officer of the district reviews, and out it goes. */
        private void sign(LocalDate from, LocalDate last) {
            Person verifier = cast.holding(Role.REVIEWER, organ.code());
            Person signer = cast.holding(Role.LEADER, organ.code());
            if (!List.of(clerk, verifier, signer).stream().allMatch(person -> cast.there(person, from))) {
                return; // whoever came later has signed nothing then
            }
            as(clerk, from, () -> signing.begin(organ, year, seen()));
            as(verifier, from, this::agree);
            as(signer, from, this::agree);
            as(clerk, from, () -> signing.propose(organ, year, seen()));
            UUID review = cast.as(clerk, this::review);
            as(cast.holding(Role.SECRECY_OFFICER, GOVERNMENT), last, () -> clear(review));
            as(clerk, last, () -> signing.publish(organ, year, seen()));
        }

        private boolean begun() {
            return cast.as(clerk, () -> reports.revision(organ, year)).isPresent();
        }

        private long seen() {
            return reports.revision(organ, year).orElseThrow();
        }

        /** What contradicts itself in the text stands there as it was published; each time with a reason. */
        private void check(LocalDate day) {
            as(clerk, day, () -> {
                for (String finding : reports.blocking(organ, year)) {
                    reports.overrule(organ, year, finding, STANDS);
                }
                reports.check(organ, year, seen());
            });
        }

        private void agree() {
            UUID subject = reports.subject(organ, year).orElseThrow();
            Sheet sheet = signing.sheet(subject).orElseThrow();
            UUID task = sheet.mine().getFirst().task().id();
            signing.act(
                    organ,
                    year,
                    new ActForm(
                            "agree",
                            sheet.signOff().revision(),
                            task,
                            "own",
                            "同意。",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }

        private UUID review() {
            return reports.subject(organ, year)
                    .flatMap(subject -> reviews.line("annual-report", subject))
                    .orElseThrow()
                    .review();
        }

        private void clear(UUID review) {
            reviews.decide(review, new ReviewDecision(Conclusion.OPEN, "open", "", Map.of(), Set.of()));
        }

        private void as(Person person, LocalDate day, Runnable act) {
            Instant moment =
                    day.atTime(LocalTime.of(10, 20)).atZone(clock.getZone()).toInstant();
            cast.as(
                    person,
                    () -> DemoTime.at(moment, () -> {
                        act.run();
                        return "told";
                    }));
        }
    }

    /** The text of the published report, where the usual sentences for the rest stand as they are. */
    private static ReportText published() {
        var parts = new ArrayList<>(Collections.nCopies(7, ""));
        int part = 0;
        for (String line : DemoTable.lines("report-2022.txt")) {
            if (line.matches("\\[\\d]")) {
                part = line.charAt(1) - '0';
            } else {
                parts.set(part, parts.get(part) + (parts.get(part).isEmpty() ? "" : "\n") + line);
            }
        }
        return new ReportText(parts);
    }
}
