package org.gongkai.annualreport.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format that shows another figure than the cell holds, as {@code 0\.0,} shows yuan as ten thousands: with scaling commas,
 * or with points or digits that are only printed. Laid out as Excel does: each digit into its place, whatever is printed between.
 */
final class LiteralFormat {
    /** A scaling comma behind the last place for a digit, or a point or digit that is only printed. */
    private static final Pattern MATTERS =
            Pattern.compile("(?s).*(?:[0#?][^0#?;,\"\\\\]{0,20},(?![0#?])|[\\\\!_*][.,\\d]|\"[^\"]*[.,\\d][^\"]*\").*");

    private static final int LONGEST = 200;
    private static final int MOST_SCALING = 5;

    private record Part(char place, String printed) {}

    private final List<Part> whole = new ArrayList<>();
    private final List<Part> fraction = new ArrayList<>();
    private int scale;
    private boolean point;
    private boolean grouped;

    private LiteralFormat() {}

    /** Whether a format is of that kind. */
    static boolean is(String format) {
        return format.length() <= LONGEST && MATTERS.matcher(format).matches();
    }

    /** What the format shows, null where it says more than places, points, commas and printed characters. */
    static @Nullable String show(double number, String format) {
        List<String> sections = sections(format);
        boolean negative = number < 0 && sections.size() > 1;
        int section = negative ? 1 : number == 0 && sections.size() > 2 ? 2 : 0;
        LiteralFormat parsed = new LiteralFormat();
        if (!parsed.parse(sections.get(section))) {
            return null;
        }
        String shown = parsed.lay(new BigDecimal(Double.toString(Math.abs(number))));
        return shown == null ? null : number < 0 && !negative ? "-" + shown : shown;
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!')) {
                i++;
            } else if (!quoted && c == ';') {
                sections.add(format.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(format.substring(from));
        return sections;
    }

    private boolean parse(String section) {
        int commas = 0;
        boolean digits = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            switch (c) {
                case '0', '#', '?' -> {
                    grouped |= commas > 0;
                    commas = 0;
                    digits = true;
                    add(c, "");
                }
                case ',' -> commas += digits ? 1 : 0;
                case '.' -> {
                    if (point) {
                        return false;
                    }
                    scale += commas;
                    commas = 0;
                    point = true;
                }
                case '"' -> {
                    int end = section.indexOf('"', i + 1);
                    if (end < 0) {
                        return false;
                    }
                    add(' ', section.substring(i + 1, end));
                    i = end;
                }
                case '\\', '!', '_', '*' -> {
                    if (++i >= section.length()) {
                        return false;
                    }
                    add(' ', c == '_' || c == '*' ? " " : section.substring(i, i + 1));
                }
                default -> {
                    boolean printed = c == ' ' || c == '-' || c == '(' || c == ')' || Character.isIdeographic(c);
                    if (!printed) {
                        return false;
                    }
                    add(' ', String.valueOf(c));
                }
            }
        }
        scale += commas;
        return digits && scale <= MOST_SCALING && !(grouped && printsBetweenDigits());
    }

    private void add(char place, String printed) {
        (point ? fraction : whole).add(new Part(place, printed));
    }

    private boolean printsBetweenDigits() {
        int changes = 0;
        for (int i = 1; i < whole.size(); i++) {
            changes += whole.get(i - 1).place() != ' ' && whole.get(i).place() == ' ' ? 1 : 0;
        }
        return changes > 1;
    }

    private @Nullable String lay(BigDecimal number) {
        int places = places(fraction);
        BigDecimal rounded = number.movePointLeft(3 * scale).setScale(places, RoundingMode.HALF_UP);
        String plain = rounded.toPlainString();
        int at = plain.indexOf('.');
        String units = at < 0 ? plain : plain.substring(0, at);
        String rest = at < 0 ? "" : plain.substring(at + 1);
        return units.length() > 40 ? null : whole(units.equals("0") ? "" : units) + fraction(rest);
    }

    private static int places(List<Part> parts) {
        return (int) parts.stream().filter(part -> part.place() != ' ').count();
    }

    /** Digits fill the places from the right; what is too many for them stands before the first. */
    private String whole(String digits) {
        StringBuilder shown = new StringBuilder();
        int free = places(whole);
        int next = 0;
        for (Part part : whole) {
            if (part.place() == ' ') {
                shown.append(part.printed());
                continue;
            }
            int upTo = digits.length() - free + 1;
            String here = upTo <= 0 ? part.place() == '0' ? "0" : "" : digits.substring(next, upTo);
            next = Math.max(next, upTo);
            free--;
            for (int i = 0; i < here.length(); i++) {
                int behind = free + here.length() - 1 - i;
                shown.append(here.charAt(i));
                shown.append(grouped && behind > 0 && behind % 3 == 0 ? "," : "");
            }
        }
        return shown.toString();
    }

    private String fraction(String digits) {
        StringBuilder shown = new StringBuilder(point ? "." : "");
        int last = digits.length();
        int next = 0;
        for (Part part : fraction) {
            if (part.place() == ' ') {
                shown.append(part.printed());
            } else {
                boolean nothing =
                        part.place() != '0' && digits.substring(next, last).matches("0*");
                shown.append(nothing ? "" : digits.substring(next, next + 1));
                next++;
            }
        }
        return shown.toString();
    }
}
