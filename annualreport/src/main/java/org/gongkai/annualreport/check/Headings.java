package org.gongkai.annualreport.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.Section;

/** N-9: six headings, exactly as the form has them, in order. */
final class Headings {
    private static final List<String> OFFICIAL = List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");

    private Headings() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        List<String> missing = new ArrayList<>(OFFICIAL);
        int last = 0;
        Section outOfOrder = null;
        List<Section> misnumbered = new ArrayList<>();
        for (Section section : facts.report().sections()) {
            if (section.number() < 1 || section.number() > 6) {
                continue;
            }
            String official = OFFICIAL.get(section.number() - 1);
            boolean again = !missing.remove(official);
            if (!again && section.number() < last) {
                outOfOrder = section;
            }
            last = Math.max(last, section.number());
            String printed = plain(section.heading());
            if (again || printed.startsWith(plain(official))) {
                continue;
            }
            if (words(printed).startsWith(words(plain(official)))) {
                misnumbered.add(section);
            } else {
                findings.add(heading(
                        section,
                        "第%s部分的标题写作“%s”，格式规定是“%s”。"
                                .formatted(
                                        official.substring(0, 1),
                                        section.heading().strip(),
                                        official),
                        "请改用规定的标题，并按标题写内容。"));
            }
        }
        if (!misnumbered.isEmpty()) {
            Section first = misnumbered.getFirst();
            findings.add(heading(
                    first,
                    "“%s”%s的序号不对，格式规定是“%s”。"
                            .formatted(
                                    first.heading().strip(),
                                    misnumbered.size() > 1 ? "等 " + misnumbered.size() + " 个标题" : "",
                                    OFFICIAL.get(first.number() - 1)),
                    "请按规定的序号编排六个部分。"));
        }
        if (outOfOrder != null) {
            findings.add(heading(
                    outOfOrder,
                    "“%s”的位置不对，六个部分应按规定的顺序。".formatted(outOfOrder.heading().strip()),
                    "请调整顺序。"));
        }
        if (!missing.isEmpty() && !facts.cut()) {
            findings.add(facts.finding(
                    "N-9",
                    "没有找到“%s”。".formatted(String.join("”“", missing)),
                    "六个部分都要有；没有内容的写“无”，第六部分还要写信息处理费。",
                    List.of()));
        }
        return findings;
    }

    private static ConsistencyFinding heading(Section section, String message, String remedy) {
        return new ConsistencyFinding(
                "N-9",
                ReportFacts.severity("N-9"),
                message,
                remedy,
                List.of(),
                section.heading(),
                section.headingPlace());
    }

    /** A heading without its ordinal. */
    private static String words(String heading) {
        return heading.replaceFirst("^[(]?[一二三四五六七八九十\\d]{1,2}[)]?[、.,]?", "");
    }

    /** Without blanks and line breaks, in ordinary characters. */
    private static String plain(String heading) {
        StringBuilder out = new StringBuilder();
        String normal = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        for (int i = 0; i < normal.length(); i++) {
            char c = Prose.fold(normal.charAt(i));
            if (!Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
