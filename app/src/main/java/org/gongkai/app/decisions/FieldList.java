package org.gongkai.app.decisions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongkai.law.DataTable;

/** The fields of one kind of decision in their order; data, not code: {@code decisions/fields.csv}. Immutable. */
final class FieldList {
    private static final Map<DecisionKind, FieldList> LISTS = read();

    private final DecisionKind kind;
    private final List<Field> fields;
    private final Map<String, Integer> byHeading = new HashMap<>();
    private final Map<Field.Place, Integer> byPlace = new EnumMap<>(Field.Place.class);

    private FieldList(DecisionKind kind, List<Field> fields) {
        this.kind = kind;
        this.fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            byPlace.putIfAbsent(field.place(), i);
            byHeading.put(heading(field.code()), i);
            byHeading.put(heading(field.name()), i);
            for (String alias : field.aliases()) {
                byHeading.putIfAbsent(heading(alias), i);
            }
        }
    }

    static FieldList of(DecisionKind kind) {
        return Objects.requireNonNull(LISTS.get(kind));
    }

    DecisionKind kind() {
        return kind;
    }

    List<Field> fields() {
        return fields;
    }

    Field get(int index) {
        return fields.get(index);
    }

    int size() {
        return fields.size();
    }

    /** The place in the list of the field with this code, name or alias; -1 for none. */
    int indexOf(String heading) {
        String plain = heading(heading);
        int found = byHeading.getOrDefault(plain, -1);
        int bracket = plain.indexOf('(');
        return found < 0 && bracket > 0 ? byHeading.getOrDefault(plain.substring(0, bracket), -1) : found;
    }

    /** The first field that stands there; -1 for none. */
    int indexOf(Field.Place place) {
        return byPlace.getOrDefault(place, -1);
    }

    /** {@code /decisions/<name>} of the classpath as a table. */
    static DataTable table(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldList.class.getResourceAsStream("/decisions/" + name), name),
                StandardCharsets.UTF_8))) {
            return DataTable.parse(name, in.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The entries of a cell that holds several, with | between them. */
    static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static String heading(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s*:]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Map<DecisionKind, FieldList> read() {
        var rows = table("fields.csv").rows();
        Map<DecisionKind, FieldList> lists = new EnumMap<>(DecisionKind.class);
        for (DecisionKind kind : DecisionKind.values()) {
            lists.put(
                    kind,
                    new FieldList(
                            kind,
                            rows.stream()
                                    .filter(row -> row.get("kind").equals(kind.name()))
                                    .map(row -> field(kind, row))
                                    .toList()));
        }
        return lists;
    }

    private static Field field(DecisionKind kind, DataTable.Row row) {
        return new Field(
                kind,
                row.get("code"),
                row.get("name"),
                several(row.get("aliases")),
                row.yes("required"),
                Field.Form.valueOf(row.get("form")),
                row.number("max"),
                row.get("options"),
                Field.Place.valueOf(row.get("column")),
                Field.Shown.valueOf(row.get("public")),
                row.yes("entry"),
                row.get("source"),
                row.yes("checked"),
                row.get("hint"));
    }
}
