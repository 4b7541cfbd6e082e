package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * N-3, denials: "未发生政府信息公开行政败诉案件", "未被纠错", "无行政复议、行政诉讼" where table four has such cases. 败诉 is a suit
 * whose result is 结果纠正; 纠错 may be of a reconsideration, too.
 */
final class NoDisputes {
    private static final List<String> RECONSIDERED = List.of("table4.4");
    private static final List<String> SUED = List.of("table4.9", "table4.14");
    private static final List<String> RECONSIDERATION_LOST = List.of("table4.1");
    private static final List<String> SUIT_LOST = List.of("table4.6", "table4.11");

    /** What a denial may say between its "未" and its end; anything else narrows it and makes it no denial. */
    private static final String WORDS =
            "(?:一起|一例|一件|一|1起|任何|人|公民|法人|其他组织|社会|因|由于|由|涉及|涉|针对|关于|对|有关|有|本单位|本机关|本局|本级|本部门|本街道|本镇|本乡|本办|本委|本年度|本年|"
                    + "我单位|我机关|我局|我办|我委|我区|我市|我县|我镇|我乡|我街道|我院|我厅|我中心|我们|全区|全市|全县|全年|年度|各级|行政机关|机关|部门|单位|"
                    + "政府信息公开|政府信息|政务信息公开|政务公开|信息公开|依申请公开|公开|依申请|申请人|申请|答复|办理|工作|事项|事务|行为|问题|方面|领域|"
                    + "相关|类|而|引起|引发|导致|产生|造成|发生|出现|被|提起|提出|向法院|法院|人民法院|上级|复议机关|审查机关|审查|审理|判决|的|了|行政|复议|诉讼|"
                    + "案件|案|件|情况|情形|现象|记录|结果|率|为|和|、|及|或者|或|与|以及|并|等|后|也|均|“|”|\"|举报|投诉|申诉|上诉|败诉|纠错|纠正|撤销|变更|"
                    + "确认违法|责令|履行|重新|应诉|通知书|通知|依申请办理|政府)";

    private static final Pattern DENIAL = Pattern.compile(
            "(?:未发生|没有发生|未出现|没有出现|未产生|没有产生|未引发|没有引发|未引起|未有|没有|未收到|未接到|未涉及|未被|没有被|未曾发生|从未发生|未提起|不存在|均无|暂无|尚无|无|零|未)("
                    + WORDS + "*+)");

    /** "行政复议、行政诉讼纠错率为0", "败诉率0%", "行政复议纠错0件", "被纠错0件". */
    private static final Pattern ZERO_LOST = Pattern.compile(
            "(败诉|纠错|被纠正|撤销)(?:案件|率|数|的)?(?:数量)?(?:均|都|保持|仍)?(?:为|是|:)?(?:0|零|〇)(?![\\d.])(?:件|起|宗|例|%|次)?");

    /** "行政复议、行政诉讼均为零", "零复议、零诉讼" is caught as a denial; "胜诉率100%", "全部胜诉". */
    private static final Pattern ZERO_DISPUTES = Pattern.compile(
            "((?:行政)?复议|行政诉讼)(?:(?:和|、|及|与|或)(?:行政)?(诉讼|复议))?(?:案件|申请|数量|数|情况)*(?:均|都|皆)?(?:为|是|:)?(?:0|零)(?:发生)?(?=[,。;、]|$)");

    private static final Pattern ALL_WON = Pattern.compile("胜诉率(?:达到|达|为|均为|保持)?100%|(?:全部|均)(?:获得)?胜诉");

    private static final Pattern LOST = Pattern.compile("败诉");
    private static final Pattern CORRECTED = Pattern.compile("纠错|纠正|撤销|变更|确认违法|责令");

    private NoDisputes() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (Sentence sentence : facts.sentences()) {
            String text = sentence.text();
            if (text.contains("诉") || text.contains("复议") || text.contains("纠错")) {
                denials(facts, sentence, findings);
                zeros(facts, sentence, findings);
            }
        }
        return findings;
    }

    private static void denials(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        String text = sentence.text();
        Matcher m = DENIAL.matcher(text);
        int from = 0;
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(from); i++) {
            from = Math.max(m.end(), m.start() + 1);
            String said = m.group(1);
            boolean dispute = said.contains("复议") || said.contains("诉讼") || said.contains("败诉");
            if (!dispute && !CORRECTED.matcher(said).find() || !endsThere(text, m.end())) {
                continue;
            }
            Set<String> cells = denied(sentence, m.start(), said);
            int end = m.end() - trailing(said);
            deny(facts, sentence, cells, m.start(), end, findings);
        }
    }

    /** Whether nothing that could narrow the denial follows. */
    private static boolean endsThere(String text, int end) {
        return end == text.length()
                || ",。;:!?)（(未没无".indexOf(text.charAt(end)) >= 0
                || "、和及".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int trailing(String said) {
        int n = 0;
        while (n < said.length() && "、和及与或并".indexOf(said.charAt(said.length() - 1 - n)) >= 0) {
            n++;
        }
        return n;
    }

    /** The cells that the denial says are zero. */
    private static Set<String> denied(Sentence sentence, int start, String said) {
        Set<String> cells = new LinkedHashSet<>();
        boolean lost = LOST.matcher(said).find();
        boolean corrected = CORRECTED.matcher(said).find();
        boolean reconsidered = said.contains("复议");
        boolean sued = said.contains("诉讼");
        if (corrected) {
            String context = sentence.text().substring(0, start) + said;
            boolean neither = !reconsidered && !sued;
            boolean about = neither ? context.contains("复议") || context.contains("诉讼") : true;
            if (about) {
                if (neither ? context.contains("复议") : reconsidered) {
                    cells.addAll(RECONSIDERATION_LOST);
                }
                if (neither ? context.contains("诉讼") : sued) {
                    cells.addAll(SUIT_LOST);
                }
            }
        }
        if (lost) {
            cells.addAll(SUIT_LOST);
        }
        if (!lost && !corrected) {
            if (reconsidered) {
                cells.addAll(RECONSIDERED);
            }
            if (sued && !said.contains("复议后")) {
                cells.addAll(SUED);
            }
        }
        return cells;
    }

    private static void zeros(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        Matcher m = ZERO_LOST.matcher(sentence.text());
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            int clause = sentence.clauseStart(m.start());
            String before = sentence.text().substring(clause, m.start());
            boolean reconsidered = before.contains("复议");
            boolean sued =
                    before.contains("诉讼") || before.contains("应诉") || m.group(1).equals("败诉");
            Set<String> cells = new LinkedHashSet<>();
            if (reconsidered && !m.group(1).equals("败诉")) {
                cells.addAll(RECONSIDERATION_LOST);
            }
            if (sued) {
                cells.addAll(SUIT_LOST);
            }
            deny(facts, sentence, cells, m.start(), m.end(), findings);
        }
        Matcher none = ZERO_DISPUTES.matcher(sentence.text());
        if (none.find()) {
            Set<String> cells = new LinkedHashSet<>();
            if (none.group().contains("复议")) {
                cells.addAll(RECONSIDERED);
            }
            if (none.group().contains("诉讼")) {
                cells.addAll(SUED);
            }
            deny(facts, sentence, cells, none.start(), none.end(), findings);
        }
        Matcher won = ALL_WON.matcher(sentence.text());
        if (won.find()) {
            deny(facts, sentence, new LinkedHashSet<>(SUIT_LOST), won.start(), won.end(), findings);
        }
    }

    private static void deny(
            ReportFacts facts,
            Sentence sentence,
            Set<String> cells,
            int start,
            int end,
            List<ConsistencyFinding> findings) {
        List<String> names = List.copyOf(cells);
        boolean contradicted = names.stream().anyMatch(c -> facts.least(c).signum() > 0);
        if (!contradicted || Scope.of(facts, sentence, start, end) != Scope.WHOLE) {
            return;
        }
        boolean zeroForm =
                ZERO_LOST.matcher(sentence.text().substring(start, end)).lookingAt();
        Sentence.Span span = zeroForm ? sentence.clause(start, end) : new Sentence.Span(start, end);
        findings.add(facts.finding(
                "N-3",
                "正文说“" + sentence.text().substring(start, end).replace('%', '％') + "”，" + numbers(facts, names) + "。",
                "请核对表四是否把非政府信息公开的案件计入；确有这些案件的，改正正文的说法。",
                names,
                sentence,
                span));
    }

    /** "表四有 20 件“结果纠正”（未经复议直接起诉 18、复议后起诉 2）". */
    private static String numbers(ReportFacts facts, List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (List<String> group : List.of(RECONSIDERED, SUED, RECONSIDERATION_LOST, SUIT_LOST)) {
            if (!cells.containsAll(group)) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String cell : group) {
                sum = sum.add(facts.least(cell));
            }
            boolean sure = group.stream().allMatch(c -> facts.figure(c).isPresent());
            String n = (sure ? "" : "至少 ") + ReportFacts.plain(sum);
            if (group == RECONSIDERED) {
                parts.add("表四有行政复议 " + n + " 件");
            } else if (group == RECONSIDERATION_LOST) {
                parts.add("表四行政复议有 " + n + " 件“结果纠正”");
            } else {
                parts.add((group == SUED ? "表四有行政诉讼 " + n + " 件" : "表四行政诉讼有 " + n + " 件“结果纠正”") + "（未经复议直接起诉 "
                        + TableThree.value(facts, group.get(0)) + "、复议后起诉 " + TableThree.value(facts, group.get(1))
                        + "）");
            }
        }
        return String.join("，", parts);
    }
}
