package org.gongkai.app.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads a workbook of a stranger row by row, within bounds: the packed parts are counted as they unpack before anything is
 * parsed, formulas and macros are refused, nothing is evaluated and nothing outside the file is followed.
 */
final class WorkbookReading {
    static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PARTS = 200;
    private static final long MOST_UNPACKED = 96L << 20;

    private WorkbookReading() {}

    static ImportBook read(byte[] content) {
        guard(content);
        Map<ImportSheet, List<ImportRow>> rows = new EnumMap<>(ImportSheet.class);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream data = sheets.next()) {
                    ImportSheet sheet = ImportSheet.named(sheets.getSheetName()).orElse(null);
                    if (sheet != null && !rows.containsKey(sheet)) {
                        rows.put(sheet, rows(sheet, reader, strings, data));
                    }
                }
            }
        } catch (ImportBook.Unreadable e) {
            throw e;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new ImportBook.Unreadable("文件打不开：内容不完整，或不是 Excel 工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。", e);
        }
        if (rows.isEmpty()) {
            throw new ImportBook.Unreadable("工作簿里没有名为“机构”或“人员”的工作表。请下载模板，按模板的表名和列名填写。", null);
        }
        return new ImportBook(
                rows.getOrDefault(ImportSheet.ORGANS, List.of()), rows.getOrDefault(ImportSheet.PEOPLE, List.of()));
    }

    private static List<ImportRow> rows(
            ImportSheet sheet, XSSFReader reader, ReadOnlySharedStringsTable strings, InputStream data)
            throws SAXException, ParserConfigurationException, IOException, OpenXML4JException {
        List<ImportRow> rows = new ArrayList<>();
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(new SheetRows(sheet, reader.getStylesTable(), strings, rows));
        parser.parse(new InputSource(data));
        return rows;
    }

    private static void guard(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new ImportBook.Unreadable("文件超过 8 MB。一万人的名单不到 2 MB：请去掉图片、多余的工作表和格式，或分几次导入。", null);
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new ImportBook.Unreadable("这不是 .xlsx 文件，可能是旧版 .xls、加了密码，或换了扩展名。请打开后另存为不加密码的 .xlsx，再交一次。", null);
        }
        byte[] buffer = new byte[64 << 10];
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new ImportBook.Unreadable("工作簿里的部件超过 " + MOST_PARTS + " 个，不像名单。请下载模板，只把数据粘贴进去。", null);
                }
                if (part.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                    throw new ImportBook.Unreadable("工作簿里有宏。请另存为不含宏的 .xlsx，再交一次。", null);
                }
                for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
                    unpacked += got;
                    if (unpacked > MOST_UNPACKED) {
                        throw new ImportBook.Unreadable("文件解开后超过 96 MB，没有读。请下载模板，只把数据粘贴进去，再交一次。", null);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportBook.Unreadable("文件打不开：压缩数据是坏的，可能没有传完。请重新交一次。", e);
        }
    }
}
