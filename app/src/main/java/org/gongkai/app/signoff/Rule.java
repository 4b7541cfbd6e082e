package org.gongkai.app.signoff;

/**
 * When a step is done.
 *
 * @param percent of those asked who must agree, 1 to 100; for {@link Kind#RATIO} only, otherwise 0
 */
public record Rule(Kind kind, int percent) {
    public static final Rule ALL = new Rule(Kind.ALL, 0);
    public static final Rule ANY = new Rule(Kind.ANY, 0);

    public static Rule ratio(int percent) {
        return new Rule(Kind.RATIO, percent);
    }

    public enum Kind {
        ALL,
        ANY,
        RATIO
    }

    /** How many of {@code asked} must agree, at least one. */
    public int needed(int asked) {
        return switch (kind) {
            case ALL -> asked;
            case ANY -> 1;
            case RATIO -> Math.max(1, Math.ceilDiv(asked * percent, 100));
        };
    }

    /** As the route says it: 全部同意. */
    public String words() {
        return switch (kind) {
            case ALL -> "全部同意";
            case ANY -> "一人同意即可";
            case RATIO -> "至少 " + percent + "% 同意";
        };
    }
}
