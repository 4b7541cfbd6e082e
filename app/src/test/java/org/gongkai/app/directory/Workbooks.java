package org.gongkai.app.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as clerks make them, and as nobody should. */
public final class Workbooks {
    public static final List<String> ORGANS = List.of("机构代码", "机构名称", "简称", "类别", "上级机构代码", "生效日期", "并入机构代码");
    public static final List<String> PEOPLE = List.of("账号", "姓名", "机构代码", "职务", "任职日期", "办公电话", "电子邮箱", "离职日期");

    private Workbooks() {}

    public static byte[] of(List<List<String>> organs, List<List<String>> people) {
        return made(workbook -> {
            fill(workbook.createSheet("机构"), ORGANS, organs);
            fill(workbook.createSheet("人员"), PEOPLE, people);
        });
    }

    public static byte[] made(Consumer<XSSFWorkbook> making) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            making.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static void fill(Sheet sheet, List<String> head, List<List<String>> rows) {
        line(sheet.createRow(0), head);
        for (int row = 0; row < rows.size(); row++) {
            line(sheet.createRow(row + 1), rows.get(row));
        }
    }

    private static void line(Row row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                row.createCell(column).setCellValue(cells.get(column));
            }
        }
    }

    /** The cells of a sheet, row by row. */
    public static List<List<String>> cells(byte[] content, String sheet) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return java.util.stream.StreamSupport.stream(
                            workbook.getSheet(sheet).spliterator(), false)
                    .map(row -> java.util.stream.StreamSupport.stream(row.spliterator(), false)
                            .map(cell -> cell.getStringCellValue())
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same workbook with parts replaced or added. */
    public static byte[] with(byte[] workbook, Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var from = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                if (!parts.containsKey(part.getName())) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    zip.write(from.readAllBytes());
                }
            }
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
