package org.gongkai.app.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.form.FormTables;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.report.ReportPage.Button;
import org.gongkai.app.report.ReportPage.Buttons;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReviewLine;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.acts.Deciding;
import org.gongkai.app.signoff.page.SignoffPage;
import org.gongkai.app.signoff.page.SignoffPages;
import org.gongkai.app.signoff.sheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a report for the person who looks. */
@Component
class ReportReading {
    private final Reports reports;
    private final Examining examining;
    private final Signing signing;
    private final ReportRelease release;
    private final VersionStore versions;
    private final Remarks remarks;
    private final Reporter reporter;
    private final Deadlines deadlines;
    private final Slots slots;
    private final SignoffPages signoffs;
    private final Deciding deciding;
    private final Colleagues colleagues;
    private final Names names;
    private final Clock clock;

    ReportReading(
            Reports reports,
            Examining examining,
            Signing signing,
            ReportRelease release,
            VersionStore versions,
            Remarks remarks,
            Reporter reporter,
            Deadlines deadlines,
            Slots slots,
            SignoffPages signoffs,
            Deciding deciding,
            Colleagues colleagues,
            Names names,
            Clock clock) {
        this.reports = reports;
        this.examining = examining;
        this.signing = signing;
        this.release = release;
        this.versions = versions;
        this.remarks = remarks;
        this.reporter = reporter;
        this.deadlines = deadlines;
        this.slots = slots;
        this.signoffs = signoffs;
        this.deciding = deciding;
        this.colleagues = colleagues;
        this.names = names;
        this.clock = clock;
    }

    /** What the person just did, and what came of it. */
    record Look(
            @Nullable Long after,
            @Nullable ActForm typed,
            @Nullable String trouble,
            String field) {
        static final Look PLAIN = new Look(null, null, null, "");

        static Look refused(String sentence, String field) {
            return new Look(null, null, sentence, field);
        }
    }

    /** Marks the person's turns as read: from then on it cannot be recalled past them. */
    void open(Organ organ, int year) {
        reports.find(organ, year)
                .flatMap(report -> signing.sheet(report.subject()))
                .ifPresent(sheet -> sheet.mine().stream()
                        .filter(mine -> mine.task().readAt() == null)
                        .forEach(mine -> deciding.open(mine.task().id())));
    }

    ReportPage page(Organ organ, int year, SignedIn who, Look look) {
        return reports.find(organ, year)
                .map(report -> begun(examining.of(organ, report), who, look))
                .orElseGet(() -> fresh(organ, year, look));
    }

    private ReportPage fresh(Organ organ, int year, Look look) {
        Slots.Says says = examining.says(organ, year);
        var composition = new Composition(says.organ(), year, says.figures().amounts(), ReportText.EMPTY);
        boolean makes = reporter.reports(organ);
        Moments moments = Moments.at(clock);
        Deadlines.Day day = deadlines.of(organ, year);
        boolean late = makes && day.passed(moments.today());
        Button begin = makes && Reporter.worksFor(organ) ? Button.act("begin", "开始编制") : null;
        return new ReportPage(
                organ.code(),
                says.organ(),
                year,
                composition.title(),
                0,
                null,
                makes ? ReportLists.chip(null, late, day, moments) : new SignoffPage.Chip("不单独编制", Tone.QUIET),
                new ReportPage.Standing(
                        "状态",
                        makes ? "还没有开始编制" : "不单独编制年度报告",
                        late ? "late" : "",
                        makes ? due(organ, day, moments) : List.of("它的数据计入上级单位的报告；这里看到的是实时数据。")),
                DoorAsk.base(organ.code(), first(year), last(year)),
                tables(composition.report(), says.figures(), List.of()),
                "实时数据",
                List.of(),
                List.of(),
                List.of(),
                null,
                new Buttons(begin, List.of(), false, false, false),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                look.trouble(),
                look.field());
    }

    private ReportPage begun(Examined examined, SignedIn who, Look look) {
        Report report = examined.report();
        Organ organ = examined.organ();
        Moments moments = Moments.at(clock);
        Deadlines.Day day = deadlines.of(organ, report.year());
        boolean late = ReportLists.missing(Reporter.government(organ), report) && day.passed(moments.today());
        Optional<Sheet> sheet = signing.sheet(report.subject());
        @Nullable
        SignoffPage signoff =
                sheet.map(one -> signoffs.page(one, null, look.after())).orElse(null);
        Optional<ReviewLine> review = release.line(report);
        List<KeptVersion> kept = versions.of(report.id());
        List<Remarks.Remark> said = remarks.of(report.id());
        Map<UUID, String> people = names.ofPeople(Stream.concat(
                        kept.stream().map(KeptVersion::keptBy), said.stream().map(Remarks.Remark::byPerson))
                .toList());
        return new ReportPage(
                organ.code(),
                examined.says().organ(),
                report.year(),
                String.valueOf(examined.value().title()),
                report.revision(),
                report.state(),
                ReportLists.chip(report, late, day, moments),
                standing(examined, signoff, review, day, late, moments),
                DoorAsk.base(organ.code(), first(report.year()), last(report.year())),
                tables(examined.value(), examined.figures(), examined.findings()),
                examined.kept() == null
                        ? "实时数据"
                        : moments.said(examined.kept().keptAt()) + " "
                                + examined.kept().purpose().title() + "时的定稿",
                parts(examined),
                examined.findings(),
                examined.changes(),
                units(examined.rollUp()),
                buttons(examined, sheet, review),
                report.state() == ReportState.SIGNING || report.state() == ReportState.SIGNED ? signoff : null,
                signoff != null && signoff.mine() ? colleagues.in(who.home().id()) : List.of(),
                review.map(line -> line(line, moments)).orElse(null),
                said.stream()
                        .map(one -> new ReportPage.Said(
                                one.returned() ? "退回" : "审核通过",
                                one.words(),
                                people.getOrDefault(one.byPerson(), ""),
                                moments.said(one.at()),
                                one.returned()))
                        .toList(),
                kept.stream()
                        .map(one -> new ReportPage.Kept(
                                one.number(),
                                one.purpose().title(),
                                people.getOrDefault(one.keptBy(), ""),
                                moments.said(one.keptAt())))
                        .toList(),
                look.typed(),
                look.trouble(),
                look.field());
    }

    private static ReportPage.@Nullable Units units(RollUp.@Nullable Of rolled) {
        return rolled == null
                ? null
                : new ReportPage.Units(
                        rolled.units().size(),
                        rolled.units().size() - rolled.missing().size(),
                        rolled.missing().isEmpty() && rolled.differences().isEmpty());
    }

    private static ReportPage.Standing standing(
            Examined examined,
            @Nullable SignoffPage signoff,
            Optional<ReviewLine> review,
            Deadlines.Day day,
            boolean late,
            Moments moments) {
        Report report = examined.report();
        List<String> reasons = new ArrayList<>();
        if (report.issue() > 1) {
            reasons.add("第 " + report.issue() + " 版，更正：" + report.why());
        }
        String words = report.state().title();
        if (report.state() == ReportState.SIGNING && signoff != null) {
            words = signoff.standing().words();
            reasons.addAll(signoff.standing().reasons());
        } else if (report.state() == ReportState.SIGNED) {
            words = review.map(line -> line.conclusion() == Conclusion.OPEN ? "可以公开了" : "已签发，保密审查：" + line.state())
                    .orElse("已签发，待送保密审查");
        }
        long blocking = examined.blocking();
        if (report.state().editable()) {
            reasons.add(blocking > 0 ? "还有 " + blocking + " 处矛盾要改正，或写明理由放行" : "没有未处理的矛盾");
        }
        if (!report.state().handedIn()) {
            reasons.addAll(due(examined.organ(), day, moments));
        }
        return new ReportPage.Standing(
                "状态", words, late ? "late" : report.state().tone().style(), reasons);
    }

    private static List<String> due(Organ organ, Deadlines.Day day, Moments moments) {
        return List.of((Reporter.government(organ) ? "公开期限 " : "报送和公开期限 ") + moments.withWeekday(day.date()) + "，"
                + ReportLists.untilDue(day, moments) + "（" + day.ground() + "）");
    }

    private static ReportPage.Tables tables(AnnualReport value, Figures figures, List<ReportFinding> findings) {
        Map<String, String> shown = new HashMap<>();
        FormCells.labels().keySet().forEach(cell -> shown.put(cell, Figures.plain(figures.of(cell))));
        Map<String, String> marks = new HashMap<>();
        for (ReportFinding finding : findings) {
            if (finding.severity() != Severity.INFO) {
                String mark = finding.severity() == Severity.ERROR ? "error" : "warning";
                finding.cells().forEach(cell -> marks.merge(cell, mark, (a, b) -> a.equals("error") ? a : b));
            }
        }
        return new ReportPage.Tables(FormTables.of(value), shown, marks);
    }

    List<ReportPage.Part> parts(Examined examined) {
        List<ReportPage.Part> parts = new ArrayList<>();
        for (int part = 0; part < ReportText.PARTS; part++) {
            int number = part;
            parts.add(new ReportPage.Part(
                    part,
                    ReportText.heading(part),
                    examined.report().text().paragraphs(part).stream()
                            .map(paragraph -> pieces(examined, paragraph))
                            .toList(),
                    examined.findings().stream()
                            .filter(finding -> finding.part() == number)
                            .count()));
        }
        return parts;
    }

    private List<ReportPage.Piece> pieces(Examined examined, String paragraph) {
        String base = DoorAsk.base(
                examined.organ().code(),
                first(examined.report().year()),
                last(examined.report().year()));
        return slots.pieces(paragraph, examined.says()).stream()
                .map(piece -> piece.slot() == null
                        ? new ReportPage.Piece(piece.text(), null, piece.known() ? "" : "?")
                        : new ReportPage.Piece(
                                piece.text(),
                                base + DoorAsk.encoded(piece.slot().door()),
                                piece.slot().name()))
                .toList();
    }

    private static Buttons buttons(Examined examined, Optional<Sheet> sheet, Optional<ReviewLine> review) {
        Organ organ = examined.organ();
        Report report = examined.report();
        boolean government = Reporter.government(organ);
        if (!Reporter.worksFor(organ)) {
            boolean answers = Reporter.directs(organ)
                    && !government
                    && (report.state() == ReportState.SUBMITTED || report.state() == ReportState.ACCEPTED);
            return new Buttons(
                    null,
                    report.state() == ReportState.PUBLISHED ? List.of(published(organ, report)) : List.of(),
                    answers,
                    false,
                    false);
        }
        Button text = Button.link("修改文字", ReportKind.address(organ.code(), report.year()) + "/text");
        Button sign = Button.act("sign", "送签");
        return switch (report.state()) {
            case FILLING, RETURNED -> new Buttons(Button.act("check", "核对"), List.of(text), false, false, true);
            case CHECKED ->
                new Buttons(government ? sign : Button.act("submit", "报送"), List.of(text), false, false, true);
            case SUBMITTED -> new Buttons(null, List.of(Button.act("recall", "撤回")), false, false, false);
            case ACCEPTED -> new Buttons(sign, List.of(), false, false, true);
            case SIGNING -> Buttons.NONE;
            case SIGNED -> signed(sheet, review);
            case PUBLISHED -> new Buttons(null, List.of(published(organ, report)), false, true, false);
        };
    }

    private static Button published(Organ organ, Report report) {
        return Button.link("公开的报告", "/reports/" + organ.code() + "/" + report.year());
    }

    private static Buttons signed(Optional<Sheet> sheet, Optional<ReviewLine> review) {
        boolean mine = sheet.stream()
                .flatMap(one -> one.mine().stream())
                .anyMatch(turn -> turn.step().kind() == Step.Kind.ISSUE);
        if (!mine) {
            return Buttons.NONE;
        }
        boolean cleared =
                review.filter(line -> line.conclusion() == Conclusion.OPEN).isPresent();
        boolean waits = review.filter(line -> line.state().equals("待审查")).isPresent();
        return new Buttons(
                cleared ? Button.act("publish", "公开") : waits ? null : Button.act("propose", "送保密审查"),
                List.of(),
                false,
                false,
                false);
    }

    private static SignoffPage.Said.Line line(ReviewLine line, Moments moments) {
        Tone tone = switch (line.conclusion()) {
            case null -> Tone.QUIET;
            case OPEN -> Tone.DONE;
            case REDACTED -> Tone.SOON;
            case WITHHELD -> Tone.LATE;
        };
        return new SignoffPage.Said.Line(
                "", new SignoffPage.Chip(line.state(), tone), line.person(), moments.said(line.at()), null, "");
    }

    /** The figures of any organ over any days, as they stand now. */
    LivePage live(Organ organ, LocalDate from, LocalDate to, Figures figures, List<Organ> organs) {
        var composition = new Composition(organ.name(), to.getYear(), figures.amounts(), ReportText.EMPTY);
        return new LivePage(
                organ.code(),
                organ.name(),
                from,
                to,
                organs.stream().collect(LinkedHashMap::new, (map, one) -> map.put(one.code(), one.name()), Map::putAll),
                DoorAsk.base(organ.code(), from, to),
                tables(composition.report(), figures, List.of()));
    }

    static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
