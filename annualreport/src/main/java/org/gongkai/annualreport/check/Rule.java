package org.gongkai.annualreport.check;

import java.util.List;

/** One consistency rule, or a close family: a pure function from a report's facts to what is wrong. */
@FunctionalInterface
interface Rule {
    List<ConsistencyFinding> check(ReportFacts facts);
}
