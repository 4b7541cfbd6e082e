package org.gongkai.app.report;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.acts.Acts;
import org.gongkai.app.signoff.acts.Deciding;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 送签、签发、公开: two people sign exactly what was kept; what was signed is reviewed and published as it is, and nothing else. A
 * government's report comes here once it is checked, a unit's once the office above has taken it.
 */
@Component
public class Signing {
    private final Reports reports;
    private final ReportStore store;
    private final Reporter reporter;
    private final Examining examining;
    private final Keeping keeping;
    private final VersionStore versions;
    private final ReportRelease release;
    private final Drafting drafting;
    private final Deciding deciding;
    private final Acts acts;
    private final Sheets sheets;
    private final Routes routes;
    private final Directory directory;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Signing(
            Reports reports,
            ReportStore store,
            Reporter reporter,
            Examining examining,
            Keeping keeping,
            VersionStore versions,
            ReportRelease release,
            Drafting drafting,
            Deciding deciding,
            Acts acts,
            Sheets sheets,
            Routes routes,
            Directory directory,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.store = store;
        this.reporter = reporter;
        this.examining = examining;
        this.keeping = keeping;
        this.versions = versions;
        this.release = release;
        this.drafting = drafting;
        this.deciding = deciding;
        this.acts = acts;
        this.sheets = sheets;
        this.routes = routes;
        this.directory = directory;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How the sign-off of the present issue stands; empty where it has not begun, or the viewer takes no part in it. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(UUID subject) {
        return sheets.of(ReportKind.subject(subject));
    }

    /** 送签: keeps the report as it is now, and hands exactly that to the first signer. */
    public void begin(Organ organ, int year, long seen) {
        Report report = reports.mine(organ, year, seen);
        Reports.ready(report, Reporter.government(organ) ? ReportState.CHECKED : ReportState.ACCEPTED, "送签");
        Examined examined = examining.of(organ, report);
        Reports.clear(examined, "不能送签");
        KeptVersion version = keeping.version(examined, KeptVersion.Purpose.SIGNED, reports.now(), Reports.person());
        transaction.executeWithoutResult(_ -> {
            reports.moved(report.kept(version, ReportState.SIGNING)); // first: who comes second learns so here
            keeping.keep(examined, version);
            handIn(report, Keeping.content(version.json()));
            journal.write(Reports.act("report.sign", "年度报告送签", report)
                    .with("version", version.number())
                    .with("hash", "SM3:" + version.hash()));
        });
    }

    private void handIn(Report report, Content content) {
        Optional<Sheet> before = sheet(report.subject());
        Outcome draft = before.isPresent()
                ? drafting.revise(
                        before.get().signOff().id(), before.get().signOff().revision(), content, "")
                : drafting.begin(ReportKind.subject(report.subject()), report.organ(), route(report.organ()), content);
        if (!(draft instanceof Outcome.Moved(var now, var _))) {
            throw new CannotReport(draft.sentence());
        }
        if (!(drafting.submit(now.id(), now.revision(), Map.of()) instanceof Outcome.Moved)) {
            throw new CannotReport("没有送出。请刷新页面再试；仍不行的，请公开办检查审签路线。");
        }
    }

    private UUID route(long organ) {
        return routes.current(ReportKind.CODE, organ).getFirst().id();
    }

    /** Does what the page of its sign-off posted, and lets the report follow. */
    public Outcome act(Organ organ, int year, ActForm form) {
        Report report = store.of(organ.id(), year).orElseThrow(NoSuchElementException::new);
        Sheet sheet = sheet(report.subject()).orElseThrow(NoSuchElementException::new);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Outcome outcome = acts.perform(sheet.signOff().id(), form);
            if (outcome instanceof Outcome.Moved(var now, var _)) {
                Report following = following(report, now.state());
                if (following.state() != report.state() || !following.subject().equals(report.subject())) {
                    reports.moved(following);
                }
            }
            return outcome;
        }));
    }

    private static Report following(Report report, State state) {
        return switch (state) {
            case State.Drafting _, State.Recalled _ -> report.in(ReportState.FILLING);
            case State.Returned _ -> report.in(ReportState.RETURNED);
            case State.UnderWay _ -> report.in(ReportState.SIGNING);
            case State.Signed _ -> report.in(ReportState.SIGNED);
            case State.Issued _, State.Filed _ -> report;
            case State.Withdrawn _ -> report.anew();
        };
    }

    /** 送保密审查, of what was signed. */
    public void propose(Organ organ, int year, long seen) {
        Report report = reports.mine(organ, year, seen);
        Reports.ready(report, ReportState.SIGNED, "送保密审查");
        transaction.executeWithoutResult(_ -> {
            Signed signed = signed(report);
            reports.moved(report.proposed(release.propose(report, signed.version(), signed.sheet())));
        });
    }

    /** 公开, by whoever drafted it: what was signed and cleared, and nothing else. */
    public void publish(Organ organ, int year, long seen) {
        Report report = reports.mine(organ, year, seen);
        Reports.ready(report, ReportState.SIGNED, "公开");
        transaction.executeWithoutResult(_ -> {
            Signed signed = signed(report);
            Sheet.Mine turn = signed.sheet().mine().stream()
                    .filter(mine -> mine.step().kind() == Step.Kind.ISSUE)
                    .findFirst()
                    .orElseThrow(() -> new CannotReport(
                            "公开由送签人办理，现在等" + String.join("、", signed.sheet().waitingNames()) + "。"));
            // first: who comes second learns so here, and the report goes out while it stands signed
            Outcome finished =
                    deciding.finish(turn.task().id(), signed.sheet().signOff().revision(), Opinion.of(""));
            if (!(finished instanceof Outcome.Moved)) {
                throw new CannotReport(finished.sentence());
            }
            var at = reports.now();
            release.publish(report, organ, signed.version(), at);
            reports.moved(report.published(at));
        });
    }

    private record Signed(KeptVersion version, Sheet sheet) {}

    /** What was kept, made sure to be what was signed. */
    private Signed signed(Report report) {
        KeptVersion version = versions.of(report.id(), report.version()).orElseThrow();
        Sheet sheet = sheet(report.subject()).orElseThrow(() -> new CannotReport("您没有参加这份报告的审签，请由送签人办理。"));
        String signed = sheet.signOff().contentHash();
        if (!version.hash().equals(signed)
                || !Keeping.content(version.json()).hash().equals(signed)) {
            throw new CannotReport("保存的报告与签发的内容不一致，不能公开。请联系系统管理员核查。");
        }
        return new Signed(version, sheet);
    }

    /** Of whom and on which year a report is. */
    record Place(String organ, int year) {}

    /** Whose report a subject of a sign-off is; empty where the viewer sees none. */
    @Transactional(readOnly = true)
    public Optional<Place> place(UUID subject) {
        return store.ofSubject(subject)
                .flatMap(
                        report -> directory.organ(report.organ()).map(organ -> new Place(organ.code(), report.year())));
    }
}
