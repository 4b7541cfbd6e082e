package org.gongkai.app.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The first sheet of a workbook of a stranger, row by row, within bounds: the packed parts are counted as they unpack before anything
 * is parsed, formulas and macros are refused, nothing is evaluated and nothing outside the file is followed.
 *
 * @param rows what stands in each row, in order
 */
record RegisterSheet(List<Row> rows) {
    static final int MOST_BYTES = 8 << 20;
    static final int MOST_ROWS = 5000;
    private static final int MOST_PARTS = 200;
    private static final long MOST_UNPACKED = 96L << 20;

    /**
     * @param number as the program that wrote it shows it
     * @param cells by the field of the column
     */
    record Row(int number, Map<String, String> cells) {}

    /** A workbook that cannot be read; the message is for the person who gave it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static RegisterSheet read(byte[] content, List<ImportedRegister.Column> columns) {
        guard(content);
        List<Row> rows = new ArrayList<>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new Unreadable("工作簿里没有工作表。请下载模板，按模板填写。");
            }
            try (InputStream data = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new SheetCells(columns, reader.getStylesTable(), strings, rows));
                parser.parse(new InputSource(data));
            }
        } catch (Unreadable e) {
            throw e;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new Unreadable("文件打不开：内容不完整，或不是 Excel 工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。");
        }
        if (rows.isEmpty()) {
            throw new Unreadable("第一张工作表里没有要导入的行。请下载模板，从第二行起一行一件填写。");
        }
        return new RegisterSheet(rows);
    }

    private static void guard(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Unreadable("文件超过 8 MB。五千行登记不到 2 MB：请去掉图片、多余的工作表和格式，或分几次导入。");
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new Unreadable("这不是 .xlsx 文件，可能是旧版 .xls、加了密码，或换了扩展名。请打开后另存为不加密码的 .xlsx，再交一次。");
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Unreadable("工作簿里的部件超过 " + MOST_PARTS + " 个，不像登记簿。请下载模板，只把数据粘贴进去。");
            }
            if (parts.stream()
                    .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).contains("vbaproject"))) {
                throw new Unreadable("工作簿里有宏。请另存为不含宏的 .xlsx，再交一次。");
            }
            bound(zip, parts);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("文件打不开：压缩数据是坏的，可能没有传完。请重新交一次。");
        }
    }

    /** Counts what comes out, whatever the directory of the file says. */
    private static void bound(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long unpacked = 0;
        for (ZipArchiveEntry part : parts) {
            try (InputStream in = zip.getInputStream(part)) {
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    unpacked += got;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Unreadable("文件解开后超过 96 MB，没有读。请下载模板，只把数据粘贴进去，再交一次。");
                    }
                }
            }
        }
    }
}
