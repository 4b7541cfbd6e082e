package org.gongkai.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.report.ReportText;
import org.gongkai.app.report.Reports;
import org.gongkai.app.report.Signing;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.sheets.Sheet;
import org.springframework.stereotype.Component;

/** What the people of an organ do with one of its reports, each act by its own person, in the hours of work of the day that is told. */
@Component
class ReportDesk {
    private static final String GOVERNMENT = "gaoling";
    private static final String STANDS = "按原报告的文字公布，留待核对（模拟）";

    private final Cast cast;
    private final Reports reports;
    private final Signing signing;
    private final ReleaseReviews reviews;
    private final Clock clock;

    ReportDesk(Cast cast, Reports reports, Signing signing, ReleaseReviews reviews, Clock clock) {
        this.cast = cast;
        this.reports = reports;
        this.signing = signing;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** One report. */
    Work on(Organ organ, int year) {
        return new Work(organ, year);
    }

    /** One report on the desk; its acts are told in their order. */
    final class Work {
        private final Organ organ;
        private final int year;
        private final Person clerk;
        private ZonedDateTime last;

        private Work(Organ organ, int year) {
            this.organ = organ;
            this.year = year;
            this.clerk = cast.holding(Role.CLERK, organ.code());
            this.last = LocalDate.of(year, 12, 31).atStartOfDay(clock.getZone());
        }

        boolean begun() {
            return cast.as(clerk, () -> reports.revision(organ, year)).isPresent();
        }

        void begin(LocalDate day) {
            as(clerk, day, () -> reports.begin(organ, year));
        }

        void write(LocalDate day, UnaryOperator<List<String>> change) {
            as(clerk, day, () -> {
                List<String> parts =
                        new ArrayList<>(reports.text(organ, year).orElseThrow().parts());
                reports.write(organ, year, seen(), new ReportText(change.apply(parts)));
            });
        }

        /** What contradicts itself in the text stands there as it was published; each time with a reason. */
        void check(LocalDate day) {
            as(clerk, day, () -> {
                for (String finding : reports.blocking(organ, year)) {
                    reports.overrule(organ, year, finding, STANDS);
                }
                reports.check(organ, year, seen());
            });
        }

        void handIn(LocalDate day) {
            as(clerk, day, () -> reports.submit(organ, year, seen()));
        }

        void answer(LocalDate day, boolean accepted, String words) {
            as(
                    cast.holding(Role.OGI_OFFICE, GOVERNMENT),
                    day,
                    () -> reports.answer(organ, year, seen(), accepted, words));
        }

        /** Whether all three who sign had come by then. */
        boolean canSign(LocalDate day) {
            return List.of(clerk, verifier(), signer()).stream().allMatch(person -> cast.there(person, day));
        }

        void toSign(LocalDate day) {
            as(clerk, day, () -> signing.begin(organ, year, seen()));
        }

        void verify(LocalDate day) {
            as(verifier(), day, this::agree);
        }

        void sign(LocalDate day) {
            as(signer(), day, this::agree);
        }

        void toReview(LocalDate day) {
            as(clerk, day, () -> signing.propose(organ, year, seen()));
        }

        void publish(LocalDate day) {
            UUID review = cast.as(clerk, this::review);
            as(
                    cast.holding(Role.SECRECY_OFFICER, GOVERNMENT),
                    day,
                    () -> reviews.decide(review, new ReviewDecision(Conclusion.OPEN, "open", "", Map.of(), Set.of())));
            as(clerk, day, () -> signing.publish(organ, year, seen()));
        }

        private Person verifier() {
            return cast.holding(Role.REVIEWER, organ.code());
        }

        private Person signer() {
            return cast.holding(Role.LEADER, organ.code());
        }

        private long seen() {
            return reports.revision(organ, year).orElseThrow();
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

        private void as(Person person, LocalDate day, Runnable act) {
            last = next(day);
            cast.as(
                    person,
                    () -> DemoTime.at(last.toInstant(), () -> {
                        act.run();
                        return "told";
                    }));
        }

        /** In the morning, or some time after the act before it on the same day. */
        private ZonedDateTime next(LocalDate day) {
            int seed = Math.floorMod(organ.code().hashCode() * 31 + day.getDayOfYear(), 977);
            return last.toLocalDate().equals(day)
                    ? last.plusMinutes(14 + seed % 38)
                    : day.atTime(LocalTime.of(8, 50)).plusMinutes(seed % 140).atZone(clock.getZone());
        }
    }
}
