package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;

/** Y-1 to Y-3: the figures against those of the year before. */
final class AcrossYears {
    /** Words that explain why a register of documents jumped. */
    private static final Pattern EXPLAINED =
            Pattern.compile("规范性文件[^。;]{0,30}(?:清理|调整|划转|移交|修正|更正|失效|重新)|机构改革|清理[^。;]{0,20}规范性文件");

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
            if (before.form() == ReportForm.FORM_2021 && facts.report().form() == ReportForm.FORM_2021) {
                inForce(facts, before, "rules", "规章", findings);
                inForce(facts, before, "normativeDocuments", "行政规范性文件", findings);
            }
            swings(facts, before, findings);
        });
        return findings;
    }

    /** Y-1: T3.R2 (year N) = T3.R25 (year N-1), by column; one finding with all columns. */
    private static void carriedOver(ReportFacts facts, AnnualReport before, List<ConsistencyFinding> findings) {
        List<String> cells = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            String cell = "table3.carriedOver." + column;
            Optional<BigDecimal> now = facts.figure(cell);
            Optional<BigDecimal> then = before.figure("table3.carriedForward." + column);
            if (now.isPresent() && then.isPresent() && now.get().compareTo(then.get()) != 0) {
                cells.add(cell);
                said.add("%s本年%s、上年%s"
                        .formatted(
                                ReportForm.REQUESTERS.get(column),
                                printed(facts.report().cell(cell)),
                                printed(before.cell("table3.carriedForward." + column))));
            }
        }
        if (!cells.isEmpty()) {
            findings.add(facts.finding(
                    "Y-1",
                    "表三“上年结转”与上年报告的“结转下年度继续办理”不一致：" + String.join("；", said) + "。",
                    "请对照上年报告核对，改正本年的上年结转；上年报告有错的，发布更正说明。",
                    cells));
        }
    }

    /** A figure as an office sees it: what was filled in, or that nothing was and so counts as 0. */
    private static String printed(Cell cell) {
        if (cell.value() != null) {
            return "填 " + ReportFacts.plain(cell.value());
        }
        return cell.raw().isEmpty() ? "没有填（按 0 计）" : "填“" + cell.raw() + "”（按 0 计）";
    }

    /** Y-2: 有效(N) = 有效(N-1) + 制发(N) - 废止(N). */
    private static void inForce(
            ReportFacts facts, AnnualReport before, String code, String name, List<ConsistencyFinding> findings) {
        List<String> cells = List.of("table2." + code + ".2", "table2." + code + ".0", "table2." + code + ".1");
        Optional<BigDecimal> now = facts.figure(cells.get(0));
        Optional<BigDecimal> issued = facts.figure(cells.get(1));
        Optional<BigDecimal> repealed = facts.figure(cells.get(2));
        Optional<BigDecimal> then = before.figure(cells.get(0));
        if (now.isEmpty() || issued.isEmpty() || repealed.isEmpty() || then.isEmpty()) {
            return;
        }
        BigDecimal due = then.get().add(issued.get()).subtract(repealed.get());
        if (due.compareTo(now.get()) == 0) {
            return;
        }
        ConsistencyFinding finding = facts.finding(
                "Y-2",
                "%s：上年现行有效 %s＋本年制发 %s−本年废止 %s＝%s，本年现行有效填的是 %s。"
                        .formatted(
                                name,
                                ReportFacts.plain(then.get()),
                                ReportFacts.plain(issued.get()),
                                ReportFacts.plain(repealed.get()),
                                ReportFacts.plain(due),
                                ReportFacts.plain(now.get())),
                "请核对文件清单；因清理、机构改革等调整的，在正文写明调整的件数和原因。",
                cells);
        boolean explained = facts.sentences().stream()
                .anyMatch(sentence -> EXPLAINED.matcher(sentence.text()).find());
        findings.add(explained ? ReportFacts.as(ConsistencyFinding.Severity.WARNING, finding) : finding);
    }

    /** A figure whose swing wants a word, and the word that would be one. */
    private record Watched(String cell, String name, String mentioned) {}

    private static final List<Watched> WATCHED = List.of(
            new Watched("table2.licences", "行政许可", "许可"),
            new Watched("table2.penalties", "行政处罚", "处罚"),
            new Watched("table2.coercion", "行政强制", "强制"),
            new Watched("table2.chargesWanYuan", "行政事业性收费", "收费"),
            new Watched("table3.new.6", "新收政府信息公开申请", "申请"));

    private static final BigDecimal NOTABLE = BigDecimal.TEN;
    private static final Pattern CHANGE = Pattern.compile("增|减|升|降|同比|较上年|比上年|较去年|比去年|翻");

    /** Y-3: once a report. */
    private static void swings(ReportFacts facts, AnnualReport before, List<ConsistencyFinding> findings) {
        List<String> cells = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Watched watched : WATCHED) {
            if (!before.cells().containsKey(watched.cell())
                    || watched.cell().startsWith("table2")
                            && before.form() != facts.report().form()) {
                continue;
            }
            Optional<BigDecimal> now = facts.figure(watched.cell());
            Optional<BigDecimal> then = before.figure(watched.cell());
            if (now.isEmpty() || then.isEmpty() || then.get().signum() == 0) {
                continue;
            }
            BigDecimal change = now.get().subtract(then.get()).abs();
            boolean big = change.multiply(BigDecimal.TWO).compareTo(then.get()) > 0 && change.compareTo(NOTABLE) >= 0;
            if (big && !explained(facts, watched.mentioned())) {
                cells.add(watched.cell());
                said.add("%s上年 %s、本年 %s"
                        .formatted(watched.name(), ReportFacts.plain(then.get()), ReportFacts.plain(now.get())));
            }
        }
        if (!cells.isEmpty()) {
            findings.add(facts.finding(
                    "Y-3", "与上年相差一半以上，正文没有说明：" + String.join("；", said) + "。", "请核对数字；无误的，在第一部分用一句话说明原因。", cells));
        }
    }

    private static boolean explained(ReportFacts facts, String mentioned) {
        return facts.sentences().stream()
                .anyMatch(sentence -> sentence.text().contains(mentioned)
                        && CHANGE.matcher(sentence.text()).find());
    }
}
