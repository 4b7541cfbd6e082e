package org.gongkai.annualreport.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.read.ReportReader;
import org.junit.jupiter.api.Test;

class XlsxFormTests {
    @Test
    void everySheetIsAsWideAsOnePageAndHasColumnsThatAProgramCanScale() throws Exception {
        try (XSSFWorkbook workbook = gaoling()) {
            for (var sheet : workbook) {
                assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
                assertThat(sheet.getMergedRegion(0).getLastColumn())
                        .as(sheet.getSheetName())
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void aLongFigureIsPrintedSmallerAndNotAsHashes() throws Exception {
        try (XSSFWorkbook workbook = gaoling()) {
            XSSFCell licences = cell(workbook.getSheetAt(1), 84598.0);
            assertThat(licences.getCellStyle().getShrinkToFit()).isTrue();
            assertThat(licences.getCellStyle().getWrapText()).isFalse();
        }
    }

    @Test
    void aNarrowHeadBreaksBetweenItsWords() throws Exception {
        try (XSSFWorkbook workbook = gaoling()) {
            assertThat(cell(workbook.getSheetAt(2), "社会\n公益\n组织").getCellStyle().getWrapText())
                    .isTrue();
            assertThat(cell(workbook.getSheetAt(2), "（三）\n不予公开")).isNotNull();
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, Object value) {
        for (var row : sheet) {
            for (var cell : row) {
                Object held = switch (cell.getCellType()) {
                    case NUMERIC -> cell.getNumericCellValue();
                    case STRING -> cell.getStringCellValue();
                    default -> "";
                };
                if (held.equals(value)) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new AssertionError("没有 " + value);
    }

    private static XSSFWorkbook gaoling() throws Exception {
        byte[] source = Files.readAllBytes(Path.of("../samples/gaoling-2022.txt"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write((AnnualReport) ReportReader.read(source), WrittenForm.XLSX, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
