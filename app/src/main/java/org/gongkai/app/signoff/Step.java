package org.gongkai.app.signoff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 环节: a step of a route.
 *
 * @param name what the office calls it: 办公室核稿
 * @param rule when the step is done; {@link Rule#ANY} except for a countersign
 * @param limit how long a person may take, or null for no limit
 * @param deputy who takes over after the limit, and where nobody holds the seat; or null
 */
public record Step(
        Kind kind,
        String name,
        Who who,
        Rule rule,
        @Nullable Limit limit,
        @Nullable UUID deputy) {
    /** A step that any one of the persons does, without limit. */
    public static Step of(Kind kind, String name, Who who) {
        return new Step(kind, name, who, Rule.ANY, null, null);
    }

    public Step within(Limit time) {
        return new Step(kind, name, who, rule, time, deputy);
    }

    public Step by(Rule wanted) {
        return new Step(kind, name, who, wanted, limit, deputy);
    }

    public Step orElse(UUID person) {
        return new Step(kind, name, who, rule, limit, person);
    }

    public enum Kind {
        DRAFT("拟稿", "提交"),
        VERIFY("核稿", "同意"),
        COUNTERSIGN("会签", "同意"),
        SIGN("签发", "签发"),
        NUMBER("编号", "编号"),
        ISSUE("印发", "印发"),
        FILE("办结", "办结");

        private final String title;
        private final String deed;

        Kind(String title, String deed) {
            this.title = title;
            this.deed = deed;
        }

        public String title() {
            return title;
        }

        /** What doing the step is called, as on its main button. */
        public String deed() {
            return deed;
        }

        /** Whether opinions on the content are given here; later steps only carry out what was signed. */
        public boolean judges() {
            return this == VERIFY || this == COUNTERSIGN || this == SIGN;
        }

        public boolean afterSigning() {
            return compareTo(SIGN) > 0;
        }
    }
}
