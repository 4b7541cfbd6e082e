package org.gongkai.annualreport.city;

import java.util.List;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report: figures, findings and the signature of its text, never the text.
 *
 * @param file the file that it was read from
 * @param path its path, within a unit's own zip too
 * @param organ the organ as its title names it, or as its file or folder is called where the title does not
 * @param namedByFile whether the name is that of the file or folder
 * @param year the report year, null when it could not be told
 * @param findings the broken rules that the report alone shows
 */
public record UnitReport(
        CityFile file,
        String path,
        String organ,
        UnitName name,
        boolean namedByFile,
        @Nullable Integer year,
        ReportForm form,
        UnitFigures figures,
        List<ConsistencyFinding> findings,
        TextSignature one,
        TextSignature five) {

    /** The signature of section one or five. */
    TextSignature signature(int section) {
        return section == 1 ? one : five;
    }
}
