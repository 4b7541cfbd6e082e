package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.jspecify.annotations.Nullable;

/** Which findings, numbered from 1, a cell belongs to. */
final class Marks {
    private final Map<String, TreeSet<Integer>> numbers = new HashMap<>();
    private static final int SPREAD = 20;

    private final List<ConsistencyFinding> findings;
    private final Map<String, String> corrected;
    private final List<Boolean> spread = new ArrayList<>();

    Marks(List<ConsistencyFinding> findings) {
        this(findings, Map.of());
    }

    /** With what the corrected cells held before, by cell. */
    Marks(List<ConsistencyFinding> findings, Map<String, String> corrected) {
        this.findings = findings;
        this.corrected = corrected;
        for (int i = 0; i < findings.size(); i++) {
            // a finding about half the table would mark half the table: it is lit only when chosen
            spread.add(findings.get(i).cells().size() > SPREAD);
            for (String cell : findings.get(i).cells()) {
                numbers.computeIfAbsent(cell, c -> new TreeSet<>()).add(i + 1);
            }
        }
    }

    /** The numbers of the findings of a cell, parted by blanks. */
    String findings(String cell) {
        return joined(numbers.getOrDefault(cell, new TreeSet<>()));
    }

    /** What a corrected cell held before; null for any other. */
    @Nullable
    String before(String cell) {
        return corrected.get(cell);
    }

    /** The style of the gravest finding of a cell, or empty. */
    String gravest(String cell) {
        return gravest(numbers.getOrDefault(cell, new TreeSet<>()));
    }

    /** The style of the gravest of some findings, or empty. */
    String gravest(Iterable<Integer> some) {
        Severity worst = null;
        for (int number : some) {
            if (spread.get(number - 1)) {
                continue;
            }
            Severity severity = findings.get(number - 1).severity();
            worst = worst == null || severity.compareTo(worst) < 0 ? severity : worst;
        }
        return worst == null ? "" : style(worst);
    }

    static String joined(Iterable<Integer> some) {
        return StreamSupport.stream(some.spliterator(), false)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }

    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "矛盾";
            case WARNING -> "提醒";
            case INFO -> "可看";
        };
    }
}
