package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a year by unit: the organ itself and those directly below it at the end of the year, each with all below it. Kept
 * with a version and published with it. JSON, {@code {"table2.licences": [{"code": "gaoling-market", "name": "市场监管局", "amount":
 * "7049"}]}}, the largest first; of cells that no unit has a part in, nothing.
 */
@Component
public class UnitParts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Door door;
    private final Directory directory;

    UnitParts(Door door, Directory directory) {
        this.door = door;
        this.directory = directory;
    }

    /**
     * A unit's part of a figure.
     *
     * @param code of the unit, as addresses have it
     * @param name as it was at the end of the year
     */
    public record Part(String code, String name, BigDecimal amount) {
        /** As a person writes it. */
        public String plain() {
            return Figures.plain(amount);
        }
    }

    String of(Report report, Figures figures) {
        Map<Long, Organ> units = units(report.organ(), figures);
        var parts = new LinkedHashMap<String, List<Part>>();
        for (String cell : FormCells.labels().keySet()) {
            if (figures.of(cell).signum() != 0) {
                List<Part> own = parts(cell, figures, units);
                if (!own.isEmpty()) {
                    parts.put(cell, own);
                }
            }
        }
        return JSON.writeValueAsString(parts);
    }

    private List<Part> parts(String cell, Figures figures, Map<Long, Organ> units) {
        var sums = new LinkedHashMap<Organ, BigDecimal>();
        door.byOrgan(Set.of(cell), figures.extent()).forEach((organ, amount) -> {
            Organ unit = units.computeIfAbsent(organ, id -> directory.organ(id).orElseThrow());
            sums.merge(unit, amount, BigDecimal::add);
        });
        return sums.entrySet().stream()
                .map(sum -> new Part(sum.getKey().code(), sum.getKey().shortName(), sum.getValue()))
                .sorted(Comparator.comparing(Part::amount).reversed())
                .toList();
    }

    /** To which unit each organ belongs; one that has gone during the year stands for itself. */
    private Map<Long, Organ> units(long organ, Figures figures) {
        LocalDate from = figures.extent().from();
        LocalDate to = figures.extent().to();
        var units = new HashMap<Long, Organ>();
        for (Organ unit : directory.directlyBelow(organ, to)) {
            directory.below(unit.id(), from, to).forEach(below -> units.putIfAbsent(below, unit));
        }
        return units;
    }

    /** What was kept with a version. */
    public static Map<String, List<Part>> read(String json) {
        var parts = new LinkedHashMap<String, List<Part>>();
        JSON.readTree(json).properties().forEach(entry -> {
            var own = new ArrayList<Part>();
            entry.getValue().forEach(part -> own.add(JSON.treeToValue(part, Part.class)));
            parts.put(entry.getKey(), own);
        });
        return parts;
    }

    /** The same as a reviewer reads it: a line a cell. */
    static String lines(String json) {
        var lines = new StringBuilder();
        read(json).forEach((cell, parts) -> {
            lines.append(FormCells.labels().getOrDefault(cell, cell)).append("：");
            parts.forEach(part ->
                    lines.append(part.name()).append('：').append(part.plain()).append("；"));
            lines.append('\n');
        });
        return lines.toString();
    }
}
