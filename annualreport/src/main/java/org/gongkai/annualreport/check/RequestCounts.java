package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-1: how many requests the text says were received, handled, closed or carried over, against table three. */
final class RequestCounts {
    private static final String NEW = "table3.new.6";
    private static final String BEFORE = "table3.carriedOver.6";
    private static final String TOTAL = "table3.total.6";
    private static final String AFTER = "table3.carriedForward.6";

    private static final String VERB = "(?:新收到?|新受理|新接收|新增|收到|接收到?|接到|受理|收办|办理|处理|办结|答复|办复|回复|登记)";

    /** "共收到政府信息公开申请34件", "办理“依申请公开”66件", "受理公民、法人提出的政府信息公开申请 17 件". */
    private static final Pattern VERB_FIRST = Pattern.compile("(" + VERB
            + "(?:完毕|完成)?(?:[、和及并与或/]{0,2}(?:依法|按时|按期)?" + VERB
            + ")?)((?:了|的|过|各类|有效|合计|共计|共|约){0,2}[^,。;:!?\\d]{0,40}?)" + RequestWords.REQUEST + RequestWords.THING
            + RequestWords.IN_ALL + RequestWords.COUNT);

    /** "共收到8份政府信息公开申请". */
    private static final Pattern FIGURE_FIRST = Pattern.compile("(共有|" + VERB + "(?:[、和及并与或]?" + VERB
            + ")?)((?:了|各类|有效|合计|共计|共)?)" + RequestWords.COUNT + "(?:有效|书面)?的?" + RequestWords.REQUEST
            + "(?:申请|件|事项|案件)?(?!行政复议|复议|行政诉讼|诉讼|咨询|的|类|工作|相关|引)");

    /** "政府信息公开申请受理21件", "依申请公开件共收到5件". */
    private static final Pattern REQUEST_FIRST = Pattern.compile(RequestWords.REQUEST + RequestWords.THING + "()("
            + "(?:共计|共|累计|合计)?" + VERB + ")(?:了|数量?|共|为){0,2}" + RequestWords.COUNT);

    /** "政府信息公开申请共34件": without a verb, only where the word 申请 stands. */
    private static final Pattern BARE = Pattern.compile("()()(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开件|依申请公开政府信息申请)(?:事项|案件|件)?"
            + RequestWords.IN_ALL + RequestWords.COUNT);

    /** "依申请公开66件": may also count what was disclosed. */
    private static final Pattern DISCLOSED = Pattern.compile("()()(?<![一-龥])[“\"]?依申请公开[”\"]?(?:共计|共|合计|数量)?(?:为|:)?"
            + "(?<![\\d.])(" + Figures.FIGURE + ")([余多几])?[件宗](?!次)");

    /** "全年共收到申请34件", "共受理34件申请", where the text just spoke of disclosure requests. */
    private static final Pattern ELLIPTIC = Pattern.compile("(" + VERB + "(?:[、和及并与或]?" + VERB
            + ")?)((?:了|各类|有效|书面|共计|共)?)(?:申请(?:件|事项)?(?:共计|共|合计)?" + RequestWords.COUNT + "|" + RequestWords.COUNT
            + "(?:有效)?申请(?=[,。;]|$))");

    private static final Pattern SPEAKS_OF_REQUESTS = Pattern.compile("依申请公开|公开申请|依申请");

    /** "已办结33件", "均按期答复34件": a following clause about the same requests. */
    private static final Pattern CLOSED_LATER = Pattern.compile(
            "(?<=[,。;])(?:已|均已|均|已经|全部|依法|按时|按期|及时|共|共计|目前|本年度|当年)*(办结|答复|办复)(?:完毕|了|申请|政府信息公开申请)?(?:共)?"
                    + RequestWords.COUNT + "(?=[,。;]|$)");

    /** "上年结转政府信息公开申请 2 件", "上年度结转3件". */
    private static final Pattern CARRIED_OVER = Pattern.compile(
            "(?:上一?年度?|20\\d\\d年度?)(?:的)?结转(?:的|至本年度?|到本年度?|本年度?|至今年)?(?:办理|继续办理)?(?:的)?(?:政府信息公开申请|依申请公开申请|信息公开申请|申请|依申请公开)?(?:件|案件|事项)?(?:共|为|有|数量为?)?"
                    + RequestWords.COUNT);

    /** "转下年度办理125件", "转下一年度办理答复的有 1 件", "结转下年度继续办理3件". */
    private static final Pattern CARRIED_FORWARD =
            Pattern.compile("(?:结转|转)(?:至|到|入)?(?:下|次|明)一?年度?(?:继续)?(?:办理|处理|答复)*(?:的)?(?:政府信息公开申请|申请)?(?:件)?(?:共|为|有)?"
                    + RequestWords.COUNT);

    private static final Pattern CARRIED_FORWARD_AFTER =
            Pattern.compile(RequestWords.COUNT + "(?:申请)?(?:结转|转)(?:至|到|入)?(?:下|次|明)一?年");

    /** What is in the gap when the sentence counts something else, too, or only some of the requests. */
    private static final Pattern OTHER_THINGS = Pattern.compile(
            "来信|来访|信访|咨询|投诉|信件|留言|热线|建议|提案|举报|复议|诉讼|关于|涉及|有关|相关|工单|事项及|疑似|不予|部分|补正|撤回|重复|逾期|主动公开|网民|邮件|分别|平均|制度|规定|培训|流程|不服|针对");

    /** "处理流程，收到…": the verb that stands nearest to the request counts. */
    private static final Pattern NEARER_VERB = Pattern.compile(".*(" + VERB + "(?:[、和及并与或/]{0,2}" + VERB + ")?)(.*)");

    /** Whose count it is when these stand before the verb. */
    private static final Pattern OTHER_SUBJECT = Pattern.compile("复议|诉讼|不服|热线|信箱|建议|提案|法院|公共企事业");

    private static final Pattern NATURAL = Pattern.compile("自然人|个人|公民个人");
    private static final Pattern OTHER_APPLICANTS = Pattern.compile("企业|法人|组织|机构|律师|公司");

    private RequestCounts() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        String before = "";
        for (Sentence sentence : facts.sentences()) {
            if (sentence.text().contains("申请") || sentence.text().contains("结转")) {
                findings.addAll(new OneSentence(facts, sentence, before).check());
            }
            before = sentence.text();
        }
        return findings;
    }

    /** The work on one sentence. */
    private static final class OneSentence {
        private final ReportFacts facts;
        private final Sentence sentence;
        private final String text;
        private final String before;
        private final Set<Integer> seen = new HashSet<>();
        private final List<ConsistencyFinding> findings = new ArrayList<>();
        private boolean whole;
        private boolean agrees;

        OneSentence(ReportFacts facts, Sentence sentence, String before) {
            this.facts = facts;
            this.sentence = sentence;
            this.before = before;
            this.text = sentence.text();
        }

        List<ConsistencyFinding> check() {
            boolean carried = text.contains("结转") || text.contains("转下") || text.contains("转至下");
            Matcher over = CARRIED_OVER.matcher(text);
            while (carried && over.find()) {
                carried(over, 1, BEFORE, "上年结转");
            }
            for (Pattern pattern : List.of(VERB_FIRST, FIGURE_FIRST, REQUEST_FIRST, BARE, DISCLOSED)) {
                Matcher matcher = pattern.matcher(text);
                for (int i = 0; i < Prose.MOST_MATCHES && matcher.find(); i++) {
                    claim(matcher, pattern);
                }
            }
            elliptic();
            if (whole) {
                later();
            }
            Matcher forward = CARRIED_FORWARD.matcher(text);
            while (carried && forward.find()) {
                carried(forward, 1, AFTER, "结转下年度");
            }
            Matcher forwardAfter = CARRIED_FORWARD_AFTER.matcher(text);
            while (carried && forwardAfter.find()) {
                carried(forwardAfter, 1, AFTER, "结转下年度");
            }
            if (text.contains("公开") || text.contains("处理")) {
                findings.addAll(OutcomeCounts.check(facts, sentence, whole, agrees));
            }
            return findings;
        }

        private void claim(Matcher m, Pattern pattern) {
            String verb = pattern == REQUEST_FIRST ? m.group(2) : m.group(1);
            String gap = pattern == REQUEST_FIRST ? "" : m.group(2);
            int start = m.start();
            Matcher nearer = NEARER_VERB.matcher(gap);
            if (nearer.find()) {
                verb = nearer.group(1);
                start = m.start(2) + nearer.start(1);
                gap = nearer.group(2);
            }
            boolean vague = m.group(3).equals("一") && pattern == FIGURE_FIRST;
            if (m.group(4) != null || vague || OTHER_THINGS.matcher(gap).find()) {
                seen.add(m.start(3));
            } else {
                Map<String, BigDecimal> accepted = accepted(verb, m.group());
                if (pattern == DISCLOSED && !accepted.isEmpty()) {
                    facts.meant(facts.totals("A")).ifPresent(v -> accepted.put("disclosed", v));
                    facts.meant(facts.totals("A", "B")).ifPresent(v -> accepted.put("disclosed in part", v));
                }
                compare(verb, m.start(3), m.group(3), start, m.end(), accepted);
            }
        }

        private void elliptic() {
            Matcher m = ELLIPTIC.matcher(text);
            for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
                int group = m.group(3) != null ? 3 : 5;
                boolean ours = SPEAKS_OF_REQUESTS
                        .matcher(before + text.substring(0, m.start()))
                        .find();
                if (ours && m.group(group + 1) == null && !m.group(group).equals("一")) {
                    compare(
                            m.group(1),
                            m.start(group),
                            m.group(group),
                            m.start(),
                            m.end(),
                            accepted(m.group(1), m.group()));
                }
            }
        }

        private void compare(String verb, int at, String figure, int start, int end, Map<String, BigDecimal> accepted) {
            Optional<BigDecimal> value = Figures.value(figure);
            String clauseBefore = text.substring(sentence.clauseStart(start), start);
            if (value.isEmpty()
                    || !seen.add(at)
                    || OTHER_SUBJECT.matcher(clauseBefore).find()) {
                return;
            }
            Scope scope = Scope.of(facts, sentence, start, end);
            if (accepted.isEmpty() || scope == Scope.OTHER) {
                return;
            }
            BigDecimal most = facts.meant(List.of(NEW, BEFORE)).orElse(null);
            boolean fits = accepted.values().stream().anyMatch(v -> v.compareTo(value.get()) == 0);
            if (scope == Scope.WHOLE) {
                whole = true;
                agrees |= fits;
            }
            boolean onlyUpTo = verb.equals("答复") || verb.equals("回复") || verb.equals("办复") || scope == Scope.PART;
            boolean wrong = onlyUpTo && !fits ? most != null && value.get().compareTo(most) > 0 : !fits;
            if (wrong) {
                report(start, end, value.get(), scope);
            }
        }

        /** The figures a sentence with that verb may mean, by name. */
        private Map<String, BigDecimal> accepted(String verb, String phrase) {
            Map<String, BigDecimal> accepted = new LinkedHashMap<>();
            boolean closed = verb.contains("结") || verb.contains("复") && !verb.contains("收");
            boolean received = (verb.contains("收") || verb.contains("接"))
                    && !verb.contains("办")
                    && !verb.contains("理")
                    && !verb.contains("复");
            add(accepted, "new", NEW);
            if (!verb.startsWith("新")) {
                add(accepted, "all", NEW, BEFORE);
                if (!received) {
                    add(accepted, "total", TOTAL);
                }
            }
            if (closed) {
                facts.meant(AFTER)
                        .flatMap(after -> facts.meant(NEW).map(n -> n.subtract(after)))
                        .ifPresent(v -> accepted.put("new-after", v));
            }
            if (NATURAL.matcher(phrase).find()
                    && !OTHER_APPLICANTS.matcher(phrase).find()) {
                add(accepted, "natural", "table3.new.0");
            }
            if (facts.meant(NEW).isEmpty()
                    || facts.meant(TOTAL).isEmpty()
                    || facts.meant(BEFORE).isEmpty()) {
                accepted.clear();
            }
            return accepted;
        }

        private void add(Map<String, BigDecimal> accepted, String name, String... cells) {
            facts.meant(List.of(cells)).ifPresent(sum -> accepted.put(name, sum));
        }

        /** "…，办结33件，…" after a sentence's own count. */
        private void later() {
            Matcher m = CLOSED_LATER.matcher(text);
            for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
                Optional<BigDecimal> value = Figures.value(m.group(2));
                if (m.group(3) != null || value.isEmpty() || !seen.add(m.start(2))) {
                    continue;
                }
                Map<String, BigDecimal> accepted = accepted("办结", "");
                BigDecimal most = facts.meant(List.of(NEW, BEFORE)).orElse(null);
                boolean fits =
                        accepted.isEmpty() || accepted.values().stream().anyMatch(v -> v.compareTo(value.get()) == 0);
                boolean tooMany = most != null && value.get().compareTo(most) > 0;
                if (Scope.of(facts, sentence, m.start(), m.end()) == Scope.WHOLE
                        && (m.group(1).equals("办结") ? !fits : tooMany)) {
                    report(m.start(), m.end(), value.get(), Scope.WHOLE);
                }
            }
        }

        private void carried(Matcher m, int group, String cell, String name) {
            Optional<BigDecimal> value = Figures.value(m.group(group));
            Optional<BigDecimal> printed = facts.meant(cell);
            int clause = sentence.clauseStart(m.start());
            String item = text.substring(Math.max(clause, text.lastIndexOf("、", m.start()) + 1), m.end());
            if (m.group(group + 1) != null
                    || value.isEmpty()
                    || printed.isEmpty()
                    || !seen.add(m.start(group))
                    || OTHER_THINGS.matcher(item).find()
                    || !(text.contains("申请") || text.contains("公开"))) {
                return;
            }
            Scope scope = Scope.of(facts, sentence, clause, clause);
            if (scope == Scope.OTHER && !cell.equals(BEFORE)
                    || Pattern.compile("代表|本级|政府办|网上|网络|信函")
                            .matcher(text.substring(0, m.start()))
                            .find()) {
                return;
            }
            if (value.get().compareTo(printed.get()) != 0) {
                Sentence.Span span = sentence.clause(m.start(), m.end());
                findings.add(facts.finding(
                        "N-1",
                        "正文说%s %s 件，表三“%s”总计是 %s。"
                                .formatted(name, ReportFacts.plain(value.get()), name, TableThree.value(facts, cell)),
                        "请对照申请台账核对，改正正文或表三。",
                        List.of(cell),
                        sentence,
                        span));
            }
        }

        private void report(int start, int end, BigDecimal value, Scope scope) {
            Sentence.Span span = sentence.clause(start, end);
            Set<String> cells = new LinkedHashSet<>(List.of(NEW, BEFORE, TOTAL));
            String said = text.substring(start, end);
            String message = scope == Scope.PART
                    ? "正文说其中一部分申请就有 %s 件，表三全部申请只有本年新收 %s 件、上年结转 %s 件。"
                    : "正文说“" + said.replace("%", "％") + "”（%s 件），表三本年新收 %s 件、上年结转 %s 件、办理结果总计 "
                            + TableThree.value(facts, TOTAL) + " 件，都对不上。";
            findings.add(facts.finding(
                    "N-1",
                    message.formatted(
                            ReportFacts.plain(value), TableThree.value(facts, NEW), TableThree.value(facts, BEFORE)),
                    "请对照申请台账核对，改正正文或表三；如果正文说的只是一部分申请，请写明范围。",
                    List.copyOf(cells),
                    sentence,
                    span));
        }
    }
}
