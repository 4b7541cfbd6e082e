package org.gongkai.app.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.signoff.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对: counts a report's figures now, fills its text with them, and lets all checks look at it. */
@Component
class Examining {
    private final Reporter reporter;
    private final ReportStore reports;
    private final VersionStore versions;
    private final FactSum sum;
    private final Slots slots;
    private final TypedFigures typed;
    private final RollUp rollUp;
    private final Overrules overrules;
    private final PublishedReports published;
    private final Names names;
    private final Clock clock;

    Examining(
            Reporter reporter,
            ReportStore reports,
            VersionStore versions,
            FactSum sum,
            Slots slots,
            TypedFigures typed,
            RollUp rollUp,
            Overrules overrules,
            PublishedReports published,
            Names names,
            Clock clock) {
        this.reporter = reporter;
        this.reports = reports;
        this.versions = versions;
        this.sum = sum;
        this.slots = slots;
        this.typed = typed;
        this.rollUp = rollUp;
        this.overrules = overrules;
        this.published = published;
        this.names = names;
        this.clock = clock;
    }

    Slots.Says says(Organ organ, int year) {
        return new Slots.Says(reporter.name(organ, year), year, sum.of(sum.extent(organ.id(), year)));
    }

    /** A report that has been handed in is looked at as it was kept, any other as it reads now. */
    Examined of(Organ organ, Report report) {
        Optional<KeptVersion> kept = report.state().handedIn() && report.version() > 0
                ? versions.of(report.id(), report.version())
                : Optional.empty();
        return kept.map(version -> ofKept(organ, report, version)).orElseGet(() -> of(organ, report, report.text()));
    }

    /** With this text, which need not be saved. */
    Examined of(Organ organ, Report report, ReportText text) {
        Slots.Says says = says(organ, report.year());
        ReportText filled = slots.filled(text, says);
        var composition =
                new Composition(says.organ(), report.year(), says.figures().amounts(), filled);
        return examined(organ, report.reading(text), null, List.of(), says, filled, composition, composition.report());
    }

    private Examined ofKept(Organ organ, Report report, KeptVersion version) {
        Slots.Says live = says(organ, report.year());
        var amounts =
                new TreeMap<>(versions.figures(List.of(report), report.year()).getOrDefault(organ.id(), Map.of()));
        var says = new Slots.Says(live.organ(), report.year(), new Figures(version.extent(), amounts));
        ReportText filled = slots.filled(report.text(), says);
        var composition = new Composition(live.organ(), report.year(), amounts, filled);
        return examined(
                organ,
                report,
                version,
                changes(says.figures(), live.figures()),
                says,
                filled,
                composition,
                version.value());
    }

    private Examined examined(
            Organ organ,
            Report report,
            @Nullable KeptVersion kept,
            List<ChangedFigure> changes,
            Slots.Says says,
            ReportText filled,
            Composition composition,
            AnnualReport value) {
        @Nullable AnnualReport previous = previous(organ, report.year()).orElse(null);
        TypedFigures.Found found = typed.in(report.text(), says);
        RollUp.@Nullable Of rolled = Reporter.government(organ) ? rollUp.of(organ, report.year()) : null;
        var findings = new ArrayList<ReportFinding>();
        ReportChecker.check(value, previous).forEach(one -> findings.add(ReportFinding.of(one, value)));
        ofText(found, findings);
        if (rolled != null) {
            ofUnits(rolled, findings);
        }
        letStand(report, findings);
        findings.sort(Comparator.comparing(ReportFinding::severity));
        return new Examined(
                organ,
                report,
                kept,
                changes,
                says,
                filled,
                composition,
                value,
                found,
                List.copyOf(findings),
                previous,
                rolled);
    }

    /** The form's cells first, in its order, then what else is counted. */
    private List<ChangedFigure> changes(Figures kept, Figures live) {
        var names = new LinkedHashSet<>(FormCells.labels().keySet());
        names.addAll(kept.amounts().keySet());
        names.addAll(live.amounts().keySet());
        return names.stream()
                .map(name -> new ChangedFigure(name, sum.label(name), kept.of(name), live.of(name)))
                .filter(change -> change.kept().compareTo(change.live()) != 0)
                .toList();
    }

    /** The report of the year before: as published here, or else as last kept. */
    Optional<AnnualReport> previous(Organ organ, int year) {
        Optional<String> json = published
                .newest(organ.code(), year - 1)
                .map(PublishedReport::json)
                .or(() -> reports.of(organ.id(), year - 1)
                        .filter(report -> report.version() > 0)
                        .flatMap(report -> versions.of(report.id(), report.version()))
                        .map(KeptVersion::json));
        return json.map(Composition::read);
    }

    private static void ofText(TypedFigures.Found found, List<ReportFinding> findings) {
        for (String unknown : found.unknown()) {
            findings.add(ReportFinding.of(
                    "N-12", Severity.ERROR, unknown + " 不是可以取数的名称。", "请从“可取的数”里选，或改成普通文字。", List.of(), unknown, -1));
        }
        for (TypedFigures.Contradiction one : found.contradictions()) {
            findings.add(ReportFinding.of(
                    "X-6",
                    Severity.ERROR,
                    "手工写的“" + one.clause() + "”与台账不一致：" + one.slot().name() + "是 " + one.counted() + " "
                            + one.slot().unit() + "。",
                    "请改用【" + one.slot().name() + "】取数，或改正台账。",
                    one.slot().cells(),
                    one.clause(),
                    one.part()));
        }
    }

    private static void ofUnits(RollUp.Of rolled, List<ReportFinding> findings) {
        if (!rolled.missing().isEmpty()) {
            findings.add(ReportFinding.of(
                    "X-9",
                    Severity.ERROR,
                    "%d 个单位还没有报送：%s。"
                            .formatted(
                                    rolled.missing().size(),
                                    rolled.missing().stream()
                                            .map(Organ::shortName)
                                            .collect(Collectors.joining("、"))),
                    "请催报；确实不能报的，写明理由后可以放行。",
                    List.of(),
                    null,
                    -1));
        }
        for (RollUp.Difference one : rolled.differences()) {
            var change = one.change();
            findings.add(ReportFinding.of(
                    "X-9",
                    Severity.ERROR,
                    change.label() + "：各单位报送之和 " + change.keptPlain() + "，台账现为 " + change.livePlain() + "（"
                            + change.by() + "）。"
                            + one.units().stream()
                                    .limit(3)
                                    .map(RollUp.OfUnit::said)
                                    .reduce((a, b) -> a + "；" + b)
                                    .map(said -> said + "。")
                                    .orElse(""),
                    "请退回有变化的单位重新报送；变化有据的，写明理由后可以放行。",
                    List.of(change.cell()),
                    null,
                    -1));
        }
    }

    private void letStand(Report report, List<ReportFinding> findings) {
        List<Overrules.Row> rows = overrules.of(report);
        if (rows.isEmpty()) {
            return;
        }
        var people = names.ofPeople(rows.stream().map(Overrules.Row::byPerson).toList());
        var moments = Moments.at(clock);
        Map<String, ReportFinding.Overrule> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(
                row.finding(),
                new ReportFinding.Overrule(
                        row.reason(), people.getOrDefault(row.byPerson(), ""), moments.said(row.at()))));
        findings.replaceAll(finding -> {
            var overrule = byKey.get(finding.key());
            return overrule == null ? finding : finding.letStand(overrule);
        });
    }
}
