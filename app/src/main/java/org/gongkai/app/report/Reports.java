package org.gongkai.app.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 编制、核对、报送、审核: what is done with a report until it goes to be signed, always as the present viewer. {@code seen} is the
 * revision that the person saw. What is refused is refused with {@link CannotReport}.
 */
@Component
public class Reports {
    private static final Article HAND_IN = Article.of(Instrument.OGI, 49, 1);

    private final Reporter reporter;
    private final ReportStore store;
    private final Examining examining;
    private final Keeping keeping;
    private final Wording wording;
    private final Overrules overrules;
    private final Remarks remarks;
    private final HardStop hardStop;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reports(
            Reporter reporter,
            ReportStore store,
            Examining examining,
            Keeping keeping,
            Wording wording,
            Overrules overrules,
            Remarks remarks,
            HardStop hardStop,
            Journal journal,
            Notices notices,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reporter = reporter;
        this.store = store;
        this.examining = examining;
        this.keeping = keeping;
        this.wording = wording;
        this.overrules = overrules;
        this.remarks = remarks;
        this.hardStop = hardStop;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Report> find(Organ organ, int year) {
        return store.of(organ.id(), year);
    }

    /** The revision on which the next act is founded; empty where it has not begun or is not seen. */
    @Transactional(readOnly = true)
    public OptionalLong revision(Organ organ, int year) {
        return find(organ, year)
                .map(report -> OptionalLong.of(report.revision()))
                .orElse(OptionalLong.empty());
    }

    /** What is signed when the present issue is signed, as {@link Signing#sheet} takes it. */
    @Transactional(readOnly = true)
    public Optional<UUID> subject(Organ organ, int year) {
        return find(organ, year).map(Report::subject);
    }

    /** The text as it was last saved, with its slots; empty where it has not begun or is not seen. */
    @Transactional(readOnly = true)
    public Optional<ReportText> text(Organ organ, int year) {
        return find(organ, year).map(Report::text);
    }

    /** The errors that keep it from being handed in, by their keys. */
    public List<String> blocking(Organ organ, int year) {
        return examining.of(organ, mine(organ, year, null)).findings().stream()
                .filter(ReportFinding::blocks)
                .map(ReportFinding::key)
                .toList();
    }

    /** Begins it with the usual sentences; where it has begun already, nothing happens. */
    public void begin(Organ organ, int year) {
        if (!Reporter.worksFor(organ)) {
            throw new CannotReport("您不在" + organ.shortName() + "任职，不能编制它的年度报告。请由该机关的人员编制。");
        }
        if (!reporter.reports(organ)) {
            throw new CannotReport(organ.shortName() + "不单独编制年度报告，它的数据计入上级单位的报告。");
        }
        ReportText text = wording.usual(examining.says(organ, year), Reporter.government(organ));
        transaction.executeWithoutResult(_ -> {
            if (store.begin(organ.id(), year, text, now(), person())) {
                Report begun = store.of(organ.id(), year).orElseThrow();
                journal.write(act("report.begin", "开始编制年度报告", begun));
            }
        });
    }

    /**
     * 保存文字. What was checked is checked again.
     *
     * @throws org.gongkai.app.secrecy.StateSecretRefused where it carries the marking of a state secret
     */
    public void write(Organ organ, int year, long seen, ReportText text) {
        text.parts().forEach(part -> hardStop.check("年度报告文字", part));
        if (text.length() > ReportText.LONGEST) {
            throw new CannotReport("text", "文字最多 " + ReportText.LONGEST + " 字，现在有 " + text.length() + " 字。请精简。");
        }
        Report report = mine(organ, year, seen);
        if (!report.state().editable()) {
            throw new CannotReport(closed(report.state()));
        }
        move(report, "report.write", "修改年度报告文字", now -> now.saying(text));
    }

    /** Why the text of a report can no longer be written, and what can be done. */
    static String closed(ReportState state) {
        return "报告" + state.title() + "，文字不能再改。"
                + switch (state) {
                    case SUBMITTED -> "上级还没有审核的，可以撤回后再改。";
                    case ACCEPTED -> "请联系上级公开办退回后再改。";
                    case SIGNING, SIGNED -> "请审核人或签发人退回后再改。";
                    default -> "已公开的请用“更正”。";
                };
    }

    /** 核对: passes where no error is left but those let stand. */
    public void check(Organ organ, int year, long seen) {
        Report report = mine(organ, year, seen);
        if (!report.state().editable()) {
            throw new CannotReport("报告" + report.state().title() + "，不用再核对。");
        }
        clear(examining.of(organ, report), "不能定为已核对");
        move(report, "report.check", "核对年度报告", now -> now.in(ReportState.CHECKED));
    }

    /** 说明后放行: an error is let stand, with the reason. */
    public void overrule(Organ organ, int year, String finding, String reason) {
        hardStop.check("放行理由", reason);
        if (reason.isBlank() || reason.length() > 500) {
            throw new CannotReport("reason", "请写明理由，不超过 500 字；理由会记入日志，审核人和签发人都看得到。");
        }
        Report report = mine(organ, year, null);
        ReportFinding known = examining.of(organ, report).findings().stream()
                .filter(one -> one.key().equals(finding) && one.blocks())
                .findFirst()
                .orElseThrow(() -> new CannotReport("这一条已经不在了，或不需要放行。请看刷新后的核对结果。"));
        transaction.executeWithoutResult(_ -> {
            if (!overrules.keep(report, known, reason, now(), person())) {
                throw new CannotReport("stale", "别人刚放行过这一条，您的操作没有生效。请看刷新后的核对结果。");
            }
            journal.write(act("report.overrule", "说明理由后放行", report)
                    .with("rule", known.rule())
                    .with("finding", known.key()));
        });
    }

    /** 报送: what was checked goes to the office above, and is kept as it is. */
    public void submit(Organ organ, int year, long seen) {
        Report report = mine(organ, year, seen);
        if (Reporter.government(organ)) {
            throw new CannotReport("本级政府的报告不报送，核对后直接送签。");
        }
        ready(report, ReportState.CHECKED, "报送");
        Examined examined = examining.of(organ, report);
        clear(examined, "不能报送");
        var office = reporter.officeAbove(organ);
        if (office.isEmpty()) {
            throw new CannotReport("上级机关还没有人担任公开办，没有人接收。请联系系统管理员和上级机关。");
        }
        KeptVersion version = keeping.version(examined, KeptVersion.Purpose.SUBMITTED, now(), person());
        transaction.executeWithoutResult(_ -> {
            moved(report.kept(version, ReportState.SUBMITTED)); // first: who comes second learns so here
            keeping.keep(examined, version);
            journal.write(act("report.submit", "报送年度报告", report)
                    .under(HAND_IN)
                    .with("version", version.number())
                    .with("hash", "SM3:" + version.hash()));
            for (Person person : office) {
                notices.tell(
                        person.id(),
                        "report.submitted",
                        organ.shortName() + "报送了 " + year + " 年度报告，请审核",
                        ReportKind.address(organ.code(), year),
                        "report",
                        report.id());
            }
        });
    }

    /** 撤回, as long as the office above has not answered. */
    public void recall(Organ organ, int year, long seen) {
        Report report = mine(organ, year, seen);
        ready(report, ReportState.SUBMITTED, "撤回");
        move(report, "report.recall", "撤回报送", now -> now.in(ReportState.FILLING));
    }

    /** 审核通过 or 退回, by the office above. */
    public void answer(Organ organ, int year, long seen, boolean accepted, String words) {
        hardStop.check("审核意见", words);
        if (!Reporter.directs(organ) || Reporter.government(organ)) {
            throw new CannotReport("只有上级公开办可以审核这份报告。");
        }
        if (words.length() > 2000 || (!accepted && words.isBlank())) {
            throw new CannotReport("words", words.isBlank() ? "退回要写明改什么，单位才能改。" : "意见不超过 2000 字，请精简。");
        }
        Report report = seen(organ, year, seen);
        if (report.state() != ReportState.SUBMITTED && (accepted || report.state() != ReportState.ACCEPTED)) {
            throw new CannotReport("报告" + report.state().title() + "，现在不能审核。请刷新页面看现在的状态。");
        }
        transaction.executeWithoutResult(_ -> {
            remarks.say(report, accepted, words, now(), person());
            moved(report.in(accepted ? ReportState.ACCEPTED : ReportState.RETURNED));
            journal.write(act(accepted ? "report.accept" : "report.return", accepted ? "年度报告审核通过" : "退回年度报告", report)
                    .with("version", report.version()));
            for (Person person : reporter.fillers(organ.id())) {
                notices.tell(
                        person.id(),
                        "report.answered",
                        year + " 年度报告" + (accepted ? "已审核通过，可以送签" : "被退回，请修改后重新报送"),
                        ReportKind.address(organ.code(), year),
                        "report",
                        report.id());
            }
        });
    }

    /** 更正: after publication, a new issue, with what was wrong; it goes the whole way again. */
    public void correct(Organ organ, int year, long seen, String why) {
        hardStop.check("更正原因", why);
        if (why.isBlank() || why.length() > 500) {
            throw new CannotReport("why", "请写明哪里有误、为什么更正，不超过 500 字；更正说明会随报告公开。");
        }
        Report report = mine(organ, year, seen);
        ready(report, ReportState.PUBLISHED, "更正");
        move(report, "report.correct", "更正年度报告", now -> now.corrected(why.strip()));
    }

    static void ready(Report report, ReportState wanted, String deed) {
        if (report.state() != wanted) {
            throw new CannotReport("报告" + report.state().title() + "，现在不能" + deed + "。"
                    + (wanted == ReportState.CHECKED && report.state().editable() ? "请先核对。" : "请刷新页面看现在的状态。"));
        }
    }

    /** Nothing is handed in with an error that nobody answers for. */
    static void clear(Examined examined, String consequence) {
        long blocking = examined.blocking();
        if (blocking > 0) {
            throw new CannotReport("findings", "还有 " + blocking + " 处矛盾，" + consequence + "。请改正；确有理由的，逐条写明理由后放行。");
        }
    }

    /** The report, which the viewer fills; as seen, where a revision is given. */
    Report mine(Organ organ, int year, @Nullable Long seen) {
        if (!Reporter.worksFor(organ)) {
            throw new CannotReport("您不在" + organ.shortName() + "任职，不能办理它的年度报告。");
        }
        return seen(organ, year, seen);
    }

    private Report seen(Organ organ, int year, @Nullable Long seen) {
        Report report = store.of(organ.id(), year).orElseThrow(() -> new CannotReport("这份报告还没有开始编制。"));
        if (seen != null && report.revision() != seen) {
            throw stale(report);
        }
        return report;
    }

    private static CannotReport stale(Report report) {
        return new CannotReport("stale", "别人刚办理过这份报告，现在" + report.state().title() + "，您的操作没有生效。请看刷新后的页面再办理。");
    }

    private void move(Report report, String code, String label, UnaryOperator<Report> change) {
        transaction.executeWithoutResult(_ -> {
            Report now = change.apply(report);
            moved(now);
            journal.write(act(code, label, now).with("issue", now.issue()));
        });
    }

    /** Within a transaction: how it now stands. */
    void moved(Report now) {
        if (!store.move(now, now(), person())) {
            throw stale(store.of(now.organ(), now.year()).orElse(now));
        }
    }

    static Act act(String code, String label, Report report) {
        return Act.of(code, label, "report", report.id()).with("year", report.year());
    }

    static UUID person() {
        return Objects.requireNonNull(Viewers.required().person(), "only a person does this");
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
