package org.gongkai.app.check;

import java.util.List;
import org.gongkai.annualreport.city.RollUp;
import org.gongkai.annualreport.city.RollUp.CellSum;
import org.gongkai.annualreport.city.RollUp.Verdict;

/**
 * X-9 for the page: the government's report against the sum of the units'.
 *
 * @param complete whether all units on a list are there
 * @param equal how many cells agree
 * @param differing the cells that do not agree
 * @param open how many cells nothing can be said of
 * @param remarks what was left out, and why
 */
public record SumsPanel(
        String government, boolean complete, int equal, List<SumLine> differing, int open, List<String> remarks) {

    /**
     * One cell.
     *
     * @param cell by which its units are opened
     * @param word 少于 or 多于
     */
    public record SumLine(String cell, String label, String stated, String sum, String difference, String word) {}

    static SumsPanel of(RollUp sums) {
        return new SumsPanel(
                sums.government(),
                sums.complete(),
                sums.cells(Verdict.EQUAL).size(),
                sums.cells().stream()
                        .filter(cell -> cell.verdict() == Verdict.LESS || cell.verdict() == Verdict.MORE)
                        .map(SumsPanel::line)
                        .toList(),
                sums.cells(Verdict.OPEN).size(),
                sums.remarks());
    }

    private static SumLine line(CellSum cell) {
        String difference = cell.difference()
                .map(figure -> (figure.signum() > 0 ? "+" : "−") + figure.abs().toPlainString())
                .orElse("");
        return new SumLine(
                cell.name(),
                cell.label(),
                cell.stated().map(CityPage::plain).orElse("读不准"),
                CityPage.plain(cell.sum()),
                difference,
                cell.verdict() == Verdict.LESS ? "少于" : "多于");
    }
}
