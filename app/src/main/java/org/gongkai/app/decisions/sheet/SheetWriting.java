package org.gongkai.app.decisions.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.gongkai.app.workbooks.TextSheet;

/** Writes a table of any length as it is produced. All cells are text, and none becomes a formula for whoever opens it. */
public final class SheetWriting {
    private static final int WINDOW = 100;

    private SheetWriting() {}

    /** Takes the rows of a table one by one. */
    public interface Rows {
        void add(List<String> cells) throws IOException;
    }

    /** Produces a table: its head first, then every row. */
    public interface Table {
        void into(Rows rows) throws IOException;
    }

    /** Writes the table as {@code csv} (UTF-8 with its mark, as Excel wants it) or {@code xlsx}. */
    public static void write(String type, String title, Table table, OutputStream out) throws IOException {
        if (type.equals("xlsx")) {
            workbook(title, table, out);
            return;
        }
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        var writer = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        table.into(cells -> writer.writeRecord(
                cells.stream().map(SheetWriting::unformulated).toList()));
        writer.flush();
    }

    private static void workbook(String title, Table table, OutputStream out) throws IOException {
        try (var workbook = new DeferredSXSSFWorkbook(WINDOW)) {
            CellStyle head = TextSheet.headStyle(workbook);
            workbook.createSheet(title).setRowGenerator(sheet -> fill(sheet, table, head));
            workbook.writeAvoidingTempFiles(out);
        }
    }

    private static void fill(SXSSFSheet sheet, Table table, CellStyle head) throws IOException {
        int[] count = {0};
        table.into(cells -> {
            Row row = sheet.createRow(count[0]);
            for (int column = 0; column < cells.size(); column++) {
                String text = cells.get(column);
                if (!text.isEmpty()) {
                    var cell = row.createCell(column);
                    cell.setCellValue(
                            text.length() > Sheet.LONGEST_CELL ? text.substring(0, Sheet.LONGEST_CELL) : text);
                    if (count[0] == 0) {
                        cell.setCellStyle(head);
                    }
                }
            }
            count[0]++;
        });
        sheet.createFreezePane(0, 1);
    }

    /** A tab before it, which our own reading strips again. */
    private static String unformulated(String cell) {
        return !cell.isEmpty() && "=+-@＝＋－＠".indexOf(cell.charAt(0)) >= 0 && cell.length() > 1 ? "\t" + cell : cell;
    }
}
