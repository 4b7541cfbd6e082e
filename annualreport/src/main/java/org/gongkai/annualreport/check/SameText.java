package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;

/** Y-5 text repeated from last year (内容雷同), Y-6 last year's problems without a word on what became of them. */
final class SameText {
    private static final int SHINGLE = 6;
    private static final int ENOUGH = 100;
    private static final Pattern FIGURES = Pattern.compile("[\\d,.;:。、!?“”()]");

    /** Where a section five turns from its problems to what is to be done. */
    private static final Pattern TURN = Pattern.compile("针对|下一步|下步|对此|为此|改进|今后|将");

    private static final Pattern PROBLEM =
            Pattern.compile("不够|不足|不高|不强|不到位|不及时|不规范|不全面|薄弱|欠缺|有待|需要?进一步|尚需|还需|滞后|单一|缺乏|差距");

    /** Every report has them, so they tell nothing. */
    private static final Pattern COMMON =
            Pattern.compile("政府信息公开|政务公开|信息公开|工作|进一步|方面|情况|问题|存在|加强|提升|有待|主要|部分|个别|一些|公开|信息|需要?|还|的|是|不够|不足|完善");

    private SameText() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        Optional<AnnualReport> previous = facts.previous();
        if (previous.isEmpty() || facts.cut()) {
            return List.of();
        }
        List<ConsistencyFinding> findings = new ArrayList<>();
        List<Sentence> before = Prose.sentences(previous.get());
        repeated(facts, before, findings);
        problems(facts, before, findings);
        return findings;
    }

    private static void repeated(ReportFacts facts, List<Sentence> before, List<ConsistencyFinding> findings) {
        for (int number : new int[] {1, 5}) {
            String now = text(facts.sentences(), number);
            String then = text(before, number);
            if (now.length() < ENOUGH || then.length() < ENOUGH) {
                continue;
            }
            Set<String> shingles = shingles(now);
            Set<String> common = shingles(then);
            int all = shingles.size();
            common.retainAll(shingles);
            int share = all == 0 ? 0 : common.size() * 100 / all;
            if (share > 80) {
                findings.add(facts.finding(
                        "Y-5",
                        "第%s部分的文字有 %d％ 与上年报告相同。".formatted(number == 1 ? "一" : "五", share),
                        "请按本年实际重写；内容雷同、敷衍塞责的报告要被追究（国办公开办函〔2021〕30号）。",
                        List.of()));
            }
        }
    }

    private static void problems(ReportFacts facts, List<Sentence> before, List<ConsistencyFinding> findings) {
        String now = text(facts.sentences(), 1) + text(facts.sentences(), 5) + text(facts.sentences(), 6);
        List<String> untold = new ArrayList<>();
        boolean turned = false;
        for (Sentence sentence : before) {
            if (sentence.section().number() != 5 || turned) {
                continue;
            }
            turned = TURN.matcher(sentence.text()).find()
                    && !PROBLEM.matcher(sentence.text()).find();
            for (String clause : sentence.text().split("[,;。:]")) {
                Matcher problem = PROBLEM.matcher(clause);
                if (!turned && problem.find() && !told(clause, now)) {
                    untold.add(clause);
                }
            }
        }
        if (!untold.isEmpty()) {
            findings.add(facts.finding(
                    "Y-6",
                    "上年报告说“%s”%s，本年没有写到改进情况。"
                            .formatted(untold.getFirst(), untold.size() > 1 ? "等 " + untold.size() + " 个问题" : ""),
                    "请在第五部分逐项写明上年问题的改进情况。",
                    List.of()));
        }
    }

    /** Whether half of the telling words (pairs of characters) of a problem come back. */
    private static boolean told(String problem, String now) {
        String telling = COMMON.matcher(problem).replaceAll("|");
        int pairs = 0;
        int found = 0;
        for (int i = 0; i + 2 <= telling.length(); i++) {
            String pair = telling.substring(i, i + 2);
            if (pair.indexOf('|') < 0) {
                pairs++;
                found += now.contains(pair) ? 1 : 0;
            }
        }
        return pairs < 2 || found * 10 >= pairs * 3;
    }

    private static String text(List<Sentence> sentences, int number) {
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (sentence.section().number() == number) {
                text.append(sentence.text());
            }
        }
        return FIGURES.matcher(text).replaceAll("");
    }

    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= text.length(); i++) {
            shingles.add(text.substring(i, i + SHINGLE));
        }
        return shingles;
    }
}
