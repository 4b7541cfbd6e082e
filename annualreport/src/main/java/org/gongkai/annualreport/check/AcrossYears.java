package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;

/** Y-1 to Y-3: the figures against those of the year before. */
final class AcrossYears {
    private AcrossYears() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        Optional<AnnualReport> given = facts.givenPrevious();
        Optional<AnnualReport> previous = facts.previous();
        if (given.isPresent() && previous.isEmpty()) {
            findings.add(ReportFacts.as(
                    ConsistencyFinding.Severity.WARNING,
                    facts.finding(
                            "Y-1",
                            "给出的上年报告是 %d 年度的，不是 %d 年度的，跨年核对没有做。"
                                    .formatted(given.get().year(), facts.year() - 1),
                            "请选择 %d 年度的报告。".formatted(facts.year() - 1),
                            List.of())));
        }
        previous.ifPresent(before -> {
            carriedOver(facts, before, findings);
            RegisterContinuity.of(before, facts.report(), facts.sentences()).stream()
                    .filter(RegisterContinuity::broken)
                    .forEach(register -> findings.add(inForce(facts, register)));
            swings(facts, before, findings);
        });
        return findings;
    }

    /** One finding with all columns. */
    private static void carriedOver(ReportFacts facts, AnnualReport before, List<ConsistencyFinding> findings) {
        List<CarryOver> broken = CarryOver.of(before, facts.report()).stream()
                .filter(CarryOver::broken)
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        String said = broken.stream()
                .map(one -> "%s本年%s、上年%s".formatted(one.name(), printed(one.over()), printed(one.forward())))
                .collect(Collectors.joining("；"));
        findings.add(facts.finding(
                "Y-1",
                "表三“上年结转”与上年报告的“结转下年度继续办理”不一致：" + said + "。",
                "请对照上年报告核对，改正本年的上年结转；上年报告有错的，发布更正说明。",
                broken.stream().map(one -> one.over().name()).toList()));
    }

    /** A figure as an office sees it: what was filled in, or that nothing was and so counts as 0. */
    private static String printed(Cell cell) {
        if (cell.value() != null) {
            return "填 " + ReportFacts.plain(cell.value());
        }
        return cell.raw().isEmpty() ? "没有填（按 0 计）" : "填“" + cell.raw() + "”（按 0 计）";
    }

    private static ConsistencyFinding inForce(ReportFacts facts, RegisterContinuity register) {
        ConsistencyFinding finding = facts.finding(
                "Y-2",
                "%s：上年现行有效 %s＋本年制发 %s−本年废止 %s＝%s，本年现行有效填的是 %s。"
                        .formatted(
                                register.name(),
                                plain(register.before().figure()),
                                plain(register.issued().figure()),
                                plain(register.repealed().figure()),
                                plain(register.due()),
                                plain(register.inForce().figure())),
                "请核对文件清单；因清理、机构改革等调整的，在正文写明调整的件数和原因。",
                List.of(
                        register.inForce().name(),
                        register.issued().name(),
                        register.repealed().name()));
        return register.explanation() == null ? finding : ReportFacts.as(ConsistencyFinding.Severity.WARNING, finding);
    }

    private static String plain(Optional<BigDecimal> figure) {
        return figure.map(ReportFacts::plain).orElse("？");
    }

    /** Once a report. */
    private static void swings(ReportFacts facts, AnnualReport before, List<ConsistencyFinding> findings) {
        List<Swing> untold = Swing.of(before, facts.report(), facts.sentences()).stream()
                .filter(swing -> swing.explanation() == null)
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        String said = untold.stream()
                .map(swing -> "%s上年 %s、本年 %s"
                        .formatted(swing.name(), ReportFacts.plain(swing.then()), ReportFacts.plain(swing.now())))
                .collect(Collectors.joining("；"));
        findings.add(facts.finding(
                "Y-3",
                "与上年相差一半以上，正文没有说明：" + said + "。",
                "请核对数字；无误的，在第一部分用一句话说明原因。",
                untold.stream().map(Swing::cell).toList()));
    }
}
