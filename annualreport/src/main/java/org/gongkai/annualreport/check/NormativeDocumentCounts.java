package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.law.report.ReportForm;

/** N-5: "制发行政规范性文件62件", "废止规范性文件33件", "现行有效规范性文件440件" against table two. */
final class NormativeDocumentCounts {
    private static final String COUNT = "(?:共计|共|为|:)?(?<![\\d.近约超])(" + Figures.FIGURE + ")([余多几])?[件份个部](?!次)";
    private static final String DOCUMENT = "(?:的)?(?:行政)?规范性文件(?:共计|共|数量)?";

    /** What the text counts, and the column of table two that holds it. */
    private record Count(Pattern pattern, int column, String name) {}

    private static final List<Count> COUNTS = List.of(
            new Count(Pattern.compile("(?:制发|新制定|制定出台|制定并发布|印发|制定)(?:了|并公开)?" + DOCUMENT + COUNT), 0, "制发"),
            new Count(Pattern.compile("(?<!修改、)(?<!和)废止(?:了|失效)?" + DOCUMENT + COUNT), 1, "废止"),
            new Count(Pattern.compile("(?:现行有效|继续有效)(?:的)?" + DOCUMENT + COUNT), 2, "现行有效"));

    /** Someone else's documents, or some of them only. */
    private static final Pattern PARTIAL =
            Pattern.compile("其中|名义|市级|区级|县级|省级|本级|以?政府办|部门|审查|备案|审核|解读|拟|草案|上级|转发|清理|计划|目录|重点|涉企|涉及|累计|代");

    private NormativeDocumentCounts() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        if (facts.report().form() != ReportForm.FORM_2021) {
            return findings;
        }
        for (Sentence sentence : facts.sentences()) {
            if (!sentence.text().contains("规范性文件")) {
                continue;
            }
            for (Count count : COUNTS) {
                Matcher m = count.pattern().matcher(sentence.text());
                while (m.find()) {
                    compare(facts, sentence, m, count, findings);
                }
            }
        }
        return findings;
    }

    private static void compare(
            ReportFacts facts, Sentence sentence, Matcher m, Count count, List<ConsistencyFinding> findings) {
        String cell = "table2.normativeDocuments." + count.column();
        Optional<BigDecimal> said = Figures.value(m.group(1));
        Optional<BigDecimal> printed = facts.figure(cell);
        Sentence.Span clause = sentence.clause(m.start(), m.end());
        String around = sentence.text().substring(clause.start(), clause.end());
        if (m.group(2) != null
                || said.isEmpty()
                || printed.isEmpty()
                || said.get().compareTo(printed.get()) == 0
                || PARTIAL.matcher(around).find()
                || Scope.of(facts, sentence, m.start(), m.end()) != Scope.WHOLE) {
            return;
        }
        findings.add(facts.finding(
                "N-5",
                "正文说%s规范性文件 %s 件，表二“行政规范性文件”%s是 %s 件。"
                        .formatted(
                                count.name(),
                                ReportFacts.plain(said.get()),
                                ReportForm.FORM_2021
                                        .table2Columns("normativeDocuments")
                                        .get(count.column()),
                                ReportFacts.plain(printed.get())),
                "请对照规范性文件清单核对，改正正文或表二；正文只说一部分的，请写明范围。",
                List.of(cell),
                sentence,
                clause));
    }
}
