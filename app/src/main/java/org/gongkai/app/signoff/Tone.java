package org.gongkai.app.signoff;

/** How urgent a word is; the word itself always says so too. */
public enum Tone {
    CALM("", "info"),
    SOON("soon", "warning"),
    LATE("late", "error"),
    DONE("done", "done"),
    QUIET("", "plain");

    private final String style;
    private final String chip;

    Tone(String style, String chip) {
        this.style = style;
        this.chip = chip;
    }

    /** The class for large words and for lines of lists. */
    public String style() {
        return style;
    }

    /** The class for a chip. */
    public String chip() {
        return "chip " + chip;
    }
}
