package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.form.FormTable;
import org.gongkai.annualreport.write.ReportDocument.Part;
import org.jspecify.annotations.Nullable;

/**
 * The form as a workbook, a sheet for each section: the three tables have four, ten and fifteen columns, and on one sheet every figure
 * would lie in cells merged over a grid of thirty narrow columns, where no formula finds it.
 */
final class XlsxForm {
    private final XSSFWorkbook workbook;
    private final ReportDocument report;
    private final XlsxStyles styles;

    private XlsxForm(XSSFWorkbook workbook, ReportDocument report) {
        this.workbook = workbook;
        this.report = report;
        this.styles = new XlsxStyles(workbook);
    }

    static Writing write(ReportDocument report, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var properties = workbook.getProperties().getCoreProperties();
            properties.setTitle(report.name());
            properties.setCreator(Objects.requireNonNullElse(report.report().organ(), ""));
            new XlsxForm(workbook, report).sheets();
            workbook.write(out);
        }
        return new Writing.Done(report.notes());
    }

    private void sheets() {
        boolean first = true;
        if (report.parts().isEmpty() || report.parts().getFirst().table() != null) {
            opening(sheet("开头", null));
            first = false;
        }
        for (Part part : report.parts()) {
            XlsxSheet sheet = sheet(part.heading(), part.table());
            if (first) {
                opening(sheet);
            }
            first = false;
            sheet.text(part.heading(), styles.heading(), XlsxSheet.HEADING);
            part.before().forEach(text -> sheet.text(text, styles.paragraph(), XlsxSheet.BODY));
            if (part.table() != null) {
                sheet.table(report, part.table());
            }
            part.after().forEach(text -> sheet.text(text, styles.paragraph(), XlsxSheet.BODY));
        }
    }

    private void opening(XlsxSheet sheet) {
        report.titleLines().forEach(line -> sheet.text(line, styles.title(), XlsxSheet.TITLE));
        report.opening().forEach(text -> sheet.text(text, styles.paragraph(), XlsxSheet.BODY));
    }

    /** A sheet named by its section; a second of the same name gets a number. */
    private XlsxSheet sheet(String heading, @Nullable FormTable table) {
        String name = WorkbookUtil.createSafeSheetName(heading.replaceAll("[\\[\\]:*?/\\\\']", ""), ' ');
        String free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = name.substring(0, Math.min(name.length(), 27)) + "(" + i + ")";
        }
        return new XlsxSheet(workbook.createSheet(free), styles, table);
    }
}
