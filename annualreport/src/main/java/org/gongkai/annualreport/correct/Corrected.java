package org.gongkai.annualreport.correct;

import java.util.Map;
import org.gongkai.annualreport.AnnualReport;

/** What came of correcting a report: the report with all corrections, or what is wrong with them and no change at all. */
public sealed interface Corrected {

    /** The report whose corrected cells hold the new figures, each at its old place; everything else is as it was read. */
    record Report(AnnualReport report) implements Corrected {}

    /**
     * At least one correction cannot be applied.
     *
     * @param reasons a Chinese sentence for each wrong correction, by the cell it named, in the order given
     */
    record Refused(Map<String, String> reasons) implements Corrected {}
}
