package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-8: the period of the data is the report year; the plan is for the year after. */
final class YearWords {
    /** "统计期限自2022年1月1日至2022年12月31日", "数据统计期限为2025年1月1日至12月31日". */
    private static final Pattern PERIOD =
            Pattern.compile("(?:统计|数据)[^。;]{0,24}?(20\\d\\d)年1月1日.{0,6}?(?:至|到|—|-|~).{0,4}?(?:(20\\d\\d)年)?12月31日");

    /** "2023年我们将切实抓好", "在2023年工作中加以改进", "2023年，我局将进一步". */
    private static final Pattern PLAN = Pattern.compile(
            "(20\\d\\d)年度?,?(?:(?:我们|我局|我区|我县|我市|我委|我办|我街道|我镇|我乡|本局|区政府|县政府|市政府|全区|全县)?,?将(?:进一步|继续|着力|重点|切实|认真|持续|从以下)|工作中加以改进|工作(?:打算|计划)|下一步)");

    private YearWords() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        int year = facts.year();
        if (year == 0) {
            return findings;
        }
        for (Sentence sentence : facts.sentences()) {
            if (!sentence.text().contains("年")) {
                continue;
            }
            Matcher period = PERIOD.matcher(sentence.text());
            if (period.find()) {
                int from = Integer.parseInt(period.group(1));
                int to = period.group(2) == null ? from : Integer.parseInt(period.group(2));
                if (from != year || to != year) {
                    findings.add(facts.finding(
                            "N-8",
                            "这是 %d 年度的报告，统计期限写的却是 %s。"
                                    .formatted(year, from == to ? from + " 年" : from + " 年至 " + to + " 年"),
                            "请改正统计期限或标题里的年份，并核对数字是哪一年的。",
                            List.of(),
                            sentence,
                            sentence.clause(period.start(), period.end())));
                }
            }
            Matcher plan = PLAN.matcher(sentence.text());
            if (sentence.section().number() == 5 && plan.find() && Integer.parseInt(plan.group(1)) != year + 1) {
                findings.add(facts.finding(
                        "N-8",
                        "这是 %d 年度的报告，下一步工作写的却是 %s 年。".formatted(year, plan.group(1)),
                        "下一步工作应是 %d 年的；请检查是否沿用了旧稿。".formatted(year + 1),
                        List.of(),
                        sentence,
                        sentence.clause(plan.start(), plan.end())));
            }
        }
        return findings;
    }
}
