package org.gongkai.app.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.app.facts.Measure;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of facts and what is counted of them, from {@code resources/evidence}. */
@Component
class FactKinds {
    private final List<FactKind> kinds;
    private final List<FactMeasure> measures;

    FactKinds() {
        Map<String, List<FactKind.Field>> fields = new HashMap<>();
        for (Map<String, String> row : rows("fields.csv")) {
            fields.computeIfAbsent(at(row, "kind"), kind -> new ArrayList<>()).add(field(row));
        }
        kinds = rows("kinds.csv").stream()
                .map(row -> kind(row, fields.getOrDefault(at(row, "code"), List.of())))
                .toList();
        measures = rows("measures.csv").stream().map(FactKinds::measure).toList();
        measures.forEach(measure -> {
            if (find(measure.kind()).isEmpty()) {
                throw new IllegalStateException("measures.csv counts an unknown kind: " + measure.kind());
            }
        });
    }

    List<FactKind> all() {
        return kinds;
    }

    List<FactMeasure> measures() {
        return measures;
    }

    Optional<FactKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findAny();
    }

    List<FactMeasure> measuresOf(String kind) {
        return measures.stream().filter(measure -> measure.kind().equals(kind)).toList();
    }

    private static FactKind kind(Map<String, String> row, List<FactKind.Field> fields) {
        return new FactKind(
                at(row, "code"),
                at(row, "section"),
                at(row, "title"),
                at(row, "when").equals("STANDING"),
                at(row, "amount"),
                at(row, "hint"),
                List.copyOf(fields));
    }

    private static FactKind.Field field(Map<String, String> row) {
        List<FactKind.Choice> choices = Stream.of(at(row, "options").split("\\|"))
                .filter(option -> !option.isEmpty())
                .map(option -> option.split("=", 2))
                .map(option -> new FactKind.Choice(option[0], option[1]))
                .toList();
        return new FactKind.Field(
                at(row, "code"),
                at(row, "title"),
                FactKind.Type.valueOf(at(row, "type")),
                at(row, "required").equals("yes"),
                choices);
    }

    private static FactMeasure measure(Map<String, String> row) {
        SortedMap<String, String> where = new TreeMap<>();
        Stream.of(at(row, "where").split("&"))
                .filter(condition -> !condition.isEmpty())
                .map(condition -> condition.split("=", 2))
                .forEach(condition -> where.put(condition[0], condition[1]));
        String of = at(row, "of");
        return new FactMeasure(
                new Measure(at(row, "name"), at(row, "title"), at(row, "unit")),
                at(row, "kind"),
                FactMeasure.How.valueOf(at(row, "how")),
                of.equals("amount") ? "" : of,
                where);
    }

    private static String at(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static List<Map<String, String>> rows(String name) {
        try {
            List<List<String>> lines = new ClassPathResource("evidence/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
            List<String> names = lines.getFirst();
            return lines.stream().skip(1).map(cells -> row(names, cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        if (names.size() != cells.size()) {
            throw new IllegalStateException("not a row of " + names + ": " + cells);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }
}
