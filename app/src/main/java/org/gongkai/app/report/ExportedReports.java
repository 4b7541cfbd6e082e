package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a year that an office hands on to the office above it: of one organ, and of all that report below it.
 *
 * @param missing the organs that have no report and of which nothing is told
 */
record ExportedReports(String code, String organ, int year, String madeAt, List<Unit> units, List<Missing> missing) {
    static final String FORMAT = "gongkai.report-export";
    static final int VERSION = 1;

    /** What the figures rest on. */
    enum Basis {
        /** Kept when it was handed in or signed. */
        FROZEN("已定稿"),
        /** Taken over from a file. */
        IMPORTED("外部报送"),
        /** Counted when the export was made: no report, and different tomorrow. */
        LIVE("实时统计，未定稿");

        private final String title;

        Basis(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An organ's report.
     *
     * @param upper the code of the government above, blank for the first
     * @param json in the shape of a report in JSON
     * @param hash SM3 of that JSON
     */
    record Unit(
            String code,
            String name,
            String kind,
            String upper,
            Basis basis,
            Map<String, BigDecimal> cells,
            String json,
            String hash) {}

    record Missing(String code, String name) {}

    /** Of all units together, in their order. */
    String hash() {
        var lines = new StringBuilder(FORMAT + " " + VERSION + " " + year + "\n");
        units.forEach(unit -> lines.append(unit.code())
                .append(' ')
                .append(unit.basis().code())
                .append(' ')
                .append(unit.hash())
                .append('\n'));
        return org.gongkai.app.secrecy.ContentHash.of(lines.toString()).sm3();
    }

    long live() {
        return units.stream().filter(unit -> unit.basis() == Basis.LIVE).count();
    }
}
