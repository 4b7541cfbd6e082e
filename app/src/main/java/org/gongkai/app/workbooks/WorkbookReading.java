package org.gongkai.app.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads a workbook of a stranger row by row, within bounds: the packed parts are counted as they unpack before anything is parsed,
 * formulas and macros are refused, nothing is evaluated and nothing outside the file is followed.
 */
public final class WorkbookReading {
    static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PARTS = 200;
    private static final long MOST_UNPACKED = 96L << 20;

    private WorkbookReading() {}

    /** Which columns a sheet has; none for one that is not read. Places count from 0. */
    @FunctionalInterface
    public interface Wanted<C extends SheetColumn> {
        List<C> columns(int place, String name);
    }

    /**
     * The rows of the first sheet, whatever its name.
     *
     * @throws UnreadableWorkbook where it cannot be read
     */
    public static <C extends SheetColumn> List<SheetRow<C>> first(byte[] content, Bounds bounds, List<C> columns) {
        return WorkbookReading.<C>read(content, bounds, (place, name) -> place == 0 ? columns : List.of())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The rows of each sheet that is wanted, by its name.
     *
     * @throws UnreadableWorkbook where it cannot be read
     */
    public static <C extends SheetColumn> Map<String, List<SheetRow<C>>> read(
            byte[] content, Bounds bounds, Wanted<C> wanted) {
        fitting(content);
        // read by its directory at the end: what is written as a stream tells the sizes of its parts only there
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            bound(zip);
            return sheets(zip, bounds, wanted);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbook("文件打不开：压缩数据是坏的，可能没有传完。请重新交一次。", e);
        }
    }

    /** Of the very parts that were counted, so that nothing hides between them. */
    private static <C extends SheetColumn> Map<String, List<SheetRow<C>>> sheets(
            ZipFile zip, Bounds bounds, Wanted<C> wanted) {
        Map<String, List<SheetRow<C>>> rows = new HashMap<>();
        try (OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            var reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            for (int place = 0; sheets.hasNext(); place++) {
                try (InputStream data = sheets.next()) {
                    String name = sheets.getSheetName().strip();
                    List<C> columns = wanted.columns(place, name);
                    if (!columns.isEmpty() && !rows.containsKey(name)) {
                        var contents = new SheetContents<>(name, columns, bounds);
                        var parser = XMLHelper.newXMLReader();
                        parser.setContentHandler(new SheetCells(reader.getStylesTable(), strings, contents, name));
                        parser.parse(new InputSource(data));
                        rows.put(name, contents.rows());
                    }
                }
            }
        } catch (UnreadableWorkbook e) {
            throw e;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new UnreadableWorkbook("文件打不开：内容不完整，或不是 Excel 工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。", e);
        }
        return rows;
    }

    private static void fitting(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new UnreadableWorkbook("文件超过 8 MB。一万行不到 2 MB：请去掉图片、多余的工作表和格式，或分几次导入。");
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw new UnreadableWorkbook("这不是 .xlsx 文件，可能是旧版 .xls、加了密码，或换了扩展名。请打开后另存为不加密码的 .xlsx，再交一次。");
        }
    }

    /** Counts what comes out, whatever the directory of the file says. */
    private static void bound(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw new UnreadableWorkbook("工作簿里的部件超过 " + MOST_PARTS + " 个，不像填好的模板。请下载模板，只把数据粘贴进去。");
        }
        if (parts.stream()
                .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).contains("vbaproject"))) {
            throw new UnreadableWorkbook("工作簿里有宏。请另存为不含宏的 .xlsx，再交一次。");
        }
        byte[] buffer = new byte[64 << 10];
        long unpacked = 0;
        for (ZipArchiveEntry part : parts) {
            try (InputStream in = zip.getInputStream(part)) {
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    unpacked += got;
                    if (unpacked > MOST_UNPACKED) {
                        throw new UnreadableWorkbook("文件解开后超过 96 MB，没有读。请下载模板，只把数据粘贴进去，再交一次。");
                    }
                }
            }
        }
    }
}
