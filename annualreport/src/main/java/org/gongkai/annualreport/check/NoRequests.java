package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-2: "未收到政府信息公开申请", "无结转" where table three has some. */
final class NoRequests {
    private static final String NEW = "table3.new.6";

    /** "我局未收到政府信息公开申请", "全年未接到信息公开申请", "没有收到公民、法人或其他组织的政府信息公开申请". */
    private static final Pattern NONE_RECEIVED =
            Pattern.compile("(?:未曾?|没有?|尚未|暂未|从未)(?:收到|接到|接收到?|受理|办理)(?:过|任何)?[^,。;:!?\\d]{0,30}?"
                    + RequestWords.REQUEST + "(?:的)?(?:申请|事项|案件|件|信息|办件|表)?(?![\\u4e00-\\u9fa5])");

    /** "无政府信息公开申请", "没有依申请公开事项". */
    private static final Pattern NONE_AT_ALL = Pattern.compile(
            "(?<!有)(?:无|没有)(?:人|任何|公民|新增)?" + RequestWords.REQUEST + "(?:的)?(?:申请|事项|案件|件|办件|情况)*(?=[,。;]|$)");

    /** "无下年度结转", "无结转", "没有结转下年度办理的申请", "无上年度结转". */
    private static final Pattern NOTHING_CARRIED = Pattern.compile(
            "(?:无|没有|未)(?:申请)?(?:(上一?年度?)结转|(?:(?:下|次)一?年度?)?结转)(?:至|到)?(?:下一?年度?)?(?:继续)?(?:办理)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件|案件|事项|情况|办件)*(?=[,。;]|$)");

    private static final Pattern QUALIFIED = Pattern.compile("超|逾|重复|不符|不予|关于|涉及|收费|补正|投诉|举报|复议|诉讼|规范性|要求提供");

    private NoRequests() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (Sentence sentence : facts.sentences()) {
            String text = sentence.text();
            if (text.contains("申请")) {
                received(facts, sentence, NONE_RECEIVED.matcher(text), findings);
                received(facts, sentence, NONE_AT_ALL.matcher(text), findings);
            }
            if (text.contains("结转")) {
                carried(facts, sentence, findings);
            }
        }
        return findings;
    }

    private static void received(ReportFacts facts, Sentence sentence, Matcher m, List<ConsistencyFinding> findings) {
        Optional<BigDecimal> printed = facts.meant(NEW);
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            if (printed.isEmpty()
                    || printed.get().signum() == 0
                    || QUALIFIED.matcher(m.group()).find()
                    || !whole(facts, sentence, m)) {
                continue;
            }
            findings.add(facts.finding(
                    "N-2",
                    "正文说没有收到政府信息公开申请，表三“本年新收”总计是 %s 件。".formatted(ReportFacts.plain(printed.get())),
                    "请对照申请台账核对，改正正文或表三。",
                    List.of(NEW),
                    sentence,
                    sentence.clause(m.start(), m.end())));
        }
    }

    /** "未接到书面方式和网络方式的申请" denies every channel when it names several. */
    private static boolean whole(ReportFacts facts, Sentence sentence, Matcher m) {
        Scope scope = Scope.of(facts, sentence, m.start(), m.end());
        return scope == Scope.WHOLE || scope == Scope.PART && Scope.channels(m.group()) >= 2;
    }

    private static void carried(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        Matcher m = NOTHING_CARRIED.matcher(sentence.text());
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            boolean before = m.group(1) != null;
            String cell = before ? "table3.carriedOver.6" : "table3.carriedForward.6";
            Optional<BigDecimal> printed = facts.meant(cell);
            if (printed.isPresent()
                    && printed.get().signum() > 0
                    && Scope.of(facts, sentence, m.start(), m.start()) != Scope.PART) {
                findings.add(facts.finding(
                        "N-2",
                        "正文说没有%s，表三“%s”总计是 %s 件。"
                                .formatted(
                                        before ? "上年结转" : "结转下年度的申请",
                                        before ? "上年结转" : "结转下年度",
                                        ReportFacts.plain(printed.get())),
                        "请对照申请台账核对，改正正文或表三。",
                        List.of(cell),
                        sentence,
                        sentence.clause(m.start(), m.end())));
            }
        }
    }
}
