package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * A published annual report of disclosure work (条例第五十条) as a value.
 *
 * @param source the text it was read from; every place points into it
 * @param title the title as printed, null when none was found
 * @param organ the organ named in the title, null when none was found
 * @param year the report year, null when it could not be told
 * @param form the form its table two was printed in, which is not always the one prescribed for its year
 * @param table3 the rows of table three as printed: 25, or 23 where (六)其他处理 is one row
 * @param cells every cell of the form by name, in the form's order
 * @param sections the sections in the order printed; text before the first heading is a section numbered 0
 */
public record AnnualReport(
        SourceText source,
        @Nullable String title,
        @Nullable String organ,
        @Nullable Integer year,
        ReportForm form,
        List<ReportForm.Row> table3,
        Map<String, Cell> cells,
        List<Section> sections)
        implements Reading {

    /** The cell of that name. */
    public Cell cell(String name) {
        return Objects.requireNonNull(cells.get(name), name);
    }

    /** The figure for sums: a blank or filler counts as 0; absent when the cell is unreadable. */
    public Optional<BigDecimal> figure(String name) {
        return cell(name).figure();
    }

    /** The Chinese name of a cell, e.g. 表三·（一）予以公开·自然人. */
    public String label(String name) {
        return Objects.requireNonNull(form.cells(table3).get(name), name);
    }
}
