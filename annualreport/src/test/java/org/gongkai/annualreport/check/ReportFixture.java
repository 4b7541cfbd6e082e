package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.SourceText;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** Builds a report for a test: every cell 0, the six headings right, a fee statement; then what the test changes. */
public final class ReportFixture {
    public static final String NO_FEE = "本年度发出收费通知的件数和总金额，以及实际收取的总金额均为0。";
    private static final List<String> HEADINGS = List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");
    public static final String FIVE_ASPECTS = "主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障各项工作有序开展。";

    private String organ = "某市某某区";
    private int year = 2023;
    private ReportForm form = ReportForm.FORM_2021;
    private List<ReportForm.Row> table3 = ReportForm.FORM_2021.table3();
    private final Map<Integer, String> sections = new LinkedHashMap<>();
    private final Map<String, Cell> changed = new LinkedHashMap<>();
    private List<String> headings = HEADINGS;

    public ReportFixture() {
        sections.put(1, FIVE_ASPECTS);
        sections.put(5, "存在的问题是队伍不稳，已加强培训。工作考核、社会评议结果良好，没有责任追究。");
        sections.put(6, NO_FEE);
    }

    public ReportFixture organ(String name) {
        organ = name;
        return this;
    }

    public ReportFixture year(int reportYear) {
        year = reportYear;
        return this;
    }

    public ReportFixture form2019() {
        form = ReportForm.FORM_2019;
        table3 = ReportForm.FORM_2019.table3();
        return this;
    }

    public ReportFixture headings(List<String> printed) {
        headings = printed;
        return this;
    }

    public ReportFixture section(int number, String text) {
        sections.put(number, text);
        return this;
    }

    public ReportFixture cell(String name, String value) {
        changed.put(name, Cell.read(name, new BigDecimal(value), value, null));
        return this;
    }

    public ReportFixture filler(String name, String raw) {
        changed.put(name, Cell.empty(name, raw, null));
        return this;
    }

    public ReportFixture unreadable(String name, String raw, String... candidates) {
        changed.put(name, Cell.unreadable(name, raw, List.of(candidates), null));
        return this;
    }

    /** "new=34 A=9 4.1=11 2.licences=5": a row of table three gets the figure as 自然人 and 总计. */
    public ReportFixture figures(@Nullable String words) {
        for (String word : (words == null ? "" : words).strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String[] pair = word.split("=");
            if (pair[0].startsWith("2.") || pair[0].startsWith("4.") || pair[0].startsWith("3.")) {
                cell("table" + pair[0], pair[1]);
            } else {
                cell("table3." + pair[0] + ".0", pair[1]);
                cell("table3." + pair[0] + ".6", pair[1]);
            }
        }
        return this;
    }

    public AnnualReport build() {
        StringBuilder printed = new StringBuilder(organ + year + "年政府信息公开工作年度报告\n");
        List<Section> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            int start = printed.length();
            printed.append(heading).append('\n');
            int body = printed.length();
            int number = "一二三四五六".indexOf(heading.charAt(0)) + 1;
            String text = sections.getOrDefault(number, "");
            printed.append(text).append('\n');
            List<Place> prose = text.isEmpty() ? List.of() : List.of(new Place(body, printed.length() - 1));
            found.add(new Section(number, heading, new Place(start, start + heading.length()), prose));
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        form.cells(table3)
                .keySet()
                .forEach(name ->
                        cells.put(name, changed.getOrDefault(name, Cell.read(name, BigDecimal.ZERO, "0", null))));
        return new AnnualReport(
                source(printed.toString()), organ + year + "年政府信息公开工作年度报告", organ, year, form, table3, cells, found);
    }

    static SourceText source(String printed) {
        StringBuilder normal = new StringBuilder();
        for (char c : printed.toCharArray()) {
            String one = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            int rest = "⺠⻔⻅⻛⻓⻬⻥⻋⻩⻢".indexOf(c);
            normal.append(rest >= 0 ? "民门见风长齐鱼车黄马".charAt(rest) : one.length() == 1 ? one.charAt(0) : c);
        }
        return new SourceText(printed, normal.toString());
    }
}
