package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.app.facts.Extent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a year by month: kept with a version and published with it, for the door through which a stranger looks. JSON,
 * {@code {"table2.licences": ["7049", …12]}}; of cells without any, nothing.
 */
@Component
public class Months {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Door door;

    Months(Door door) {
        this.door = door;
    }

    String of(Figures figures) {
        Extent extent = figures.extent();
        var months = new LinkedHashMap<String, String[]>();
        for (String cell : FormCells.labels().keySet()) {
            // a total that one part makes up alone has that part's months
            if (figures.of(cell).signum() != 0) {
                String[] twelve = new String[12];
                Arrays.fill(twelve, "0");
                door.byMonth(Set.of(cell), extent)
                        .forEach((month, amount) -> twelve[month.getMonthValue() - 1] = Figures.plain(amount));
                months.put(cell, twelve);
            }
        }
        return JSON.writeValueAsString(months);
    }

    /** What was kept with a version: twelve amounts a cell, January first. */
    public static Map<String, String[]> read(String json) {
        var months = new TreeMap<String, String[]>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> months.put(entry.getKey(), JSON.treeToValue(entry.getValue(), String[].class)));
        return months;
    }

    /** The same as a reviewer reads it: a line a cell. */
    static String lines(String json) {
        var lines = new StringBuilder();
        read(json).forEach((cell, months) -> {
            lines.append(FormCells.labels().getOrDefault(cell, cell)).append("：");
            for (int i = 0; i < months.length; i++) {
                if (new BigDecimal(months[i]).signum() != 0) {
                    lines.append(i + 1).append("月 ").append(months[i]).append("；");
                }
            }
            lines.append('\n');
        });
        return lines.toString();
    }
}
