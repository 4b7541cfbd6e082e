package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * N-1, enumerations: "其中，予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件…". One figure that differs
 * is a contradiction only where the rest shows that the sentence enumerates table three.
 */
final class OutcomeCounts {
    /**
     * An outcome and the rows it stands for.
     *
     * @param words what the text calls it
     * @param rows the codes whose totals it is the sum of
     * @param others other sums it is sometimes used for
     */
    private record Outcome(Pattern words, String name, String[] rows, List<String[]> others) {
        static Outcome of(String name, String words, String[] rows, String[]... others) {
            return new Outcome(
                    Pattern.compile("(?:" + words
                            + ")(?:的|答复|决定|处理|信息|申请|政府信息){0,2}(?:[(][^()\\d]{0,40}[)])?(?:的)?(?:有|共|计|为|:){0,2}"
                            + RequestWords.COUNT),
                    name,
                    rows,
                    List.of(others));
        }
    }

    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.of(
                    "予以公开", "(?:予以|同意|全部|依法)公开|(?<![\\u4e00-\\u9fa5])公开", new String[] {"A"}, new String[] {"A", "B"}),
            Outcome.of("部分公开", "部分公开", new String[] {"B"}),
            Outcome.of("不予公开", "不予公开|(?<!应公开而)(?<!公开)不公开", new String[] {"C"}),
            Outcome.of("无法提供", "无法提供", new String[] {"D"}),
            Outcome.of("不予处理", "不予处理", new String[] {"E"}, new String[] {"E", "F"}),
            Outcome.of("其他处理", "(?:作|做)?其[他它]处理", new String[] {"F"}, new String[] {"F3"}, new String[] {"E", "F"}),
            Outcome.of("本机关不掌握", "本(?:机关|办|局|单位|委|街道|镇)不掌握(?:相关)?(?:政府)?信息", new String[] {"D1"}),
            Outcome.of("没有现成信息需要另行制作", "没有现成信息(?:需要)?(?:另行)?(?:制作)?", new String[] {"D2"}),
            Outcome.of("补正后申请内容仍不明确", "补正后(?:申请内容)?仍不明确", new String[] {"D3"}),
            Outcome.of("重复申请", "重复申请", new String[] {"E2"}),
            Outcome.of("属于四类过程性信息", "(?:属于)?(?:四类)?过程性(?:性)?信息", new String[] {"C6"}),
            Outcome.of("属于三类内部事务信息", "(?:属于)?(?:三类)?内部事务(?:性)?信息", new String[] {"C5"}),
            Outcome.of("属于行政执法案卷", "(?:属于)?行政执法案卷(?:信息)?", new String[] {"C7"}),
            Outcome.of("属于行政查询事项", "(?:属于)?行政查询事项", new String[] {"C8"}),
            Outcome.of("信访举报投诉类申请", "信访、?举报、?投诉类申请", new String[] {"E1"}));

    /** Words of a sentence about other enumerations: of notices published, of reconsiderations. */
    private static final Pattern OTHER = Pattern.compile("主动公开|复议|诉讼|提案|建议|代表|本级|政府办");

    private OutcomeCounts() {}

    static List<ConsistencyFinding> check(ReportFacts facts, Sentence sentence, boolean whole, boolean agrees) {
        String text = sentence.text();
        List<Wrong> wrong = new ArrayList<>();
        int right = 0;
        for (Outcome outcome : OUTCOMES) {
            Matcher m = outcome.words().matcher(text);
            for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
                Optional<BigDecimal> value = Figures.value(m.group(1));
                Optional<BigDecimal> printed = facts.meant(facts.totals(outcome.rows()));
                if (m.group(2) != null
                        || value.isEmpty()
                        || printed.isEmpty()
                        || m.group().contains("含")) {
                    continue;
                }
                boolean fits = value.get().compareTo(printed.get()) == 0
                        || outcome.others().stream()
                                .anyMatch(rows -> facts.meant(facts.totals(rows))
                                        .filter(v -> v.compareTo(value.get()) == 0)
                                        .isPresent());
                if (fits) {
                    right++;
                } else {
                    wrong.add(new Wrong(outcome, m.start(), m.end(), value.get(), printed.get()));
                }
            }
        }
        boolean enumerates = whole && agrees && right >= wrong.size() || right >= 2 && right > wrong.size();
        if (wrong.isEmpty()
                || !enumerates
                || OTHER.matcher(text.substring(0, wrong.getFirst().start())).find()) {
            return List.of();
        }
        return wrong.stream().map(w -> finding(facts, sentence, w)).toList();
    }

    private record Wrong(Outcome outcome, int start, int end, BigDecimal said, BigDecimal printed) {}

    private static ConsistencyFinding finding(ReportFacts facts, Sentence sentence, Wrong wrong) {
        return facts.finding(
                "N-1",
                "正文说%s %s 件，表三“%s”总计是 %s 件。"
                        .formatted(
                                wrong.outcome().name(),
                                ReportFacts.plain(wrong.said()),
                                wrong.outcome().name(),
                                ReportFacts.plain(wrong.printed())),
                "请对照申请台账核对，改正正文或表三。",
                facts.totals(wrong.outcome().rows()),
                sentence,
                sentence.clause(wrong.start(), wrong.end()));
    }
}
