package org.gongkai.annualreport.check;

import java.util.List;
import org.gongkai.annualreport.Place;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule of a report.
 *
 * @param rule the rule's id, e.g. N-3
 * @param message one sentence that an office clerk understands, with the figures
 * @param remedy what to do next
 * @param cells the cells compared, by name
 * @param quote the sentence compared as printed, null where only figures are compared
 * @param place where the quote stood
 */
public record ConsistencyFinding(
        String rule,
        Severity severity,
        String message,
        String remedy,
        List<String> cells,
        @Nullable String quote,
        @Nullable Place place) {

    /** ERROR 矛盾, WARNING 提醒, INFO 可看. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
