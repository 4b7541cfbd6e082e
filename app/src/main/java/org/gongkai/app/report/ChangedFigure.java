package org.gongkai.app.report;

import java.math.BigDecimal;

/**
 * A cell in which what was kept and what the records come to now differ.
 *
 * @param kept as it was handed in or signed
 * @param live as it is counted now
 */
public record ChangedFigure(String cell, String label, BigDecimal kept, BigDecimal live) {
    public String keptPlain() {
        return Figures.plain(kept);
    }

    public String livePlain() {
        return Figures.plain(live);
    }

    /** By how much more, or less: +3, -1. */
    public String by() {
        BigDecimal difference = live.subtract(kept);
        return (difference.signum() > 0 ? "+" : "") + Figures.plain(difference);
    }
}
