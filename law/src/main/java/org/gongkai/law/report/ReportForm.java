package org.gongkai.law.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;

/**
 * The two official forms of the annual report: 国办公开办函〔2019〕60号 for report years 2019 and 2020, 国办公开办函〔2021〕30号
 * for 2021 and later. Rows and labels are data ({@code law/report/form-*.csv}).
 *
 * <p>Cells are named {@code table2.licences}, {@code table2.normativeDocuments.0}, {@code table3.A.0} (0 to 5 the kinds of
 * requester, 6 the total) and {@code table4.0} to {@code table4.14}.
 */
@Cites(in = Instrument.OGI, article = 50)
@Cites(in = Instrument.REPORT_FORM_2021)
public enum ReportForm {
    FORM_2019(2019),
    FORM_2021(2021);

    /** The seven columns of table three, in order. */
    public static final List<String> REQUESTERS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    /** The five results that each of table four's three groups counts, in order. */
    public static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    /** The three groups of table four, in order. */
    public static final List<String> DISPUTES = List.of("行政复议", "未经复议直接起诉", "复议后起诉");

    /** A row of table two or three: its code, how many value cells it has, the block it stands in and its printed label. */
    public record Row(int table, String code, int columns, String group, String label) {
        /** The names of the row's cells: one without an index when the row has a single cell. */
        public List<String> cells() {
            String name = "table" + table + "." + code;
            return columns == 1
                    ? List.of(name)
                    : Stream.iterate(0, i -> i + 1)
                            .limit(columns)
                            .map(i -> name + "." + i)
                            .toList();
        }
    }

    private final int since;
    private final List<Row> rows;

    ReportForm(int since) {
        this.since = since;
        this.rows = load("/law/report/form-" + since + ".csv");
    }

    /** The form prescribed for a report year; 2019 is the first. */
    public static ReportForm forYear(int year) {
        return year >= FORM_2021.since ? FORM_2021 : FORM_2019;
    }

    /** First report year of this form. */
    public int since() {
        return since;
    }

    public List<Row> table2() {
        return rows.stream().filter(row -> row.table == 2).toList();
    }

    /** The 25 rows (2021) or 23 rows (2019) of table three. */
    public List<Row> table3() {
        return rows.stream().filter(row -> row.table == 3).toList();
    }

    /** Every cell of a report whose table two is in this form and whose table three has the given rows, with its Chinese name. */
    public Map<String, String> cells(List<Row> table3) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Row row : table2()) {
            List<String> columns = table2Columns(row.code());
            for (int i = 0; i < row.columns(); i++) {
                names.put(row.cells().get(i), "表二·" + row.label() + "·" + columns.get(i));
            }
        }
        for (Row row : table3) {
            for (int i = 0; i < 7; i++) {
                names.put(row.cells().get(i), "表三·" + row.label() + "·" + REQUESTERS.get(i));
            }
        }
        for (int i = 0; i < 15; i++) {
            names.put("table4." + i, "表四·" + DISPUTES.get(i / 5) + "·" + RESULTS.get(i % 5));
        }
        return names;
    }

    /** The printed column heads of a row of table two. */
    public List<String> table2Columns(String code) {
        boolean old = this == FORM_2019;
        return switch (code) {
            case "rules", "normativeDocuments" ->
                old ? List.of("本年新制作数量", "本年新公开数量", "对外公开总数量") : List.of("本年制发件数", "本年废止件数", "现行有效件数");
            case "chargesWanYuan" -> List.of("本年收费金额（单位：万元）");
            case "charges" -> List.of("上一年项目数量", "本年增/减");
            case "procurement" -> List.of("采购项目数量", "采购总金额");
            default -> old ? List.of("上一年项目数量", "本年增/减", "处理决定数量") : List.of("本年处理决定数量");
        };
    }

    private static List<Row> load(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReportForm.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] f = line.split(",", 5);
                rows.add(new Row(Integer.parseInt(f[0]), f[1], Integer.parseInt(f[2]), f[3], f[4]));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
