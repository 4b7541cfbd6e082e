package org.gongkai.app.signoff.rules;

import java.util.List;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.TaskRow;

/**
 * How the opinions at a step stand. Added signers are always waited for; of the others as many must agree as the rule says.
 *
 * @param asked who counts: open, held or done
 */
record Tally(Rule rule, int asked, int agreed, int disagreed, boolean addedPending) {
    static Tally of(Step step, List<TaskRow> present) {
        boolean together = step.kind() == Step.Kind.COUNTERSIGN;
        var counted = present.stream()
                .filter(TaskRow::counts)
                .filter(row -> together || row.addedBy() == null)
                .toList();
        return new Tally(
                together ? step.rule() : Rule.ANY,
                counted.size(),
                count(counted, TaskRow.Decision.AGREE),
                count(counted, TaskRow.Decision.DISAGREE),
                present.stream().anyMatch(row -> row.addedBy() != null && row.pending()));
    }

    private static int count(List<TaskRow> rows, TaskRow.Decision decision) {
        return (int) rows.stream().filter(row -> row.did(decision)).count();
    }

    boolean passed() {
        return agreed >= rule.needed(asked) && asked > 0 && !addedPending;
    }

    boolean failed() {
        return asked - disagreed < rule.needed(asked);
    }

    String words() {
        return asked + " 人中 " + agreed + " 人同意、" + disagreed + " 人不同意，要求" + rule.words();
    }
}
