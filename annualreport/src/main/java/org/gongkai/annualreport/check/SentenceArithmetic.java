package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-6: arithmetic inside a sentence: rates, daily averages, changes on last year. */
final class SentenceArithmetic {
    private static final String N = "(?<![\\d.])(\\d{1,3}(?:,\\d{3})++|\\d{1,12}(?:\\.\\d{1,4})?)";
    private static final String UNIT = "(余|多)?(件|条|篇|个|人次|次|份|期|万条|万件|项|场|起|宗)";

    /** "收到留言138条,办结留言130条,办结率100%". */
    private static final Pattern ALL_DONE = Pattern.compile("(?:收到|受理|接收|接到|批转|转办)[^,。;:\\d]{0,20}" + N + UNIT
            + ",(?:已|均|全部|按时|按期)*(?:办结|答复|办理|回复|处理|完成)[^,。;:\\d]{0,12}" + N + UNIT
            + "[^。;\\d]{0,24}(?:办结|答复|回复|办理|完成)率(?:达到|达|为|均为|均达)?"
            + N + "%");

    /** "共发布信息7829余条，日均发布量21余条". */
    private static final Pattern DAILY =
            Pattern.compile(N + UNIT + ",(日均|平均每[天日]|每[天日]平均)[^,。;:\\d]{0,10}" + N + "(余|多)?");

    /** "信件444件，比2021年481件有所下降", "较去年481件减少37件", "比上年的481件下降7.7%". */
    private static final Pattern CHANGE = Pattern.compile(N
            + UNIT + ",?(?:比|较)(20\\d\\d年|上年|去年|上一年)度?(?:同期)?的?" + N + UNIT
            + ",?(?:有所|略有|大幅|明显)?(增加|增长|上升|提高|下降|减少|降低)了?(?:" + N + "(%|件|条|篇|个|次|份))?");

    /** "总数425条，其中主动公开148条…主动公开的政府信息占34.82%", "12条…：指南1条，占8%". */
    private static final Pattern SHARE = Pattern.compile(N + "(件|条|篇|份)[,(]?(?:约)?占(?:总数的?|比|总量的?)?" + N + "%");

    private static final Pattern WHOLE =
            Pattern.compile("(?:总数|共计|共|累计|合计|总计)[^,。;:\\d]{0,20}" + N + "(余|多)?(件|条|篇|份)");

    private static final int[] DAYS = {365, 366, 360, 250, 249, 251, 248, 252, 247, 246, 245};

    private SentenceArithmetic() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (Sentence sentence : facts.sentences()) {
            String text = sentence.text();
            if (text.contains("率")) {
                allDone(facts, sentence, findings);
            }
            if (text.contains("均") || text.contains("每")) {
                daily(facts, sentence, findings);
            }
            if (text.contains("比") || text.contains("较")) {
                change(facts, sentence, findings);
            }
            if (text.contains("%")) {
                share(facts, sentence, findings);
            }
        }
        return findings;
    }

    private static void allDone(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        Matcher m = ALL_DONE.matcher(sentence.text());
        while (m.find()) {
            BigDecimal of = number(m.group(1));
            BigDecimal done = number(m.group(4));
            BigDecimal rate = number(m.group(7));
            if (m.group(2) != null || m.group(5) != null || !m.group(3).equals(m.group(6)) || of.signum() == 0) {
                continue;
            }
            BigDecimal exact = percent(done, of);
            if (exact.subtract(rate).abs().compareTo(lastPlace(rate)) > 0) {
                add(
                        facts,
                        sentence,
                        m,
                        "正文说收到 %s、办结 %s，比率写的是 %s%%，按这两个数应为 %s%%。"
                                .formatted(
                                        plain(of),
                                        plain(done),
                                        plain(rate),
                                        plain(exact.setScale(2, RoundingMode.HALF_UP))),
                        findings);
            }
        }
    }

    private static void daily(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        Matcher m = DAILY.matcher(sentence.text());
        while (m.find()) {
            BigDecimal total = number(m.group(1))
                    .multiply(m.group(3).startsWith("万") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE);
            BigDecimal average = number(m.group(5));
            boolean fits = false;
            for (int days : DAYS) {
                BigDecimal exact = total.divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP);
                BigDecimal slack = lastPlace(average).max(m.group(2) == null ? BigDecimal.ZERO : BigDecimal.ONE);
                fits |= exact.subtract(average).abs().compareTo(slack) <= 0;
            }
            if (!fits) {
                add(
                        facts,
                        sentence,
                        m,
                        "正文说全年 %s、日均 %s，按 365 天算日均应为 %s。"
                                .formatted(
                                        plain(total),
                                        plain(average),
                                        plain(total.divide(BigDecimal.valueOf(365), 1, RoundingMode.HALF_UP))),
                        findings);
            }
        }
    }

    private static void change(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        Matcher m = CHANGE.matcher(sentence.text());
        while (m.find()) {
            if (m.group(2) != null || m.group(6) != null || !m.group(3).equals(m.group(7))) {
                continue;
            }
            BigDecimal now = number(m.group(1));
            BigDecimal then = number(m.group(5));
            boolean more = "增加增长上升提高".contains(m.group(8));
            BigDecimal difference = now.subtract(then);
            boolean wrong = difference.signum() == 0 || (difference.signum() > 0) != more;
            if (!wrong && m.group(9) != null && then.signum() > 0) {
                BigDecimal said = number(m.group(9));
                boolean rate = m.group(10).equals("%");
                BigDecimal exact = rate ? percent(difference.abs(), then) : difference.abs();
                wrong = exact.subtract(said).abs().compareTo(rate ? lastPlace(said) : BigDecimal.ZERO) > 0;
            }
            if (wrong) {
                add(
                        facts,
                        sentence,
                        m,
                        "正文说今年 %s、上年 %s，两数相差 %s%s，与“%s”的说法不符。"
                                .formatted(
                                        plain(now),
                                        plain(then),
                                        plain(difference.abs()),
                                        then.signum() > 0
                                                ? "（"
                                                        + plain(percent(difference.abs(), then)
                                                                .setScale(2, RoundingMode.HALF_UP))
                                                        + "%）"
                                                : "",
                                        m.group(8) + (m.group(9) == null ? "" : m.group(9) + m.group(10))),
                        findings);
            }
        }
    }

    private static void share(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        String text = sentence.text();
        Matcher whole = WHOLE.matcher(text);
        Matcher m = SHARE.matcher(text);
        if (!whole.find() || whole.group(2) != null) {
            return;
        }
        BigDecimal of = number(whole.group(1));
        while (m.find(Math.max(whole.end(), m.hasMatch() ? m.end() : 0))) {
            BigDecimal part = number(m.group(1));
            BigDecimal rate = number(m.group(3));
            boolean same = m.group(2).equals(whole.group(3)) && of.signum() > 0 && part.compareTo(of) <= 0;
            if (same
                    && percent(part, of)
                                    .subtract(rate)
                                    .abs()
                                    .compareTo(lastPlace(rate).multiply(BigDecimal.TWO))
                            > 0) {
                add(
                        facts,
                        sentence,
                        m,
                        "正文说总数 %s、其中 %s，占比写的是 %s%%，按这两个数应为 %s%%。"
                                .formatted(
                                        plain(of),
                                        plain(part),
                                        plain(rate),
                                        plain(percent(part, of).setScale(2, RoundingMode.HALF_UP))),
                        findings);
            }
        }
    }

    private static void add(
            ReportFacts facts, Sentence sentence, Matcher m, String message, List<ConsistencyFinding> findings) {
        findings.add(facts.finding(
                "N-6", message, "请核对这几个数，改正算错的一个。", List.of(), sentence, sentence.clause(m.start(), m.end())));
    }

    private static BigDecimal number(String figure) {
        return Optional.of(figure.replace(",", "")).map(BigDecimal::new).get();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal of) {
        return part.multiply(BigDecimal.valueOf(100)).divide(of, 6, RoundingMode.HALF_UP);
    }

    /** One unit of the last place written: rounding and cutting off are both right. */
    private static BigDecimal lastPlace(BigDecimal value) {
        return BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0));
    }

    private static String plain(BigDecimal value) {
        return ReportFacts.plain(value);
    }
}
