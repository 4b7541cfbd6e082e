package org.gongkai.app.decisions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list of codes that a field chooses from: {@code decisions/options.csv}. Immutable. */
final class Options {
    /** What begins an entry that no list foresees: 其他-备案. */
    static final String OTHER = "其他";

    private static final Map<String, Options> LISTS = read();

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();

    static Options of(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }

    /** Value and title, in the order of the list. */
    Map<String, String> titles() {
        return titles;
    }

    String title(String value) {
        return titles.getOrDefault(value, value);
    }

    /** The value that was meant, by its title, code or another name; null for none. */
    @Nullable
    String value(String written) {
        return values.get(written);
    }

    /** As a sentence lists them. */
    String listed() {
        return String.join("、", titles.values());
    }

    private static Map<String, Options> read() {
        Map<String, Options> lists = new HashMap<>();
        for (var row : FieldList.table("options.csv").rows()) {
            Options options = lists.computeIfAbsent(row.get("list"), list -> new Options());
            String value = row.get("value");
            options.titles.put(value, row.get("title"));
            options.values.put(value, value);
            options.values.put(row.get("title"), value);
            List<String> aliases = FieldList.several(row.get("aliases"));
            aliases.forEach(alias -> {
                options.values.putIfAbsent(alias, value);
                if (alias.startsWith("0")) {
                    options.values.putIfAbsent(alias.substring(1), value);
                }
            });
        }
        return lists;
    }
}
