package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.facts.Portion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a year by kind, each by the kinds that its owner names: licences by 许可类别, requests by what row and column leave
 * open. Kept with a version and published with it. JSON, {@code {"table2.licences": {"by": "许可类别", "parts": [{"kind": "登记", "amount":
 * "7049"}]}}}, the largest first; of cells that have no kinds, nothing.
 */
@Component
public class KindParts {
    /** A list of kinds is no longer than this; what is rarer goes together. */
    static final int MOST = 30;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Door door;

    KindParts(Door door) {
        this.door = door;
    }

    /** A kind's part of a figure. */
    public record Part(String kind, BigDecimal amount) {}

    /**
     * A figure by kind.
     *
     * @param by what they are: 许可类别
     */
    public record Parted(String by, List<Part> parts) {}

    String of(Figures figures) {
        var parted = new LinkedHashMap<String, Parted>();
        for (String cell : FormCells.labels().keySet()) {
            if (figures.of(cell).signum() != 0) {
                Set<String> alone = Set.of(cell);
                String by = door.kindsOf(alone);
                List<Part> parts = by.isEmpty() ? List.of() : most(door.byKind(alone, figures.extent()));
                if (!parts.isEmpty()) {
                    parted.put(cell, new Parted(by, parts));
                }
            }
        }
        return JSON.writeValueAsString(parted);
    }

    /** The largest of them; what is left over as one. */
    static List<Part> most(List<Portion> portions) {
        var parts = new ArrayList<Part>();
        int shown = portions.size() <= MOST ? portions.size() : MOST - 1;
        portions.subList(0, shown).forEach(portion -> parts.add(new Part(portion.kind(), portion.amount())));
        if (shown < portions.size()) {
            parts.add(new Part(
                    "其余 " + (portions.size() - shown) + " 种",
                    portions.subList(shown, portions.size()).stream()
                            .map(Portion::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        return parts;
    }

    /** What was kept with a version. */
    public static Map<String, Parted> read(String json) {
        var parted = new LinkedHashMap<String, Parted>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> parted.put(entry.getKey(), JSON.treeToValue(entry.getValue(), Parted.class)));
        return parted;
    }

    /** The same as a reviewer reads it: a line a cell; blank where there is none. */
    static String lines(String json) {
        var lines = new StringBuilder();
        read(json).forEach((cell, parted) -> {
            lines.append(FormCells.labels().getOrDefault(cell, cell))
                    .append("，按")
                    .append(parted.by())
                    .append("：");
            parted.parts()
                    .forEach(part -> lines.append(part.kind())
                            .append(' ')
                            .append(Figures.plain(part.amount()))
                            .append('；'));
            lines.append('\n');
        });
        return lines.toString();
    }
}
