package org.gongkai.app.decisions;

import java.util.List;

/** What came of a check: a decision, or all that is wrong with what was handed in. */
sealed interface Checked {
    record Sound(NewDecision decision) implements Checked {}

    /**
     * @param problems at least one
     */
    record Faulty(List<Problem> problems) implements Checked {
        String sentence() {
            return String.join(" ", problems.stream().map(Problem::sentence).toList());
        }
    }

    /**
     * What is wrong with a field.
     *
     * @param code of the field
     * @param name of the field; empty where {@code what} is a sentence already
     * @param what is wrong; never repeats an identity number
     * @param remedy what to do
     */
    record Problem(String code, String name, String what, String remedy) {
        String sentence() {
            return name.isEmpty() ? what : "“" + name + "”" + what + "。" + remedy + "。";
        }
    }
}
