package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-12: placeholders, personal data, security markings. */
final class Placeholders {
    /** "××局", "XX年", "待补充", "【 】", "____". */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[×✕╳]{2,}|(?<![A-Za-z0-9+])[XxＸ]{2,4}(?=[\\u4e00-\\u9fa5])|待补充?(?![办正])|待填写?|【\\s*】|_{3,}|此处(?:填写|插入)");

    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\d-])1[3-9]\\d{9}(?!\\d)");

    /** An office that gives its mobile number for questions does so on purpose. */
    private static final Pattern CONTACT = Pattern.compile("联系电话|联系方式|电话[:为]|电话\\(|咨询电话|传真|邮编");

    private static final Pattern MARKING = Pattern.compile("(?:绝密|机密|秘密)★|内部资料,?注意保存");

    /** Without one of these no pattern of signs can be found. */
    private static final String SIGNS = "×✕╳XxＸ待【_此★内";

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11}");

    private Placeholders() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (Sentence sentence : facts.sentences()) {
            String text = sentence.text();
            if (text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)) {
                signs(facts, sentence, findings);
            }
            if (LONG_NUMBER.matcher(text).find()) {
                numbers(facts, sentence, findings);
            }
        }
        return findings;
    }

    private static void signs(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        find(facts, sentence, PLACEHOLDER, "留有没有填写的占位符“%s”。", "请填写实际内容后再发布。", true, findings);
        find(facts, sentence, MARKING, "出现了密级标志“%s”。", "请先作保密审查（条例第十四条、第十七条）。", true, findings);
    }

    private static void numbers(ReportFacts facts, Sentence sentence, List<ConsistencyFinding> findings) {
        find(facts, sentence, IDENTITY_NUMBER, "出现了身份证号码。", "请删去个人信息（条例第十五条）。", false, findings);
        if (!CONTACT.matcher(sentence.text()).find()) {
            find(facts, sentence, MOBILE, "出现了手机号码。", "是个人号码的请删去；办公电话请写固定电话。", false, findings);
        }
    }

    private static void find(
            ReportFacts facts,
            Sentence sentence,
            Pattern pattern,
            String message,
            String remedy,
            boolean shown,
            List<ConsistencyFinding> findings) {
        Matcher m = pattern.matcher(sentence.text());
        if (m.find()) {
            findings.add(facts.finding(
                    "N-12",
                    shown ? message.formatted(m.group()) : message,
                    remedy,
                    List.of(),
                    sentence,
                    sentence.clause(m.start(), m.end())));
        }
    }
}
