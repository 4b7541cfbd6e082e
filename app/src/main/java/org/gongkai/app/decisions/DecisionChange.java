package org.gongkai.app.decisions;

import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something that was done to a decision after it was entered.
 *
 * @param before the row as it stood until then
 */
record DecisionChange(Kind kind, String reason, JsonNode before, UUID by, OffsetDateTime at) {
    enum Kind {
        CORRECTED("更正"),
        WITHDRAWN("撤回登记"),
        ANNULLED("登记决定被撤销或者变更"),
        REPAIRED("信用修复"),
        DISCLOSURE("变更公开决定");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
