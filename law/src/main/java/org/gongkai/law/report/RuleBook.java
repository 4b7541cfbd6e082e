package org.gongkai.law.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Every consistency rule of the annual report, in the order of {@code law/report/rules.csv}. */
public final class RuleBook {
    private static final String RESOURCE = "/law/report/rules.csv";
    private static final Map<String, ConsistencyRule> RULES = load();

    private RuleBook() {}

    public static List<ConsistencyRule> rules() {
        return List.copyOf(RULES.values());
    }

    /** The rule of that id; an unknown id is a programming error. */
    public static ConsistencyRule rule(String id) {
        return Objects.requireNonNull(RULES.get(id), id);
    }

    private static Map<String, ConsistencyRule> load() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleBook.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            Map<String, ConsistencyRule> rules = new LinkedHashMap<>();
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] f = line.split(",", 6);
                rules.put(
                        f[0],
                        new ConsistencyRule(
                                f[0],
                                ConsistencyRule.Severity.valueOf(f[1].toUpperCase(Locale.ROOT)),
                                ConsistencyRule.Needs.valueOf(
                                        f[2].toUpperCase(Locale.ROOT).replace(' ', '_')),
                                f[3],
                                f[4],
                                f[5]));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
