package org.gongkai.annualreport.shapes;

/** A contradiction planted between a sentence and the tables; each names the rule that must find it. */
public enum Fault {
    NONE(""),
    /** Another number of requests than the table has. */
    WRONG_COUNT("N-1"),
    /** "No case lost" while the table counts corrected suits. */
    NO_CASE_LOST("N-3"),
    /** "No reconsideration, no suit" while the table counts some. */
    NO_DISPUTES("N-3"),
    /** More fees collected than were asked for. */
    OVERPAID("N-4"),
    /** No notice sent, yet an amount asked for. */
    FEE_WITHOUT_NOTICE("N-4"),
    /** Notices sent over nothing. */
    NOTICE_WITHOUT_FEE("N-4");

    private final String rule;

    Fault(String rule) {
        this.rule = rule;
    }

    /** The id of the rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** Whether a report with these figures can hold this contradiction. */
    public boolean fits(Figures figures, int year) {
        return switch (this) {
            case NONE -> true;
            case WRONG_COUNT -> true;
            case NO_CASE_LOST -> figures.disputes(6, 11) > 0;
            case NO_DISPUTES -> figures.disputes(4, 9, 14) > 0;
            case OVERPAID, FEE_WITHOUT_NOTICE, NOTICE_WITHOUT_FEE -> year >= 2021;
        };
    }
}
