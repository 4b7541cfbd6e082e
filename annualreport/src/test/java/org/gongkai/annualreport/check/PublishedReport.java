package org.gongkai.annualreport.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.SourceText;
import org.gongkai.law.report.ReportForm;

/** A published report: its figures as read by hand, its text cut at the headings. */
final class PublishedReport {
    private static final Path REPORTS = Path.of("src/test/resources/reports");
    private static final Pattern HEADING = Pattern.compile(
            "[一二三四五六]、(总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开申请情况|政府信息公开行政复议、行政诉讼情况|存在的?(?:主要)?问题及(?:改进情况|下一步工作措施)|其他需要报告的事项)");
    private static final Map<String, Integer> NUMBERS = Map.of(
            "总体情况", 1, "主动公开政府信息情况", 2, "收到和处理政府信息公开申请情况", 3, "政府信息公开申请情况", 0, "政府信息公开行政复议、行政诉讼情况", 4, "其他需要报告的事项", 6);

    static AnnualReport of(String number) {
        return number.startsWith("gaoling")
                ? of(Path.of("../samples/gaoling-2022.txt"), REPORTS.resolve("gaoling-2022.json"))
                : of(REPORTS.resolve(number + ".txt"), REPORTS.resolve(number + ".json"));
    }

    private static AnnualReport of(Path text, Path figures) {
        try {
            String json = Files.readString(figures, StandardCharsets.UTF_8);
            String printed = Files.readString(text, StandardCharsets.UTF_8)
                    .replaceAll("<br>", "\n")
                    .replaceAll("<[^>\n]{1,80}>", "");
            SourceText source = ReportFixture.source(printed);
            int year = Integer.parseInt(field(json, "year"));
            ReportForm form = field(json, "form").equals("2019") ? ReportForm.FORM_2019 : ReportForm.FORM_2021;
            boolean oneRow = json.contains("\"F\":");
            List<ReportForm.Row> table3 = (oneRow ? ReportForm.FORM_2019 : ReportForm.FORM_2021).table3();
            return new AnnualReport(
                    source,
                    null,
                    field(json, "organ").replaceAll("[（(].*", "").strip(),
                    year,
                    form,
                    table3,
                    cells(json, form, table3),
                    sections(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String json, String name) {
        Matcher m = Pattern.compile("\"" + name + "\": \"?([^\",}]+)").matcher(json);
        if (!m.find()) {
            throw new IllegalArgumentException(name);
        }
        return m.group(1);
    }

    private static Map<String, Cell> cells(String json, ReportForm form, List<ReportForm.Row> table3) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Matcher m = Pattern.compile("\"(\\w+)\": (?:\\[([^\\]{}]*)\\]|\"?([\\d./]+)\"?)")
                .matcher(json);
        while (m.find()) {
            String values = m.group(2) != null ? m.group(2) : m.group(3);
            rows.put(
                    m.group(1),
                    List.of(values.replace("\"", "").replace(" ", "").split(",")));
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        form.cells(table3).keySet().forEach(name -> {
            String[] path = name.split("\\.");
            List<String> values = path[0].equals("table4") ? rows.get("table4") : rows.getOrDefault(path[1], List.of());
            int index = path[0].equals("table4")
                    ? Integer.parseInt(path[1])
                    : path.length > 2 ? Integer.parseInt(path[2]) : 0;
            String raw = index < values.size() ? values.get(index) : "?";
            cells.put(
                    name,
                    raw.equals("?")
                            ? Cell.unreadable(name, "", List.of(), null)
                            : raw.equals("/")
                                    ? Cell.empty(name, "/", null)
                                    : Cell.read(name, new BigDecimal(raw), raw, null));
        });
        return cells;
    }

    private static List<Section> sections(SourceText source) {
        List<Section> sections = new ArrayList<>();
        Matcher m = HEADING.matcher(source.normal());
        int from = 0;
        int number = 0;
        Place heading = new Place(0, 0);
        boolean more = m.find();
        while (true) {
            int to = more ? m.start() : source.normal().length();
            List<Place> prose = number >= 2 && number <= 4 || to <= from ? List.of() : List.of(new Place(from, to));
            sections.add(new Section(number, source.at(heading), heading, prose));
            if (!more) {
                return sections;
            }
            number = NUMBERS.getOrDefault(m.group(1), 5);
            heading = new Place(m.start(), m.end());
            from = m.end();
            more = m.find();
        }
    }
}
