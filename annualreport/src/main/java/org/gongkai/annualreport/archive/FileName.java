package org.gongkai.annualreport.archive;

import org.jspecify.annotations.Nullable;

/** Names of files come from strangers: only the last part, without controls and direction marks, at most 80 characters. */
public final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    /** A name fit to be shown; never empty, never a path. */
    public static String safe(@Nullable String name) {
        if (name == null) {
            return "未命名";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = shown(last);
        if (plain.isEmpty() || plain.equals(".") || plain.equals("..")) {
            return "未命名";
        }
        if (plain.codePointCount(0, plain.length()) <= LONGEST) {
            return plain;
        }
        int head = plain.offsetByCodePoints(0, LONGEST - 12);
        int tail = plain.offsetByCodePoints(plain.length(), -10);
        return plain.substring(0, head) + "…" + plain.substring(tail);
    }

    /** A path without what a terminal or a page would obey. */
    public static String shown(String path) {
        return path.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.UNASSIGNED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
