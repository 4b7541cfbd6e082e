package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-3, counts: "因政府信息公开被申请行政复议3件、行政诉讼2件" against table four's totals. */
final class DisputeCounts {
    private static final String NUMBER = "(?<![\\d.近约超])(" + Figures.FIGURE + ")([余多几])?(?:件|起|宗|例|次)(?![余多半])";

    private static final String LINK = "(?:案件|申请|案|数量|数|事项|情况)*(?:共计|共有|共|合计|为|是|有|:|各|均为|都是){0,2}";

    /** "行政复议3件", "行政复议案件0件", "涉及的行政诉讼数为0件", "复议0件". */
    private static final Pattern KIND_FIRST = Pattern.compile("(?:行政)?(复议|诉讼)" + LINK + NUMBER);

    /** "有1件涉及政府信息公开工作的行政复议". */
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            NUMBER + "(?:因|涉及|关于|针对)?(?:政府)?信息公开(?:工作|申请|答复|类)?(?:引发|引起|导致)?的?行政(复议|诉讼)(?!机关|和|、|及|、行政)");

    /** "行政复议、行政诉讼共5件" counts both together. */
    private static final Pattern BOTH = Pattern.compile("复议(?:案件|申请)?(?:、|和|及|与|或|以及|/)(?:被?提起|引发|发生)?(?:行政)?$");

    /** Only such a sentence surely counts the organ's own disclosure disputes. */
    private static final Pattern CAUSED = Pattern.compile("因|引发|引起|导致|被申请|被提起|涉及|针对|对我|发生");

    private static final Pattern DISCLOSURE = Pattern.compile("信息公开|依申请公开|政务公开|公开申请");
    private static final Pattern OTHER = Pattern.compile(
            "备案|办结|审结|受理|审理|代理|应诉|出庭|调解|培训|新收|新增|办理(?!的)|维持|纠正|纠错|驳回|撤销|撤回|胜诉|败诉|尚未|正在|终止|直接|复议后|机关|法院|其他|非政府信息|一审|二审|再审");

    /** "行政复议1件尚未审结" counts an outcome, "行政复议3件（维持2件）" the whole. */
    private static final Pattern OUTCOME_NEXT =
            Pattern.compile("[^,。;、(]{0,4}(?:尚未|正在|未审结|维持|纠正|纠错|撤|终止|驳回|其他|胜诉|败诉|审理)");

    /** "行政复议被纠错1件", "行政诉讼败诉2件". */
    private static final Pattern LOST = Pattern.compile("(?:行政)?(复议|诉讼)(?:案件)?(?:中)?(?:被)?(纠错|纠正|败诉)(?:案件|的)?(?:共|为|有)?"
            + NUMBER + "|败诉(?:案件)?(?:共|为|有)?" + NUMBER);

    private DisputeCounts() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        String before = "";
        for (Sentence sentence : facts.sentences()) {
            String text = sentence.text();
            if (text.contains("复议") || text.contains("诉讼")) {
                Matcher kindFirst = KIND_FIRST.matcher(text);
                for (int i = 0; i < Prose.MOST_MATCHES && kindFirst.find(); i++) {
                    count(facts, sentence, kindFirst, 1, 2, before, findings);
                }
                Matcher numberFirst = NUMBER_FIRST.matcher(text);
                for (int i = 0; i < Prose.MOST_MATCHES && numberFirst.find(); i++) {
                    count(facts, sentence, numberFirst, 3, 1, before, findings);
                }
            }
            if (text.contains("纠") || text.contains("败诉")) {
                lost(facts, sentence, before, findings);
            }
            before = text;
        }
        return findings;
    }

    private static void count(
            ReportFacts facts,
            Sentence sentence,
            Matcher m,
            int kindGroup,
            int numberGroup,
            String sentenceBefore,
            List<ConsistencyFinding> findings) {
        String text = sentence.text();
        Optional<BigDecimal> value = Figures.value(m.group(numberGroup));
        int clause = sentence.clauseStart(m.start());
        String before = text.substring(clause, m.start());
        boolean zero = value.isPresent() && value.get().signum() == 0;
        String upTo = text.substring(0, m.end());
        boolean administrative = m.group().contains("行政");
        if (value.isEmpty()
                || m.group(numberGroup + 1) != null
                || OTHER.matcher(text.substring(clause, m.end())).find()
                || OUTCOME_NEXT.matcher(text.substring(m.end())).lookingAt()
                || !(zero && administrative)
                        && !DISCLOSURE.matcher(sentenceBefore + upTo).find()
                || !zero && !CAUSED.matcher(upTo).find()
                || Scope.of(facts, sentence, m.start(), m.end()) != Scope.WHOLE) {
            return;
        }
        boolean suits = m.group(kindGroup).equals("诉讼");
        boolean both = suits && BOTH.matcher(before).find();
        if (both && !zero) {
            return;
        }
        List<String> cells = both
                ? List.of("table4.4", "table4.9", "table4.14")
                : suits ? List.of("table4.9", "table4.14") : List.of("table4.4");
        Optional<BigDecimal> sum = facts.sum(cells);
        Set<BigDecimal> accepted = new LinkedHashSet<>();
        sum.ifPresent(accepted::add);
        if (!zero) {
            cells.forEach(c -> facts.figure(c).ifPresent(accepted::add));
        }
        if (sum.isEmpty() || accepted.stream().anyMatch(v -> v.compareTo(value.get()) == 0)) {
            return;
        }
        String kind = both ? "行政复议、行政诉讼" : suits ? "行政诉讼" : "行政复议";
        findings.add(facts.finding(
                "N-3",
                "正文说%s %s 件，表四%s总计是 %s 件。"
                        .formatted(kind, ReportFacts.plain(value.get()), kind, ReportFacts.plain(sum.get())),
                "请对照案件台账核对，改正正文或表四；表四只计政府信息公开的案件。",
                cells,
                sentence,
                sentence.clause(m.start(), m.end())));
    }

    private static void lost(
            ReportFacts facts, Sentence sentence, String sentenceBefore, List<ConsistencyFinding> findings) {
        String text = sentence.text();
        Matcher m = LOST.matcher(text);
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            boolean named = m.group(3) != null;
            Optional<BigDecimal> value = Figures.value(named ? m.group(3) : m.group(5));
            boolean reconsideration = named && m.group(1).equals("复议");
            List<String> cells = reconsideration ? List.of("table4.1") : List.of("table4.6", "table4.11");
            Optional<BigDecimal> sum = facts.sum(cells);
            boolean accepted = sum.isEmpty()
                    || value.isEmpty()
                    || value.get().signum() == 0
                    || m.group(named ? 4 : 6) != null
                    || cells.stream()
                            .anyMatch(c -> facts.figure(c)
                                    .filter(v -> v.compareTo(value.get()) == 0)
                                    .isPresent())
                    || sum.get().compareTo(value.get()) == 0;
            if (!accepted
                    && DISCLOSURE
                            .matcher(sentenceBefore + text.substring(0, m.end()))
                            .find()
                    && Scope.of(facts, sentence, m.start(), m.end()) == Scope.WHOLE) {
                findings.add(facts.finding(
                        "N-3",
                        "正文说%s %s 件，表四%s“结果纠正”是 %s 件。"
                                .formatted(
                                        reconsideration ? "复议被纠错" : "败诉",
                                        ReportFacts.plain(value.get()),
                                        reconsideration ? "行政复议" : "行政诉讼",
                                        ReportFacts.plain(sum.get())),
                        "请对照案件台账核对，改正正文或表四。",
                        cells,
                        sentence,
                        sentence.clause(m.start(), m.end())));
            }
        }
    }
}
