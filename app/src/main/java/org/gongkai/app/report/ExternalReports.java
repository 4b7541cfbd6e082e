package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.ContentHash;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 外部报送: the office above takes over the report of a unit that works with something else. Handed in, read, checked, looked at,
 * confirmed; what is refused is not kept. Where the unit has records here too, they count until the office has decided otherwise.
 */
@Component
class ExternalReports {
    private static final Article HAND_IN = Article.of(Instrument.OGI, 49, 1);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_REASON = 500;

    private final ExternalDrafts drafts;
    private final ExternalFiles files;
    private final ExternalStore store;
    private final Examining examining;
    private final ReportStore reports;
    private final Directory directory;
    private final FactSum sum;
    private final HardStop hardStop;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExternalReports(
            ExternalDrafts drafts,
            ExternalFiles files,
            ExternalStore store,
            Examining examining,
            ReportStore reports,
            Directory directory,
            FactSum sum,
            HardStop hardStop,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.files = files;
        this.store = store;
        this.examining = examining;
        this.reports = reports;
        this.directory = directory;
        this.sum = sum;
        this.hardStop = hardStop;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A draft as it reads.
     *
     * @param organ whose it is, as far as the file tells; null where it does not
     * @param findings of the report alone, errors first
     * @param standing the report from outside that it would replace
     */
    record Looked(
            ExternalDraft draft,
            AnnualReport report,
            @Nullable Organ organ,
            List<ConsistencyFinding> findings,
            List<Cell> unreadable,
            @Nullable ExternalReport standing) {
        long errors() {
            return findings.stream()
                    .filter(finding -> finding.severity() == ConsistencyFinding.Severity.ERROR)
                    .count();
        }

        /** Whether it can be taken over as it is. */
        boolean clear() {
            return organ != null
                    && report.year() != null
                    && report.form() == ReportForm.FORM_2021
                    && unreadable.isEmpty()
                    && errors() == 0
                    && standing == null;
        }
    }

    /**
     * Reads what was handed in.
     *
     * @return the drafts, to be looked at
     * @throws org.gongkai.app.secrecy.StateSecretRefused where it carries the marking of a state secret; nothing is kept
     */
    List<ExternalDraft> handIn(String fileName, byte[] content) {
        List<ExternalReading.Arrived> arrived = ExternalReading.read(content);
        for (ExternalReading.Arrived one : arrived) {
            hardStop.check("外部报送的年度报告", one.text().printed());
            // of JSON, line by line as it reads
            hardStop.check(
                    "外部报送的年度报告", ExternalReading.report(one.text()).source().printed());
        }
        UUID file = files.receive(fileName, content);
        UUID handedIn = UUID.randomUUID();
        String hash = ContentHash.of(content).sm3();
        var kept = new ArrayList<ExternalDraft>();
        for (ExternalReading.Arrived one : arrived) {
            kept.add(new ExternalDraft(
                    UUID.randomUUID(), handedIn, kept.size() + 1, fileName, hash, file, one.organCode(), one.text()));
        }
        transaction.executeWithoutResult(_ -> {
            drafts.waiting().forEach(this::forget);
            drafts.keep(kept, Reports.person(), now());
            files.holdForDrafts(handedIn, file);
        });
        return List.copyOf(kept);
    }

    Looked look(ExternalDraft draft, Organ government) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            AnnualReport report = ExternalReading.report(draft.text());
            @Nullable Organ organ = whose(draft, report, government);
            Integer year = report.year();
            @Nullable
            AnnualReport previous = organ == null || year == null
                    ? null
                    : examining.previous(organ, year).orElse(null);
            return new Looked(
                    draft,
                    report,
                    organ,
                    ReportChecker.check(report, previous),
                    report.cells().values().stream()
                            .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                            .toList(),
                    organ == null || year == null
                            ? null
                            : store.standing(organ.id(), year).orElse(null));
        }));
    }

    /** By its code, or by its name as the directory has it; a title may have the city before it. */
    private @Nullable Organ whose(ExternalDraft draft, AnnualReport report, Organ government) {
        String name = report.organ();
        return directory.organs().stream()
                .filter(organ -> organ.id() != government.id() && Reporter.directs(organ))
                .filter(organ -> draft.organCode().isEmpty()
                        ? name != null && (name.endsWith(organ.name()) || name.equals(organ.shortName()))
                        : organ.code().equals(draft.organCode()))
                .findFirst()
                .orElse(null);
    }

    /**
     * 确认接收.
     *
     * @param typed what stands in the cells that could not be read, by cell
     * @param reason of a replacement or of errors that are let stand
     */
    ExternalReport confirm(Looked looked, Organ organ, Map<String, String> typed, String reason) {
        hardStop.check("外部报送的说明", reason);
        AnnualReport report = looked.report();
        int year = year(report);
        if (!Reporter.directs(organ)) {
            throw new CannotReport("organ", "只有上级公开办可以接收这个机构的报告。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new CannotReport("reason", "说明不超过 500 字，请精简。");
        }
        var origins = new LinkedHashMap<String, ExternalReport.Origin>();
        Map<String, BigDecimal> cells = cells(report, typed, origins);
        @Nullable
        ExternalReport before = Objects.requireNonNull(transaction.execute(_ -> store.standing(organ.id(), year)))
                .orElse(null);
        if (before != null && reason.isBlank()) {
            throw new CannotReport("reason", "这个机构 " + year + " 年已有一份外部报送。替换它要写明原因，原来的一份保留备查。");
        }
        if (looked.errors() > 0 && reason.isBlank()) {
            throw new CannotReport("reason", "报告有 " + looked.errors() + " 处矛盾。请退给单位改正；确要接收的，写明理由。");
        }
        var taken = new ExternalReport(
                UUID.randomUUID(),
                organ.id(),
                year,
                both(organ, year) ? ExternalReport.Standing.RECORDS_COUNT : ExternalReport.Standing.COUNTS,
                looked.draft().fileName(),
                looked.draft().fileHash(),
                looked.draft().file(),
                report.source().printed(),
                ExternalReport.json(origins),
                Arrays.stream(CellRow.of(cells)).mapToLong(Long::longValue).toArray(),
                JSON.writeValueAsString(looked.findings()),
                reason.strip(),
                now(),
                Reports.person(),
                "",
                null,
                null,
                null);
        transaction.executeWithoutResult(_ -> keep(taken, looked.draft(), before, organ, typed.size()));
        return taken;
    }

    private void keep(
            ExternalReport taken, ExternalDraft draft, @Nullable ExternalReport before, Organ organ, int typed) {
        if (drafts.alone(draft).isEmpty()) {
            throw new CannotReport("这份文件已经办过了，或被后来交的替换。请看接收记录。");
        }
        if (before != null && !store.replace(before.id(), taken.importedAt())) {
            throw new CannotReport("别人刚接收了这个机构的报告。请看刷新后的页面再办理。");
        }
        store.keep(taken);
        files.holdForImport(taken.id(), taken.file());
        forget(draft);
        Act act = Act.of("report.import", before == null ? "接收外部报送" : "替换外部报送", "report-import", taken.id())
                .under(HAND_IN)
                .with("organ", organ.code())
                .with("year", taken.year())
                .with("standing", taken.standing())
                .with("file", "SM3:" + taken.fileHash())
                .with("typed", typed);
        journal.write(before == null ? act : act.with("replaces", before.id()));
    }

    private void forget(ExternalDraft draft) {
        drafts.alone(draft).ifPresent(still -> {
            files.letGo(still);
            drafts.remove(still.id());
        });
    }

    private static int year(AnnualReport report) {
        Integer year = report.year();
        if (year == null) {
            throw new CannotReport("没有读到报告的年度，不能接收。请单位在标题里写明年度后重交。");
        }
        if (report.form() != ReportForm.FORM_2021 || year < 2021 || year > 2199) {
            throw new CannotReport("只接收 2021 年以后、按国办公开办函〔2021〕30号格式编制的报告；这一份是 " + year + " 年的。");
        }
        return year;
    }

    private static Map<String, BigDecimal> cells(
            AnnualReport report, Map<String, String> typed, Map<String, ExternalReport.Origin> origins) {
        var cells = new HashMap<String, BigDecimal>();
        for (String name : FormCells.labels().keySet()) {
            Cell cell = report.cell(name);
            String entered = typed.getOrDefault(name, "").strip();
            boolean byHand = cell.state() == Cell.State.UNREADABLE;
            BigDecimal amount = byHand ? figure(name, entered) : cell.figure().orElseThrow();
            if (amount.stripTrailingZeros().scale() > 6 || amount.signum() < 0) {
                throw new CannotReport(
                        "cell-" + name, report.label(name) + "是 " + amount.toPlainString() + "，不是可以汇总的数。请单位改正后重交。");
            }
            cells.put(name, amount);
            origins.put(name, new ExternalReport.Origin(byHand ? entered : cell.raw(), cell.place(), byHand));
        }
        return cells;
    }

    private static BigDecimal figure(String name, String entered) {
        if (!entered.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new CannotReport("cell-" + name, "“" + FormCells.labels().get(name) + "”没有读出来，请对照旁边的原文填写数字；没有的填 0。");
        }
        return new BigDecimal(entered);
    }

    /** Whether the organ has records or a report of its own here, beside what came from outside. */
    boolean both(Organ organ, int year) {
        boolean reported = Objects.requireNonNull(transaction.execute(_ -> reports.of(organ.id(), year)
                .filter(report -> report.state().handedIn())
                .isPresent()));
        return reported || recorded(organ, year).amounts().values().stream().anyMatch(amount -> amount.signum() != 0);
    }

    /** What the organ's own records and those below it come to. */
    Figures recorded(Organ organ, int year) {
        return sum.ofRecords(sum.extent(organ.id(), year));
    }

    /** 以谁为准: the report from outside counts, or the organ's own records do. Never both. */
    void decide(ExternalReport report, Organ organ, boolean counts, String why) {
        hardStop.check("外部报送的取舍理由", why);
        if (!Reporter.directs(organ)) {
            throw new CannotReport("只有上级公开办可以决定以哪一个为准。");
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new CannotReport("why", "请写明为什么以它为准，不超过 500 字；理由会记入日志。");
        }
        var standing = counts ? ExternalReport.Standing.COUNTS : ExternalReport.Standing.RECORDS_COUNT;
        transaction.executeWithoutResult(_ -> {
            if (!store.decide(report.id(), standing, why.strip(), now(), Reports.person())) {
                throw new CannotReport("这份报送已被后来的替换，不能再决定。请打开现在有效的一份。");
            }
            journal.write(Act.of("report.import.decide", counts ? "以外部报送为准" : "以台账为准", "report-import", report.id())
                    .with("organ", organ.code())
                    .with("year", report.year())
                    .with("standing", standing));
        });
    }

    /** 退回不收: what was handed in is forgotten. */
    void drop(ExternalDraft draft) {
        transaction.executeWithoutResult(_ -> forget(draft));
    }

    /** A report from outside, and whose it is, as far as the person sees it. */
    Optional<Map.Entry<ExternalReport, Organ>> find(UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> store.find(id)
                .flatMap(report -> directory.organ(report.organ()).map(organ -> Map.entry(report, organ)))));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
