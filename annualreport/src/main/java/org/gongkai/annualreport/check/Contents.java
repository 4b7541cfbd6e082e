package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.Section;

/**
 * N-10 assessment, appraisal and accountability (governments), N-11 the five aspects of section one, N-13 what does not
 * belong into the report. A text that is only an excerpt is not blamed for what it lacks.
 */
final class Contents {
    private static final Map<String, Pattern> RESULTS = ordered(
            "工作考核", "考核|考评|绩效",
            "社会评议", "评议|满意度|民意调查",
            "责任追究", "责任追究|追责|问责|追究责任|通报批评");

    private static final Map<String, Pattern> ASPECTS = ordered(
            "主动公开", "主动公开",
            "依申请公开", "依申请|公开申请",
            "政府信息管理", "信息管理|信息资源管理|规范性文件.{0,12}(?:管理|清理)|保密审查|三审三校",
            "平台建设", "平台|网站|新媒体|公报|公众号",
            "监督保障", "监督|保障|考核|培训|检查");

    private static final Pattern OFF_TOPIC = Pattern.compile("意识形态|党建工作|党风廉政|机房|招商引资|安全生产工作|扫黑除恶|脱贫攻坚工作");

    private Contents() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        if (!facts.cut()) {
            if (facts.organ().government()) {
                results(facts, findings);
            }
            aspects(facts, findings);
        }
        offTopic(facts, findings);
        return findings;
    }

    private static void results(ReportFacts facts, List<ConsistencyFinding> findings) {
        List<String> missing = missing(RESULTS, facts.sentences());
        if (!missing.isEmpty()) {
            findings.add(facts.finding(
                    "N-10",
                    "没有写到" + String.join("、", missing) + "的结果。",
                    "各级人民政府的报告应当写明工作考核、社会评议和责任追究结果（条例第五十条），没有的也写一句。",
                    List.of()));
        }
    }

    private static void aspects(ReportFacts facts, List<ConsistencyFinding> findings) {
        List<Sentence> overview = facts.sentences().stream()
                .filter(sentence -> sentence.section().number() == 1)
                .toList();
        Section section = facts.report().sections().stream()
                .filter(s -> s.number() == 1)
                .findFirst()
                .orElse(null);
        if (section == null) {
            return;
        }
        List<String> missing = missing(ASPECTS, withNested(facts, overview));
        if (!missing.isEmpty()) {
            findings.add(new ConsistencyFinding(
                    "N-11",
                    ReportFacts.severity("N-11"),
                    "“总体情况”没有写到" + String.join("、", missing) + "。",
                    "总体情况应当从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面写。",
                    List.of(),
                    section.heading(),
                    section.headingPlace()));
        }
    }

    /** Sections that are none of the six, before section two, belong to the overview. */
    private static List<Sentence> withNested(ReportFacts facts, List<Sentence> overview) {
        List<Sentence> all = new ArrayList<>(overview);
        boolean inside = false;
        for (Sentence sentence : facts.sentences()) {
            int number = sentence.section().number();
            inside = number == 1 || inside && number == 0;
            if (inside && number == 0) {
                all.add(sentence);
            }
        }
        return all;
    }

    private static void offTopic(ReportFacts facts, List<ConsistencyFinding> findings) {
        for (Sentence sentence : facts.sentences()) {
            Matcher m = OFF_TOPIC.matcher(sentence.text());
            if (m.find()) {
                findings.add(facts.finding(
                        "N-13",
                        "写到了“%s”等与政府信息公开无关的内容。".formatted(m.group()),
                        "报告内容以条例第五十条为限，既不能遗漏，也不宜泛化；可以删去。",
                        List.of(),
                        sentence,
                        sentence.clause(m.start(), m.end())));
                return;
            }
        }
    }

    private static List<String> missing(Map<String, Pattern> topics, List<Sentence> sentences) {
        List<String> missing = new ArrayList<>();
        topics.forEach((name, pattern) -> {
            if (sentences.stream().noneMatch(s -> pattern.matcher(s.text()).find())) {
                missing.add(name);
            }
        });
        return missing;
    }

    private static Map<String, Pattern> ordered(String... pairs) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            patterns.put(pairs[i], Pattern.compile(pairs[i + 1]));
        }
        return patterns;
    }
}
