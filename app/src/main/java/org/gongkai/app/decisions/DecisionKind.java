package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.app.facts.Tallies.Difference;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;

/** What kind of decision, and as which measure it counts in the annual report. */
public enum DecisionKind {
    /** 行政许可 (条例 20(5)). */
    LICENCE("行政许可", "table2.licences"),
    /** 行政处罚 (条例 20(6)). */
    PENALTY("行政处罚", "table2.penalties"),
    /** 行政强制 (条例 20(6)). */
    COERCION("行政强制", "table2.coercion"),
    /** 行政事业性收费 (条例 20(8)); its measure is an amount, tallied in 分. */
    CHARGE("行政事业性收费", "table2.chargesWanYuan");

    /** 罚没金额, tallied in 分. */
    static final String FINES = "decisions.fines";
    /** How many single charges there are. */
    static final String CHARGES = "decisions.charges";

    private final String title;
    private final String measure;

    DecisionKind(String title, String measure) {
        this.title = title;
        this.measure = measure;
    }

    public String title() {
        return title;
    }

    /** The cell of the annual report. */
    public String measure() {
        return measure;
    }

    /** The measure that says how many records there are. */
    String countMeasure() {
        return this == CHARGE ? CHARGES : measure;
    }

    /** As an address has it: {@code licence}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On which article an act on its record rests. */
    Article basis() {
        return switch (this) {
            case LICENCE -> Article.of(Instrument.OGI, 20).item(5);
            case PENALTY, COERCION -> Article.of(Instrument.OGI, 20).item(6);
            case CHARGE -> Article.of(Instrument.OGI, 20).item(8);
        };
    }

    static Optional<DecisionKind> of(String key) {
        for (DecisionKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * What one recorded decision adds to the tallies; a withdrawn one adds nothing, so that withdrawing is the same times minus one.
     *
     * @param category its {@link Category}
     * @param amount 分, or null
     * @param times 1 for a decision that comes, -1 for one that goes
     */
    List<Difference> counted(long organ, LocalDate decided, String category, @Nullable Long amount, int times) {
        List<Difference> differences = new ArrayList<>(2);
        differences.add(new Difference(organ, countMeasure(), decided, times, category));
        if (amount != null && amount != 0 && this == CHARGE) {
            differences.add(new Difference(organ, measure, decided, times * amount, category));
        } else if (amount != null && amount != 0 && this == PENALTY) {
            differences.add(new Difference(organ, FINES, decided, times * amount, category));
        }
        return differences;
    }
}
