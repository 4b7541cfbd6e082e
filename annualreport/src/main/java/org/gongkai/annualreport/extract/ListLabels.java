package org.gongkai.annualreport.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the automatic numbers of a document's lists, which its text does not hold: "一、" before 总体情况. */
final class ListLabels {
    private static final int LEVELS = 9;

    /**
     * One level of a list.
     *
     * @param text the label with %1 to %9 for the numbers of the levels
     * @param restarted whether this list begins anew here although it shares its numbers with others
     */
    record Level(int start, String format, String text, boolean restarted) {}

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * The label of the next paragraph of a list.
     *
     * @param list the list
     * @param shared what the list shares its numbers with
     * @return "" where there is none, such as for bullets
     */
    String next(String list, String shared, int depth, List<Level> levels) {
        if (depth < 0 || depth >= Math.min(LEVELS, levels.size())) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(shared, _ -> new int[LEVELS]);
        Level level = levels.get(depth);
        boolean anew = level.restarted() && begun.add(list + " " + depth);
        // counted from one above 0, so that 0 says that the level has not begun
        counts[depth] = counts[depth] == 0 || anew ? level.start() + 1 : counts[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        if (level.format().equals("bullet")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        String text = level.text();
        for (int i = 0; i < text.length(); i++) {
            int of = i + 1 < text.length() && text.charAt(i) == '%' ? text.charAt(i + 1) - '1' : -1;
            if (of < 0 || of >= Math.min(LEVELS, levels.size())) {
                label.append(text.charAt(i));
            } else {
                Level named = levels.get(of);
                counts[of] = counts[of] == 0 ? named.start() + 1 : counts[of];
                label.append(ListNumber.of(counts[of] - 1, named.format()));
                i++;
            }
        }
        return label.toString();
    }

    /** A label and what it stands before, parted by a blank unless a mark does it; "1." and "5" must not become 1.5. */
    static String before(String label, String text) {
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
        boolean parted = label.isEmpty() || !digit && "、.．)）]】".indexOf(label.charAt(label.length() - 1)) >= 0;
        return parted ? label + text : label + " " + text;
    }
}
