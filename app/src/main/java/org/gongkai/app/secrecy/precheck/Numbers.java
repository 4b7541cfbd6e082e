package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text, whole though they were printed with blanks, hyphens or a line break in them. A number never begins or ends in
 * the middle of digits.
 */
final class Numbers {
    private static final Pattern GROUP = Pattern.compile("\\d+(?:[Xx](?![A-Za-z]))?");
    private static final Pattern JOINT = Pattern.compile(" {0,4}[-–—‐‑‒−·.]? {0,4}\\n? {0,4}");
    private static final int MOST_GROUPS = 20;

    private final String all;
    private final List<Group> groups = new ArrayList<>();

    private record Group(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /**
     * A number in the plain text.
     *
     * @param digits without what parts them
     * @param shape how many digits in each group
     */
    record Number(String digits, int from, int to, List<Integer> shape, boolean broken) {}

    Numbers(PlainText text) {
        all = text.characters();
        Matcher m = GROUP.matcher(all);
        while (m.find()) {
            groups.add(new Group(m.start(), m.end()));
        }
    }

    /** Every number with so many digits that is what the test says; of those that overlap the first. */
    List<Number> ofLength(int least, int most, Predicate<Number> test) {
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Number number = longest(i, least, most, test);
            if (number != null) {
                found.add(number);
                while (i + 1 < groups.size() && groups.get(i + 1).from() < number.to()) {
                    i++;
                }
            }
        }
        return found;
    }

    private @Nullable Number longest(int start, int least, int most, Predicate<Number> test) {
        var digits = new StringBuilder();
        List<Integer> shape = new ArrayList<>();
        boolean broken = false;
        Number best = null;
        for (int i = start; i < groups.size() && shape.size() < MOST_GROUPS; i++) {
            Group group = groups.get(i);
            if (i > start) {
                String joint = all.substring(groups.get(i - 1).to(), group.from());
                if (joint.length() > 8 || !JOINT.matcher(joint).matches()) {
                    break;
                }
                broken |= joint.indexOf('\n') >= 0;
            }
            digits.append(all, group.from(), group.to());
            shape.add(group.length());
            if (digits.length() > most) {
                break;
            }
            if (digits.length() >= least) {
                var number =
                        new Number(digits.toString(), groups.get(start).from(), group.to(), List.copyOf(shape), broken);
                if (test.test(number)) {
                    best = number;
                }
            }
        }
        return best;
    }
}
