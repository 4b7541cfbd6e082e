package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.read.JsonTree.Wrong;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** The form and the cells, without their places, of a report in JSON. */
final class JsonFigures {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");
    private static final Pattern FILLER = Pattern.compile("[-—/\\\\无 ]*");
    private static final Pattern PRINTED = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?![\\d.]).*");

    private final Map<String, @Nullable Object> root;
    private final Map<String, String> raw = new HashMap<>();
    private final Map<String, List<String>> candidates = new HashMap<>();

    private final ReportForm form;
    private final List<ReportForm.Row> table3;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    JsonFigures(Map<String, @Nullable Object> root) throws Wrong {
        this.root = root;
        this.form = printedForm();
        Map<String, @Nullable Object> rows = JsonShape.object(root.get("table3"), "table3");
        this.table3 = (rows.containsKey("F") ? ReportForm.FORM_2019 : ReportForm.FORM_2021).table3();
        raw();
        unreadable();
        table("table2", form.table2());
        table("table3", table3);
        four();
    }

    ReportForm form() {
        return form;
    }

    private ReportForm printedForm() throws Wrong {
        BigDecimal since = JsonShape.number(root.get("form"), "form");
        for (ReportForm one : ReportForm.values()) {
            if (since != null && since.compareTo(BigDecimal.valueOf(one.since())) == 0) {
                return one;
            }
        }
        throw new Wrong("form 应为 2021 或 2019（表二所用格式的年份）。");
    }

    List<ReportForm.Row> table3() {
        return table3;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    private void raw() throws Wrong {
        for (Map.Entry<String, @Nullable Object> entry :
                JsonShape.optionalObject(root.get("raw"), "raw").entrySet()) {
            raw.put(entry.getKey(), JsonShape.string(entry.getValue(), "raw." + entry.getKey()));
        }
    }

    private void unreadable() throws Wrong {
        List<@Nullable Object> list = JsonShape.array(root.get("unreadable"), "unreadable");
        for (int i = 0; i < list.size(); i++) {
            String at = "unreadable[" + i + "]";
            Map<String, @Nullable Object> one = JsonShape.object(list.get(i), at);
            String name = JsonShape.line(one.get("cell"), at + ".cell");
            candidates.put(name, JsonShape.lines(one.get("candidates"), at + ".candidates"));
            raw.put(name, JsonShape.string(one.get("raw"), at + ".raw"));
        }
    }

    private void table(String name, List<ReportForm.Row> rows) throws Wrong {
        Map<String, @Nullable Object> table = JsonShape.object(root.get(name), name);
        for (ReportForm.Row row : rows) {
            String at = name + "." + row.code();
            if (!table.containsKey(row.code())) {
                throw new Wrong("缺少 " + at + "（" + row.label() + "）。请按读取结果的样子补上。");
            }
            Object value = table.get(row.code());
            cells(at, row.cells(), row.columns() == 1 ? one(value) : JsonShape.array(value, at));
        }
        if (table.size() > rows.size()) {
            List<String> extra = new ArrayList<>(table.keySet());
            extra.removeAll(rows.stream().map(ReportForm.Row::code).toList());
            throw new Wrong(name + " 中没有名为“" + extra.getFirst() + "”的行。请检查 form 和行名。");
        }
    }

    private void four() throws Wrong {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            names.add("table4." + i);
        }
        cells("table4", names, JsonShape.array(root.get("table4"), "table4"));
    }

    private static List<@Nullable Object> one(@Nullable Object value) {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(value);
        return one;
    }

    private void cells(String at, List<String> names, List<@Nullable Object> values) throws Wrong {
        if (values.size() != names.size()) {
            throw new Wrong("%s 应有 %d 个数，现有 %d 个。请补齐，没有的写 null。".formatted(at, names.size(), values.size()));
        }
        for (int i = 0; i < values.size(); i++) {
            cells.put(names.get(i), cell(names.get(i), values.get(i)));
        }
    }

    private Cell cell(String name, @Nullable Object value) throws Wrong {
        List<String> readings = candidates.get(name);
        if (readings != null) {
            if (value != null) {
                throw new Wrong(name + " 既有数字又列在 unreadable 中。请只留一种。");
            }
            return Cell.unreadable(name, raw.getOrDefault(name, ""), readings, null);
        }
        return switch (value) {
            case null -> empty(name, raw.getOrDefault(name, ""));
            case BigDecimal number -> read(name, number);
            case String text
            when FILLER.matcher(Normal.of(text)).matches() ->
                empty(name, JsonShape.line(raw.getOrDefault(name, text), name));
            case String text when PLAIN.matcher(text).matches() -> read(name, new BigDecimal(text));
            default -> throw new Wrong(name + " 应是数字、null 或“/”。请改正。");
        };
    }

    private static Cell empty(String name, String token) throws Wrong {
        if (!FILLER.matcher(Normal.of(token)).matches()) {
            throw new Wrong(name + " 没有数字，raw 中却是“" + token + "”。请改成一致。");
        }
        return Cell.empty(name, token, null);
    }

    /** A figure and what was printed must be the same: which of two is right is not for the reader to say. */
    private Cell read(String name, BigDecimal value) throws Wrong {
        String printed = raw.getOrDefault(name, "");
        Matcher digits = PRINTED.matcher(Normal.of(printed).replaceAll("[,，\\s]", ""));
        if (printed.isEmpty()) {
            return Cell.read(name, value, value.toPlainString(), null);
        }
        if (!digits.matches() || new BigDecimal(digits.group(1)).compareTo(value) != 0) {
            throw new Wrong("%s 是 %s，raw 中却是“%s”。请改成一致，或删去 raw 中的这一项。".formatted(name, value.toPlainString(), printed));
        }
        return Cell.read(name, value, printed, null);
    }
}
