package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.secrecy.Bureau;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A form that is posted twice, the second time before the first is done: the second is told so in a sentence, and does nothing. */
@RunningProgram
class TwoAtOnceTests {
    private static final int YEAR = 2023;

    @Autowired
    private Bureau bureaus;

    @Autowired
    private Reports reports;

    @Autowired
    private Signing signing;

    @Autowired
    private ReleaseReviews reviews;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoeverOverrulesHandsInSignsOrPublishesTwiceAtOnceIsToldThatItIsDone() throws Exception {
        Bureau.Place place = bureaus.place();
        Organ unit = place.bureau();
        Viewer clerk = bureaus.person(place, unit, "乔木", Role.CLERK);
        Viewer reviewer = bureaus.person(place, unit, "周山", Role.REVIEWER);
        Viewer leader = bureaus.person(place, unit, "高远", Role.LEADER);
        Viewer office = bureaus.person(place, place.district(), "何川", Role.OGI_OFFICE);
        Viewer officer = bureaus.person(place, place.district(), "严明", Role.SECRECY_OFFICER);
        as(clerk, () -> reports.begin(unit, YEAR));
        long begun = revision(clerk, unit);
        ReportText contradicted = Viewers.as(clerk, () -> report(unit).text().with(1, "全年接待来访4次，接待来访5次。"));
        as(clerk, () -> reports.write(unit, YEAR, begun, contradicted));
        for (String finding : Viewers.as(clerk, () -> reports.blocking(unit, YEAR))) {
            assertDoneOnce(clerk, () -> reports.overrule(unit, YEAR, finding, "两处口径不同"));
        }
        long checked = revision(clerk, unit);
        as(clerk, () -> reports.check(unit, YEAR, checked));

        long submitted = revision(clerk, unit);
        assertDoneOnce(clerk, () -> reports.submit(unit, YEAR, submitted));
        long accepted = revision(clerk, unit);
        as(office, () -> reports.answer(unit, YEAR, accepted, true, ""));
        long signed = revision(clerk, unit);
        assertDoneOnce(clerk, () -> signing.begin(unit, YEAR, signed));
        agree(reviewer, unit);
        agree(leader, unit);
        long proposed = revision(clerk, unit);
        assertDoneOnce(clerk, () -> signing.propose(unit, YEAR, proposed));
        var review = Viewers.as(clerk, () -> report(unit).review());
        as(
                officer,
                () -> reviews.decide(
                        Objects.requireNonNull(review),
                        new ReviewDecision(Conclusion.OPEN, "open", "", Map.of(), Set.of())));
        long published = revision(clerk, unit);
        assertDoneOnce(clerk, () -> signing.publish(unit, YEAR, published));
        assertThat(Viewers.as(clerk, () -> report(unit).state())).isEqualTo(ReportState.PUBLISHED);
        assertThat(Viewers.as(clerk, () -> report(unit).version())).isEqualTo(2);
    }

    /** The first commits only when the second is on its way. */
    private void assertDoneOnce(Viewer who, Runnable act) throws Exception {
        var second = new CompletableFuture<Throwable>();
        Viewers.as(
                who,
                () -> transaction.execute(_ -> {
                    act.run();
                    Thread.ofVirtual().start(() -> second.complete(told(who, act)));
                    return waited(second);
                }));
        assertThat(second.get()).isInstanceOf(CannotReport.class);
        assertThat(second.get().getMessage()).containsPattern("您的操作没有生效|现在不能|已于");
    }

    private static boolean waited(Future<?> second) {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        return second.isDone();
    }

    private static Throwable told(Viewer who, Runnable act) {
        try {
            as(who, act);
            return new AssertionError("done twice");
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private void agree(Viewer who, Organ unit) {
        Sheet sheet =
                Viewers.as(who, () -> signing.sheet(report(unit).subject())).orElseThrow();
        Outcome outcome = Viewers.as(
                who,
                () -> signing.act(
                        unit,
                        YEAR,
                        new ActForm(
                                "agree",
                                sheet.signOff().revision(),
                                sheet.mine().getFirst().task().id(),
                                "own",
                                "同意。",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));
        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    }

    private long revision(Viewer who, Organ unit) {
        return Viewers.as(who, () -> report(unit).revision());
    }

    private Report report(Organ unit) {
        return reports.find(unit, YEAR).orElseThrow();
    }

    private static void as(Viewer who, Runnable act) {
        Viewers.as(who, () -> {
            act.run();
            return "";
        });
    }
}
