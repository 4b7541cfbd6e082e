package org.gongkai.app.registers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook for a register, made of rows by the titles of the columns; and what stands in one. */
final class ImportedSheet {
    private ImportedSheet() {}

    static byte[] of(List<String> titles, List<Map<String, String>> rows) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("登记簿");
            var head = sheet.createRow(0);
            for (int column = 0; column < titles.size(); column++) {
                head.createCell(column).setCellValue(titles.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                var line = sheet.createRow(row + 1);
                for (int column = 0; column < titles.size(); column++) {
                    line.createCell(column).setCellValue(rows.get(row).getOrDefault(titles.get(column), ""));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of the first sheet, row by row. */
    static List<List<String>> cells(byte[] content) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(cell -> cell.getStringCellValue())
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
