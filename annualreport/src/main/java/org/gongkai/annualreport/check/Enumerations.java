package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** N-7: "3个政务新媒体账号" of which the text then names two. */
final class Enumerations {
    /** "3个政务新媒体账号", "政务新媒体共计两个". */
    private static final Pattern COUNTED = Pattern.compile("(?<![\\d.])(" + Figures.FIGURE
            + ")个(?:政府|官方)?(?:政务)?新媒体(?:账号|平台|公众号)?|政务新媒体(?:账号|平台)?(?:共计|共有|共|现有|有)(" + Figures.FIGURE + ")个");

    private static final String PLATFORM =
            "(?:微博|微信公众号|微信视频号|微信|公众号|视频号|抖音号?|快手号?|头条号|今日头条|客户端|APP|app|小程序|新华号|人民号|澎湃号)";
    private static final String NAME = "[“\"「『]([^“”\"「」『』]{1,20})[”\"」』]";

    /** "微博“陕西高陵”", "“子长发布”微信公众号". */
    private static final Pattern NAMED =
            Pattern.compile("(" + PLATFORM + ")(?:账号)?" + NAME + "|" + NAME + "(?:的)?(?:官方)?(" + PLATFORM + ")");

    private static final Pattern OPEN = Pattern.compile("等|新增|注销|关停|整合|各部门|分别|其他|部门");

    private Enumerations() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        List<Sentence> sentences = facts.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (!sentence.text().contains("新媒体")) {
                continue;
            }
            Matcher m = COUNTED.matcher(sentence.text());
            while (m.find()) {
                String figure = m.group(1) != null ? m.group(1) : m.group(2);
                Optional<BigDecimal> counted = Figures.value(figure);
                Sentence next = i + 1 < sentences.size() && sentences.get(i + 1).section() == sentence.section()
                        ? sentences.get(i + 1)
                        : null;
                String text = sentence.text().substring(m.end()) + (next == null ? "" : next.text());
                Set<String> named = named(text);
                if (counted.isPresent()
                        && !named.isEmpty()
                        && counted.get().compareTo(BigDecimal.valueOf(named.size())) > 0
                        && counted.get().compareTo(BigDecimal.TEN) <= 0
                        && !OPEN.matcher(upToLastName(sentence.text().substring(0, m.end()), text))
                                .find()) {
                    findings.add(facts.finding(
                            "N-7",
                            "正文说有 %s 个政务新媒体账号，后面只写到 %d 个（%s）。"
                                    .formatted(ReportFacts.plain(counted.get()), named.size(), String.join("、", named)),
                            "请核对个数，或者补上没有写到的账号。",
                            List.of(),
                            sentence,
                            sentence.clause(m.start(), m.end())));
                }
            }
        }
        return findings;
    }

    private static Set<String> named(String text) {
        Set<String> named = new LinkedHashSet<>();
        Matcher m = NAMED.matcher(text);
        while (m.find()) {
            named.add(m.group(1) != null ? m.group(1) + "“" + m.group(2) + "”" : m.group(4) + "“" + m.group(3) + "”");
        }
        return named;
    }

    private static String upToLastName(String before, String text) {
        int last = 0;
        Matcher m = NAMED.matcher(text);
        while (m.find()) {
            last = m.end();
        }
        int clause = before.lastIndexOf(',');
        return before.substring(clause + 1) + text.substring(0, Math.min(text.length(), last + 1));
    }
}
