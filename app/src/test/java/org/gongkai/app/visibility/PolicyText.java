package org.gongkai.app.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A policy's expression as the database writes it. Whoever looks must be asked in a sub-select without tables, which runs once a
 * query; anywhere else it runs once a row.
 */
record PolicyText(String expression) {
    private static final Pattern WHO_LOOKS = Pattern.compile("(viewer_[a-z_]+|current_setting)\\(");

    /** The calls that would run for every row. */
    List<String> askedEveryRow() {
        var found = new ArrayList<String>();
        var call = WHO_LOOKS.matcher(expression);
        while (call.find()) {
            String around = around(call.start());
            if (!around.startsWith("SELECT ") || around.contains(" FROM ")) {
                found.add(call.group(1));
            }
        }
        return found;
    }

    /** What stands in the innermost parentheses around {@code place} that are a sub-select's or a group's, not a call's. */
    private String around(int place) {
        int open = opening(place);
        while (open > 0 && Character.isLetterOrDigit(expression.charAt(open - 1))) {
            open = opening(open); // the parentheses of a call such as unnest(…)
        }
        return open < 0
                ? expression
                : expression.substring(open + 1, closing(open)).strip().replaceAll("\\s+", " ");
    }

    private int opening(int place) {
        int depth = 0;
        for (int i = place - 1; i >= 0; i--) {
            switch (expression.charAt(i)) {
                case ')' -> depth++;
                case '(' -> {
                    if (depth-- == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return expression.length();
    }
}
