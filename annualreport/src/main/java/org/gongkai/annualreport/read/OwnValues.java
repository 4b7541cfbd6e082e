package org.gongkai.annualreport.read;

import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.read.ValueGroups.Group;

/** Which of the values between a row's label and the next are the row's own, and not a page number's or an unknown row's. */
final class OwnValues {
    /** So many empty cells, and nothing else, are a blank row. */
    private static final int ALL_BLANK = 6;

    private OwnValues() {}

    /** Whether one of the groups is a row of nothing but empty cells. */
    static boolean blankRow(List<Group> groups) {
        return groups.stream()
                .anyMatch(group -> group.printed() == 0 && group.values().size() >= ALL_BLANK);
    }

    /** Whether what stands at once behind a label is a row, full or blank; words and figures behind it are another row's. */
    private static boolean isWholeRow(Group group) {
        return group.printed() >= 5 && group.lines().size() == 1 && group.printed() <= 7
                || group.printed() == 0 && group.values().size() >= ALL_BLANK;
    }

    /** The line of a row where every other line of the group is a lone number, such as a page's; empty if it is not so. */
    private static List<Token> besidePageNumbers(Group group) {
        List<List<Token>> rows = group.lines().stream()
                .filter(line -> Splits.printed(line).size() >= 6)
                .toList();
        boolean othersLone = group.lines().stream()
                .allMatch(line -> rows.contains(line) || Splits.printed(line).size() <= 1);
        boolean lone =
                group.lines().stream().anyMatch(line -> Splits.printed(line).size() == 1);
        return rows.size() == 1 && othersLone && lone ? rows.getFirst() : List.of();
    }

    /** The line or group that is the row: what stands at once behind the label, else the only one with seven values, else all. */
    static List<Token> of(List<Group> groups) {
        for (Group group : groups) {
            List<Token> line = besidePageNumbers(group);
            if (!line.isEmpty()) {
                return line;
            }
        }
        if (!groups.isEmpty() && isWholeRow(groups.getFirst())) {
            return groups.getFirst().values();
        }
        List<Group> seven =
                groups.stream().filter(group -> group.printed() == 7).toList();
        if (seven.size() == 1) {
            return seven.getFirst().values();
        }
        if (groups.stream().allMatch(group -> group.printed() == 0)) {
            return groups.stream()
                    .map(Group::values)
                    .filter(values -> values.size() >= ALL_BLANK)
                    .findFirst()
                    .orElse(List.of());
        }
        Optional<Group> almost = groups.stream().filter(g -> g.printed() >= 6).findFirst();
        if (almost.isPresent()) {
            return almost.get().values();
        }
        return groups.stream()
                .filter(g -> g.printed() > 0)
                .flatMap(group -> group.values().stream())
                .toList();
    }
}
