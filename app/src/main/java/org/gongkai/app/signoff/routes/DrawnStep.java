package org.gongkai.app.signoff.routes;

import java.util.List;

/**
 * A step of a route as it is drawn: with the people who would get it today.
 *
 * @param title what the office calls it
 * @param holders who would get it; for a seat that nobody holds, one that is empty and says so
 * @param rule when the step is done, where several are asked, otherwise blank
 * @param limit 限 2 个工作日, or blank
 * @param deputy 超时转赵琳, or blank
 * @param mayReturn whether the step can be returned from to any earlier one
 */
public record DrawnStep(
        String title, List<Holder> holders, String rule, String limit, String deputy, boolean mayReturn) {
    /**
     * @param name of the person, or what is missing
     * @param note where the person works
     * @param empty nobody holds the seat
     */
    public record Holder(String name, String note, boolean empty) {}

    /** Whether they are asked side by side. */
    boolean parallel() {
        return holders.size() > 1;
    }
}
