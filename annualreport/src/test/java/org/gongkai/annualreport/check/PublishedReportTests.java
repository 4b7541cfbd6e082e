package org.gongkai.annualreport.check;

import org.junit.jupiter.api.Test;

class PublishedReportTests {
    @Test
    void print() {
        for (String n : new String[] {"gaoling-2022", "002", "006", "009", "010", "012", "016", "023", "034", "039"}) {
            for (ConsistencyFinding f : ReportChecker.check(PublishedReport.of(n), null)) {
                System.out.println(n + " " + f.rule() + " " + f.severity() + " " + f.message() + " «" + f.quote() + "» "
                        + (f.cells().size() > 8 ? f.cells().size() : f.cells()));
            }
        }
    }
}
