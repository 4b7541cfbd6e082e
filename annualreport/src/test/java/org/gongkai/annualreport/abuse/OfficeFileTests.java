package org.gongkai.annualreport.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.shapes.Draw;
import org.gongkai.annualreport.shapes.OfficeShape;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Word and Excel files that are damaged, locked, enormous, or something else than they look. */
class OfficeFileTests {
    private static final String ROWS = "<w:tr><w:tc><w:p/></w:tc></w:tr>";

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] written(OfficeShape shape) {
        return shape.write(RandomReport.draw(7), new Draw(7)).bytes();
    }

    /** A docx whose main part holds this between its body's tags. */
    private static byte[] docx(String body) throws IOException {
        Map<String, byte[]> parts = parts(written(OfficeShape.DOCX));
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String changed = document.substring(0, document.indexOf("<w:body>") + 8) + body + "</w:body></w:document>";
        parts.put("word/document.xml", changed.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static String reason(byte[] file) {
        return switch (Hostile.read(file)) {
            case Reading.Refused refused -> refused.reason();
            case AnnualReport _ -> "read";
        };
    }

    @ParameterizedTest
    @EnumSource(OfficeShape.class)
    void aFileCutAnywhereOrWithBytesTurnedNeverThrows(OfficeShape shape) {
        byte[] file = written(shape);
        Draw draw = new Draw(shape.ordinal());
        for (int i = 0; i < 25; i++) {
            Hostile.read(Arrays.copyOf(file, draw.between(1, file.length - 1)));
            byte[] turned = file.clone();
            for (int k = 0; k < 20; k++) {
                turned[draw.between(8, file.length - 1)] = (byte) draw.between(0, 255);
            }
            Hostile.read(turned);
        }
    }

    @Test
    void aDocumentOfManyMegabytesInAFewKilobytesIsRefused() throws IOException {
        assertThat(reason(docx("<w:tbl>" + ROWS.repeat(3_000_000) + "</w:tbl>")))
                .contains("过大");
    }

    @Test
    void entitiesThatMultiplyAreNotFollowed() throws IOException {
        Map<String, byte[]> parts = parts(written(OfficeShape.DOCX));
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a \"公开\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>"
                        + "</w:body></w:document>";
        parts.put("word/document.xml", bomb.getBytes(StandardCharsets.UTF_8));
        assertThat(reason(zip(parts))).doesNotContain("root");
    }

    @Test
    void aHundredTablesWithinEachOtherAreRefused() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(100) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(100);
        assertThat(reason(docx(deep))).contains("层数过多");
        String braces = "{\\rtf1" + "{".repeat(200_000) + "x" + "}".repeat(200_000) + "}";
        Hostile.refused(braces);
    }

    @Test
    void aLockedFileIsRefusedWithWhatToDo() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("公开");
            try (var data = encryptor.getDataStream(files)) {
                data.write(written(OfficeShape.XLSX));
            }
            files.writeFilesystem(out);
            assertThat(reason(out.toByteArray())).contains("密码");
        }
    }

    @Test
    void anArchiveIsNotTakenForADocument() throws IOException {
        assertThat(reason(zip(Map.of("某局.docx", written(OfficeShape.DOCX))))).contains("压缩包", "解开");
        assertThat(reason(zip(Map.of("OFD.xml", new byte[10])))).contains("OFD");
    }

    @Test
    void anXmlFileOfAnOfficeProgramIsNotReadAsText() {
        String word =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application progid=\"Word.Document\"?>\n"
                        + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body/></w:wordDocument>";
        assertThat(reason(word.getBytes(StandardCharsets.UTF_8))).contains("Word XML", "另存为 docx");
        String excel = "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Worksheet/></Workbook>";
        assertThat(reason(excel.getBytes(StandardCharsets.UTF_8))).contains("XML 电子表格", "另存为 xlsx");
    }

    @Test
    void aPartThatIsNoTextIsRefusedAndNothingIsPrinted() throws IOException {
        Map<String, byte[]> parts = parts(written(OfficeShape.DOCX));
        byte[] document = parts.get("word/document.xml");
        document[document.length / 2] = (byte) 0xFF;
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(reason(zip(parts))).contains("已损坏");
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Fatal Error");
    }

    @Test
    void aWorkbookWithAReportOnEachSheetIsRefused() throws IOException {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String unit : new String[] {"教育局", "民政局"}) {
                var sheet = book.createSheet(unit);
                int row = 0;
                for (String label : new String[] {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"}) {
                    sheet.createRow(row++).createCell(0).setCellValue(label);
                }
            }
            book.write(out);
            assertThat(reason(out.toByteArray())).contains("不止一张工作表", "一份报告存成一个工作簿");
        }
    }

    @Test
    void aCellWithAnErrorIsUnreadableAndNotNothing() throws IOException {
        RandomReport printed = RandomReport.draw(5);
        double penalties = printed.figures().value("table2.penalties").doubleValue();
        byte[] file = Shapes.write(OfficeShape.XLSX, 5).bytes();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == penalties) {
                        cell.setCellErrorValue(FormulaError.REF.getCode());
                    }
                }
            }
            book.write(out);
            Reading reading = Hostile.read(out.toByteArray());
            assertThat(reading).isInstanceOf(AnnualReport.class);
            assertThat(((AnnualReport) reading).cell("table2.penalties").state())
                    .isEqualTo(Cell.State.UNREADABLE);
        }
    }
}
