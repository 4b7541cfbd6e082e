package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * the government's report against the sum of the units' (条例第四十九条).
 *
 * @param government the government's name
 * @param cells every cell of the government's report
 * @param complete whether all units that should have reported are there, so that a difference is a contradiction
 * @param remarks Chinese sentences: what was left out, and why
 */
public record RollUp(String government, List<CellSum> cells, boolean complete, List<String> remarks) {

    /**
     * One cell.
     *
     * @param name its name, see {@link org.gongkai.law.report.ReportForm}
     * @param stated what the government's report says; absent when that could not be read
     * @param sum the sum of the units whose figure is known
     * @param unsettled units whose figure is not known: unreadable, of another form, or two reports that differ
     */
    public record CellSum(
            String name,
            String label,
            Treatment treatment,
            Optional<BigDecimal> stated,
            BigDecimal sum,
            List<String> unsettled,
            Verdict verdict) {

        /** What the government states less the sum; absent when it could not be read. */
        public Optional<BigDecimal> difference() {
            return stated.map(figure -> figure.subtract(sum));
        }
    }

    /** How a cell is held against the units'. */
    public enum Treatment {
        /** The government's figure is the sum. */
        SUMMED("各单位之和"),
        /** Counted by the organ that issued the document: a joint one once, the government's own not by the unit that drafted it. */
        BY_ISSUER("按制发机关计：联合制发的只计牵头单位，政府制发的不由起草单位重复计"),
        /** Only governments with the power to make rules fill it; units have none to add. */
        NOT_SUMMED("规章只由有权的政府制定，各单位不填，不汇总");

        private final String reason;

        Treatment(String reason) {
            this.reason = reason;
        }

        /** Why, in Chinese. */
        public String reason() {
            return reason;
        }
    }

    /**
     * EQUAL. LESS: the government states less than the units that are there, which is a contradiction whoever is missing. MORE:
     * it states more. OPEN: something could not be read, so that nothing is said. NOT_COMPARED: by its treatment.
     */
    public enum Verdict {
        EQUAL,
        LESS,
        MORE,
        OPEN,
        NOT_COMPARED
    }

    /** The cells with that verdict. */
    public List<CellSum> cells(Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).toList();
    }
}
