package org.gongkai.app.registers;

/** A name as lists show it: of a natural person the first character alone. */
public final class MaskedName {
    private MaskedName() {}

    public static String of(String name, boolean naturalPerson) {
        if (!naturalPerson) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        int rest = name.codePointCount(first, name.length());
        return name.substring(0, first) + "*".repeat(Math.clamp(rest, 1, 2));
    }
}
