package org.gongkai.app.decisions;

import java.util.List;
import org.gongkai.app.decisions.Checked.Problem;

/** An act on the ledger that is refused; every problem is a Chinese sentence: what, why, and what to do. */
final class RefusedDecision extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    RefusedDecision(List<Problem> problems) {
        super(String.join(" ", problems.stream().map(Problem::sentence).toList()), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** About one field, by its code; "" for the whole. */
    RefusedDecision(String code, String sentence) {
        super(sentence, null, false, false);
        this.problems = List.of(new Problem(code, "", sentence, ""));
    }

    List<Problem> problems() {
        return problems;
    }
}
