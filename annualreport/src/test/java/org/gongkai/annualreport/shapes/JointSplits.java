package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which splits of table three's rows remain when column sums ((七)总计 is the sum of the results) and the printed rule (first
 * and second item equal third and fourth) are asked of all rows together.
 */
final class JointSplits {
    private static final int MOST_STEPS = 400_000;

    private final Map<String, List<List<String>>> rows;
    private final Map<String, Set<List<String>>> remaining = new LinkedHashMap<>();
    private final List<String> results = new ArrayList<>();
    private final Map<List<String>, long[]> vectors = new IdentityHashMap<>();
    private int steps;

    private JointSplits(Map<String, List<List<String>>> rows) {
        this.rows = rows;
    }

    /**
     * @param rows the splits of each row by its code
     * @return those that remain; empty when the search was too long or nothing remains
     */
    static Map<String, Set<List<String>>> of(Map<String, List<List<String>>> rows) {
        JointSplits joint = new JointSplits(rows);
        for (List<List<String>> splits : rows.values()) {
            if (splits.isEmpty() || splits.size() > 500) {
                return Map.of();
            }
        }
        joint.search();
        return joint.steps > MOST_STEPS ? Map.of() : joint.remaining;
    }

    private void search() {
        rows.keySet().stream()
                .filter(code ->
                        !Set.of("new", "carriedOver", "carriedForward", "total").contains(code))
                .forEach(results::add);
        results.sort((a, b) -> Integer.compare(rows.get(a).size(), rows.get(b).size()));
        for (List<String> total : rows.get("total")) {
            List<Map<String, List<String>>> flows = flows(total);
            if (!flows.isEmpty()) {
                Map<String, List<String>> chosen = new LinkedHashMap<>();
                if (fill(0, vector(total), chosen)) {
                    keep("total", total);
                    flows.forEach(flow -> flow.forEach(this::keep));
                }
            }
        }
    }

    private void keep(String code, List<String> split) {
        remaining.computeIfAbsent(code, _ -> new LinkedHashSet<>()).add(split);
    }

    private List<Map<String, List<String>>> flows(List<String> total) {
        List<Map<String, List<String>>> flows = new ArrayList<>();
        for (List<String> received : rows.get("new")) {
            for (List<String> over : rows.get("carriedOver")) {
                for (List<String> forward : rows.get("carriedForward")) {
                    if (balances(received, over, total, forward)) {
                        flows.add(Map.of("new", received, "carriedOver", over, "carriedForward", forward));
                    }
                }
            }
        }
        return flows;
    }

    private boolean balances(List<String> received, List<String> over, List<String> total, List<String> forward) {
        steps++;
        for (int i = 0; i < 7; i++) {
            if (Long.parseLong(received.get(i)) + Long.parseLong(over.get(i))
                    != Long.parseLong(total.get(i)) + Long.parseLong(forward.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows from here on can fill what is left of the total; keeps every split that is part of a solution. */
    private boolean fill(int index, long[] left, Map<String, List<String>> chosen) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (index == results.size()) {
            for (long rest : left) {
                if (rest != 0) {
                    return false;
                }
            }
            chosen.forEach(this::keep);
            return true;
        }
        String code = results.get(index);
        boolean any = false;
        for (List<String> split : rows.get(code)) {
            long[] figures = vectors.computeIfAbsent(split, JointSplits::vector);
            long[] rest = left.clone();
            boolean fits = true;
            for (int i = 0; i < 7; i++) {
                rest[i] -= figures[i];
                fits &= rest[i] >= 0;
            }
            if (fits) {
                chosen.put(code, split);
                any |= fill(index + 1, rest, chosen);
            }
        }
        return any;
    }

    private static long[] vector(List<String> split) {
        return split.stream().mapToLong(Long::parseLong).toArray();
    }
}
