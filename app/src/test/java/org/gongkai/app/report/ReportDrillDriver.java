package org.gongkai.app.report;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.SlowLine;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.decisions.Decisions;
import org.gongkai.app.decisions.RefusedDecision;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.secrecy.Bureau;
import org.gongkai.app.secrecy.CannotReview;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.NotCleared;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.AnswerOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drives reports in a program that is a process of its own, so that it can be killed: as the pages do, with what a page showed, and
 * with the pages' sentences, but without pages.
 */
@RestController
@TestComponent
@Import(Bureau.class)
public class ReportDrillDriver {
    static final int YEAR = 2024;

    private final Bureau bureaus;
    private final Reporter reporter;
    private final Reports reports;
    private final Signing signing;
    private final ReleaseReviews reviews;
    private final Decisions decisions;
    private final Directory directory;
    private final Map<UUID, Viewer> viewers = new ConcurrentHashMap<>();

    ReportDrillDriver(
            Bureau bureaus,
            Reporter reporter,
            Reports reports,
            Signing signing,
            ReleaseReviews reviews,
            Decisions decisions,
            Directory directory) {
        this.bureaus = bureaus;
        this.reporter = reporter;
        this.reports = reports;
        this.signing = signing;
        this.reviews = reviews;
        this.decisions = decisions;
        this.directory = directory;
    }

    @Bean
    static AnswerOnly reportDrillForms() {
        return new AnswerOnly("/try-out/reports/**");
    }

    /** A unit of a district: code and id, then two clerks, reviewers, leaders, and of the district two of its office and two officers. */
    @PostMapping("/try-out/reports/found")
    String found() {
        Bureau.Place place = bureaus.place();
        Organ unit = place.bureau();
        return unit.code() + " " + unit.id() + " "
                + Stream.of(
                                two(place, unit, Role.CLERK),
                                two(place, unit, Role.REVIEWER),
                                two(place, unit, Role.LEADER),
                                two(place, place.district(), Role.OGI_OFFICE),
                                two(place, place.district(), Role.SECRECY_OFFICER))
                        .collect(Collectors.joining(" "));
    }

    private String two(Bureau.Place place, Organ organ, Role role) {
        return bureaus.person(place, organ, "甲", role).person() + " "
                + bureaus.person(place, organ, "乙", role).person();
    }

    /** What the report's page shows the person: revision, issue, state, review; and of its sign-off revision and own task. */
    @PostMapping("/try-out/reports/look")
    String look(@RequestParam UUID person, @RequestParam String unit) {
        return Viewers.as(viewer(person), () -> {
            Report report =
                    reports.find(reporter.visible(unit).orElseThrow(), YEAR).orElse(null);
            if (report == null) {
                return "0 0 NONE null 0 null";
            }
            Optional<Sheet> sheet = signing.sheet(report.subject());
            return report.revision() + " " + report.issue() + " " + report.state() + " " + report.review() + " "
                    + sheet.map(one -> one.signOff().revision()).orElse(0L) + " "
                    + sheet.stream()
                            .flatMap(one -> one.mine().stream())
                            .findFirst()
                            .map(mine -> mine.task().id().toString())
                            .orElse("null");
        });
    }

    /** What a page posts: an act, and what the page showed. */
    record Posted(ReportDrillStep.Act act, long seen, long signOffSeen, String task, String review, int nth) {}

    /** DONE, or SAID with the sentence. */
    @PostMapping("/try-out/reports/act")
    String act(
            @RequestParam UUID person,
            @RequestParam String unit,
            @RequestParam ReportDrillStep.Act act,
            @RequestParam long seen,
            @RequestParam long signOffSeen,
            @RequestParam String task,
            @RequestParam String review,
            @RequestParam int nth) {
        return Viewers.as(viewer(person), () -> {
            try {
                Outcome refusal = perform(
                        act == ReportDrillStep.Act.CLEAR
                                ? null
                                : reporter.visible(unit).orElseThrow(),
                        new Posted(act, seen, signOffSeen, task, review, nth));
                return SlowLine.carry(refusal == null ? "DONE" : "SAID " + refusal.sentence());
            } catch (CannotReport | CannotReview | NotCleared | RefusedDecision refused) {
                return "SAID " + refused.getMessage();
            }
        });
    }

    /** Null where it was done. */
    private @Nullable Outcome perform(@Nullable Organ unit, Posted posted) {
        long seen = posted.seen;
        switch (posted.act) {
            case BEGIN -> reports.begin(unit, YEAR);
            case RECORD -> decisions.enter(unit.id(), DecisionKind.LICENCE, licence(posted.nth));
            case WRITE -> reports.write(unit, YEAR, seen, text(unit, posted.nth));
            case CHECK -> reports.check(unit, YEAR, seen);
            case SUBMIT -> reports.submit(unit, YEAR, seen);
            case RETURN -> reports.answer(unit, YEAR, seen, false, "请补写存在的问题。");
            case ACCEPT -> reports.answer(unit, YEAR, seen, true, "");
            case SIGN -> signing.begin(unit, YEAR, seen);
            case PROPOSE -> signing.propose(unit, YEAR, seen);
            case PUBLISH -> signing.publish(unit, YEAR, seen);
            case CORRECT -> reports.correct(unit, YEAR, seen, "漏计许可");
            case CLEAR ->
                reviews.decide(
                        UUID.fromString(posted.review),
                        new ReviewDecision(Conclusion.OPEN, "open", "", Map.of(), Set.of()));
            case AGREE, SIGN_OFF -> {
                Outcome outcome = signing.act(
                        unit,
                        YEAR,
                        new ActForm(
                                "agree",
                                posted.signOffSeen,
                                UUID.fromString(posted.task),
                                "own",
                                "同意。",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
                return outcome instanceof Outcome.Moved ? null : outcome;
            }
        }
        return null;
    }

    private ReportText text(Organ unit, int nth) {
        return reports.find(unit, YEAR)
                .orElseThrow(NoSuchElementException::new)
                .text()
                .with(5, "存在的问题是公开不够及时，已改进" + nth + "次。");
    }

    private static Map<String, String> licence(int nth) {
        var row = new HashMap<String, String>();
        row.put("XK_XDR_MC", "高陵区渭水饭店有限公司");
        row.put("XK_XDR_LB", "法人及非法人组织");
        row.put("XK_XDR_SHXYM", "91110108551385082Q");
        row.put("XK_XKWS", "食品经营许可决定书");
        row.put("XK_WSH", "高市监许〔" + YEAR + "〕" + nth + "号");
        row.put("XK_XKLB", "普通");
        row.put("XK_NR", "热食类食品制售");
        row.put("XK_JDRQ", YEAR + "/11/15");
        row.put("XK_YXQZ", YEAR + "/11/15");
        row.put("XK_YXQZI", YEAR + 5 + "/11/14");
        return row;
    }

    private Viewer viewer(UUID person) {
        return viewers.computeIfAbsent(
                person,
                id -> Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> directory.signedIn(id).orElseThrow().viewer()));
    }
}
