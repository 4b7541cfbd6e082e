package org.gongkai.app.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a capability can count of its records; a bean of that capability. Asked as the viewer, within a transaction of the caller's
 * or of its own; what the viewer does not see is not counted. The sum, its portions and its records come from one predicate, so
 * that they cannot disagree.
 */
public interface CountableFacts {
    /** All that is counted here; no two capabilities count the same. */
    List<Measure> measures();

    /** The sum of every measure; one that is not in the map is nothing (0). */
    Map<String, BigDecimal> sums(Extent extent);

    /**
     * By what kinds the sum of these measures together is parted, as a heading says it: 许可类别. Blank where they have none in common.
     * It is what the measures themselves leave open: of 予以公开 the outcome is known, how it was answered is not.
     */
    default String kindsOf(Set<String> measures) {
        return "";
    }

    /**
     * How the sum of these measures together is made up, by month, by organ or by kind; portions of nothing are left out. Each record
     * is of one kind, so that kinds add up as months do.
     */
    List<Portion> portions(Set<String> measures, Extent extent, Portion.By by);

    /** The records behind these measures together, a page of them. */
    Records records(RecordQuery query);
}
