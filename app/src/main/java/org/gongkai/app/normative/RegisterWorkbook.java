package org.gongkai.app.normative;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first sheet of a stranger's workbook within bounds, and writes the template. Nothing is evaluated or followed. */
final class RegisterWorkbook {
    static final int MOST_BYTES = 8 << 20;
    static final int MOST_ROWS = 5_000;
    private static final int MOST_PARTS = 200;
    private static final long MOST_UNPACKED = 64L << 20;
    private static final List<String> EXAMPLE = List.of(
            "例：高政规〔2022〕1号",
            "高陵区促进就业若干措施",
            "",
            "2022-03-01",
            "2022-04-01",
            "2027-03-31",
            "高合审〔2022〕3号",
            "",
            "",
            "",
            "有效",
            "",
            "");

    private RegisterWorkbook() {}

    /** A workbook that is not read at all. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    static List<RegisterRow> read(byte[] content) {
        guard(content);
        var rows = new ArrayList<RegisterRow>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            var sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream data = sheets.next()) {
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new RegisterRows(reader.getStylesTable(), strings, rows));
                    parser.parse(new InputSource(data));
                }
            }
        } catch (Unreadable e) {
            throw e;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new Unreadable("文件打不开：内容不完整，或不是 Excel 工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。", e);
        }
        if (rows.isEmpty()) {
            throw new Unreadable("第一张工作表里没有可以导入的行。请下载模板，把目录粘贴进去再交。", null);
        }
        return rows;
    }

    static void template(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("规范性文件");
            Row head = sheet.createRow(0);
            Row example = sheet.createRow(1);
            Sheet explained = workbook.createSheet("说明");
            explained.setColumnWidth(0, 24 * 256);
            explained.setColumnWidth(1, 80 * 256);
            for (RegisterColumn column : RegisterColumn.values()) {
                int place = column.ordinal();
                head.createCell(place).setCellValue(column.title() + (column.required() ? "*" : ""));
                example.createCell(place).setCellValue(EXAMPLE.get(place));
                sheet.setColumnWidth(place, (column == RegisterColumn.TITLE ? 48 : 20) * 256);
                Row line = explained.createRow(place);
                line.createCell(0).setCellValue(column.title() + (column.required() ? "（必填）" : ""));
                line.createCell(1).setCellValue(column.hint());
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
        }
    }

    private static void guard(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Unreadable("文件超过 8 MB。几百件的目录不到 1 MB：请去掉图片和格式，只留目录，再交一次。", null);
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new Unreadable("这不是 .xlsx 文件，可能是旧版 .xls、加了密码，或换了扩展名。请打开后另存为不加密码的 .xlsx，再交一次。", null);
        }
        byte[] buffer = new byte[64 << 10];
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS
                        || part.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                    throw new Unreadable("工作簿里有宏，或部件太多，不像目录。请下载模板，只把目录粘贴进去。", null);
                }
                for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
                    unpacked += got;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Unreadable("文件解开后太大，没有读。请下载模板，只把目录粘贴进去，再交一次。", null);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("文件打不开：压缩数据是坏的，可能没有传完。请重新交一次。", e);
        }
    }
}
