package org.gongkai.app.report;

import java.util.List;
import java.util.Map;

/**
 * A government's roll-up: a line for each government and unit directly below it.
 *
 * @param path from the highest government the person sees down to this one, code and name
 * @param tabs the parts of the form, by their key in the address
 * @param columns the cells that are shown, as their names
 * @param totals of all lines
 * @param own the government's own report, blank where none is signed
 * @param missing who has no report, by the government above; at most so many as a person reads
 * @param more how many are missing besides
 */
public record RollUpPage(
        String code,
        String name,
        int year,
        List<Integer> years,
        Map<String, String> path,
        Map<String, String> tabs,
        String tab,
        List<String> columns,
        List<Line> lines,
        List<String> totals,
        List<String> own,
        int units,
        int there,
        int imported,
        Map<String, String> missing,
        int more,
        List<Gap> gaps,
        boolean exports) {
    /**
     * An organ directly below.
     *
     * @param address where it opens: a government's own roll-up, a unit's report; blank where there is none
     * @param note how many have handed in, or from where the figures are
     */
    public record Line(String name, String kind, String address, String note, boolean absent, List<String> figures) {}

    /** A cell in which a lower government's own report and the sum of its units differ. */
    public record Gap(String government, String address, String label, String own, String units, String by) {}

    /** The same of another year or part of the form. */
    public String address(int other, String part) {
        return "/office/reports/rollup?organ=" + code + "&year=" + other + "&part=" + part;
    }
}
