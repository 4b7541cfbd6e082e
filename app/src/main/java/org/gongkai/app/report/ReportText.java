package org.gongkai.app.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a report as an office writes it: the opening and the six sections, one paragraph a line, figures as slots in 【】.
 *
 * @param parts seven: the opening, then sections one to six
 */
public record ReportText(List<String> parts) {
    /** The headings of the 2021 form, exactly as it has them; nobody edits them. */
    public static final List<String> HEADINGS = List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");

    static final int PARTS = 7;
    static final int LONGEST = 60_000;
    static final ReportText EMPTY = new ReportText(List.of("", "", "", "", "", "", ""));
    private static final JsonMapper JSON = JsonMapper.shared();

    public ReportText {
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a report has an opening and six sections, not " + parts.size());
        }
        parts = parts.stream().map(ReportText::paragraphs).toList();
    }

    /** What stands above a part; 开头 above the opening, which is printed without a heading. */
    public static String heading(int part) {
        return part == 0 ? "开头" : HEADINGS.get(part - 1);
    }

    /** The paragraphs of a part: 0 the opening, 1 to 6 the sections. */
    public List<String> paragraphs(int part) {
        return parts.get(part).lines().toList();
    }

    ReportText with(int part, String text) {
        var changed = new ArrayList<>(parts);
        changed.set(part, text);
        return new ReportText(changed);
    }

    int length() {
        return parts.stream().mapToInt(String::length).sum();
    }

    String json() {
        return JSON.writeValueAsString(parts);
    }

    static ReportText ofJson(String json) {
        return new ReportText(List.of(JSON.readValue(json, String[].class)));
    }

    /** Without the spaces that people indent with and without lines that say nothing. */
    private static String paragraphs(String typed) {
        return String.join(
                "\n",
                typed.lines()
                        .map(line -> line.replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", ""))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
