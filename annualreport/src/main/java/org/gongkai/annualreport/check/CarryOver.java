package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;

/**
 * Y-1 for one kind of requester: what was carried forward to the year after, and what that year says was carried over.
 *
 * @param column of table three, 0 to 5 the kinds of requester, 6 the total
 * @param forward 结转下年度继续办理 of the older report
 * @param over 上年结转 of the newer one
 */
public record CarryOver(int column, Cell forward, Cell over) {

    /** All seven columns. */
    public static List<CarryOver> of(AnnualReport older, AnnualReport newer) {
        return IntStream.range(0, 7)
                .mapToObj(column -> new CarryOver(
                        column,
                        older.cell("table3.carriedForward." + column),
                        newer.cell("table3.carriedOver." + column)))
                .toList();
    }

    /** The column's name, e.g. 自然人. */
    public String name() {
        return ReportForm.REQUESTERS.get(column);
    }

    /** Whether the two figures are known and differ. */
    public boolean broken() {
        Optional<BigDecimal> then = forward.figure();
        Optional<BigDecimal> now = over.figure();
        return then.isPresent() && now.isPresent() && then.get().compareTo(now.get()) != 0;
    }

    /** Whether one of the two could not be read, so that nothing is said. */
    public boolean unsure() {
        return forward.figure().isEmpty() || over.figure().isEmpty();
    }
}
