package org.gongkai.app.requests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.law.Article;
import org.gongkai.law.outcome.Outcome;

/** The outcomes as pages show them, block by block of table three, and the particulars suggested for them. */
public final class Outcomes {
    private static final List<String[]> DETAILS = details();

    private Outcomes() {}

    /** Without the number of the printed label: 属于国家秘密, 部分公开. */
    public static String title(Outcome outcome) {
        return outcome.label().replaceFirst("^(（.）|\\d\\.)", "").replaceFirst("（区分处理.*）$", "");
    }

    /** 不予公开·属于国家秘密; a block of one outcome is named once. */
    public static String fullTitle(Outcome outcome) {
        String group = group(outcome);
        return group.equals(title(outcome)) ? group : group + "·" + title(outcome);
    }

    public static String group(Outcome outcome) {
        return outcome.group().replaceFirst("^（.）", "");
    }

    public static Map<String, List<Outcome>> byGroup() {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.groupingBy(Outcomes::group, LinkedHashMap::new, Collectors.toList()));
    }

    public static String basis(Outcome outcome) {
        return outcome.basis().stream().map(Article::chinese).collect(Collectors.joining("、"));
    }

    static List<Option> options(String none) {
        return Stream.concat(
                        Stream.of(new Option("", none)),
                        Arrays.stream(Outcome.values())
                                .map(outcome -> new Option(outcome.name(), outcome.name() + " " + fullTitle(outcome))))
                .toList();
    }

    /** For a list to be narrowed by: each block of several outcomes, then each outcome. */
    static List<Option> filters() {
        var filters = new ArrayList<Option>();
        byGroup().forEach((group, outcomes) -> {
            if (outcomes.size() > 1) {
                filters.add(new Option(outcomes.getFirst().name().substring(0, 1), group + "（全部）"));
            }
            outcomes.forEach(outcome -> filters.add(new Option(outcome.name(), fullTitle(outcome))));
        });
        return filters;
    }

    static List<Option> suggestedDetails() {
        return DETAILS.stream().map(row -> new Option(row[1], row[0])).toList();
    }

    /** By its code or by what it is called, with or without the printed number. */
    static Optional<Outcome> named(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equalsIgnoreCase(text)
                        || outcome.label().equals(text)
                        || title(outcome).equals(text)
                        || fullTitle(outcome).equals(text))
                .findFirst();
    }

    private static List<String[]> details() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outcomes.class.getResourceAsStream("/requests/details.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("outcome,"))
                    .map(line -> line.split(",", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
