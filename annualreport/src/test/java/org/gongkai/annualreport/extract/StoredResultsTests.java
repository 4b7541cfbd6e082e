package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Results of formulas that a program stored without computing them, and says that they are to be computed on opening. */
class StoredResultsTests {
    private static String text(boolean computedOnOpening) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("总计");
            row.createCell(1).setCellValue(4);
            row.createCell(2).setCellValue(3);
            row.createCell(3).setCellFormula("SUM(B1:C1)");
            row.createCell(4).setCellFormula("B1-C1");
            row.createCell(5).setCellFormula("ROUND(B1/C1,0)");
            for (int i = 3; i < 6; i++) {
                row.getCell(i).setCellValue(0);
            }
            book.setForceFormulaRecalculation(computedOnOpening);
            book.write(out);
            return switch (FileText.of(out.toByteArray())) {
                case Extract.Text text -> text.printed();
                case Extract.Refused refused -> throw new AssertionError(refused.reason());
            };
        }
    }

    @Test
    void areComputedOrUnreadable() throws IOException {
        assertThat(text(true)).contains("总计 |4 |3 |7 |1 |" + NumberDisplay.NOT_SEEN + " |");
    }

    @Test
    void areReadWhereTheirProgramComputedThem() throws IOException {
        assertThat(text(false)).contains("总计 |4 |3 |0 |0 |0 |");
    }
}
