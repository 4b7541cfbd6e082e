package org.gongkai.annualreport.shapes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.law.report.ReportForm;

/** The sums of the form reckoned anew, cell by cell, to tell which rules given figures break. */
final class Arithmetic {
    /** The rules it reckons. */
    static final List<String> RULES = List.of("T3-1", "T3-2", "T3-3", "T4-1", "T2-3");

    private final Figures figures;

    private Arithmetic(Figures figures) {
        this.figures = figures;
    }

    static Set<String> broken(Figures figures) {
        return new Arithmetic(figures).broken();
    }

    private Set<String> broken() {
        Set<String> broken = new LinkedHashSet<>();
        for (int kind = 0; kind < 7; kind++) {
            long handled = 0;
            for (ReportForm.Row row : figures.table3()) {
                handled += row.code().length() <= 2 ? at(row.code(), kind) : 0;
            }
            if (at("new", kind) + at("carriedOver", kind) != at("total", kind) + at("carriedForward", kind)) {
                broken.add("T3-1");
            }
            if (handled != at("total", kind)) {
                broken.add("T3-2");
            }
        }
        for (ReportForm.Row row : figures.table3()) {
            long sum = 0;
            for (int kind = 0; kind < 6; kind++) {
                sum += at(row.code(), kind);
            }
            if (sum != at(row.code(), 6)) {
                broken.add("T3-3");
            }
        }
        for (int group = 0; group < 15; group += 5) {
            if (figures.disputes(group, group + 1, group + 2, group + 3) != figures.disputes(group + 4)) {
                broken.add("T4-1");
            }
        }
        if (figures.form() == ReportForm.FORM_2021) {
            for (String row : List.of("table2.rules", "table2.normativeDocuments")) {
                if (figures.count(row + ".2") < figures.count(row + ".0") - figures.count(row + ".1")) {
                    broken.add("T2-3");
                }
            }
        }
        return broken;
    }

    private long at(String row, int kind) {
        return figures.count("table3." + row + "." + kind);
    }
}
