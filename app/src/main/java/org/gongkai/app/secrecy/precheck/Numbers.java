package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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
    private static final Pattern GROUP =
            Pattern.compile("\\d++(?:[Xx](?![A-Za-z])|(?<=\\d{17})[×ΧХх*](?![A-Za-z\\d* ]))?"
                    + "|(?<=\\d[ /·.-]{1,3})[Xx](?![A-Za-z0-9])");
    private static final Pattern JOINT = Pattern.compile(" {0,4}[-–—‐‑‒−·.|│_/]? {0,4}\\n? {0,4}");
    private static final int MOST_GROUPS = 20;

    private final String all;
    private final List<Group> groups = new ArrayList<>();

    /**
     * Digits that follow each other.
     *
     * @param joined whether the group before may be of the same number
     * @param broken whether a line ends between the two
     */
    private record Group(int from, int to, boolean joined, boolean broken) {
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
        int before = -1;
        while (m.find()) {
            boolean near = before >= 0 && m.start() - before <= 8;
            String joint = near ? all.substring(before, m.start()) : "";
            boolean boxes = joint.indexOf('|') < 0 && joint.indexOf('│') < 0 || m.end() - m.start() == 1;
            boolean joined = near && boxes && JOINT.matcher(joint).matches();
            groups.add(new Group(m.start(), m.end(), joined, joint.indexOf('\n') >= 0));
            before = m.end();
        }
    }

    /** Every number with so many digits that may begin there and is what the test says; of those that overlap the first. */
    List<Number> ofLength(int least, int most, IntPredicate begins, Predicate<Number> test) {
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Number number = !amongDigits(i) && begins.test(groups.get(i).from()) ? longest(i, least, most, test) : null;
            if (number != null) {
                found.add(number);
                while (i + 1 < groups.size() && groups.get(i + 1).from() < number.to()) {
                    i++;
                }
            }
        }
        return found;
    }

    /** One digit behind another stands in a row of them, as in a table: no number begins there. */
    private boolean amongDigits(int i) {
        Group group = groups.get(i);
        return group.joined()
                && !group.broken()
                && group.length() == 1
                && groups.get(i - 1).length() == 1;
    }

    private @Nullable Number longest(int start, int least, int most, Predicate<Number> test) {
        var digits = new StringBuilder();
        List<Integer> shape = new ArrayList<>();
        boolean broken = false;
        Number best = null;
        for (int i = start; i < groups.size() && shape.size() < MOST_GROUPS; i++) {
            Group group = groups.get(i);
            if (i > start) {
                if (!group.joined()) {
                    break;
                }
                broken |= group.broken();
            }
            if (digits.length() + group.length() > most) {
                break;
            }
            digits.append(all, group.from(), group.to());
            if (!Character.isDigit(digits.charAt(digits.length() - 1))) {
                digits.setCharAt(digits.length() - 1, 'X');
            }
            shape.add(group.length());
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
