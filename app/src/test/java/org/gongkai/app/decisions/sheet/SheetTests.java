package org.gongkai.app.decisions.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices hand in comes out row by row, whatever wrote it; what is dangerous does not come in. */
class SheetTests {
    private static final String TEXT = "文书号,名称\r\n高市监〔2022〕1号,\"某某\n商店，\"\"东\"\"店\"\r\n\r\n2,𠮷\r\n";
    private static final List<List<String>> ROWS =
            List.of(List.of("文书号", "名称"), List.of("高市监〔2022〕1号", "某某\n商店，\"东\"店"), List.of(""), List.of("2", "𠮷"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void csvIsReadInTheEncodingItCameIn(String charset) throws IOException {
        assertThat(read("csv", TEXT.getBytes(Charset.forName(charset)))).isEqualTo(ROWS);
    }

    @Test
    void csvMayBeginWithAMark() throws IOException {
        assertThat(read("csv", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void csvMayBePartedOtherwise(String separator) throws IOException {
        assertThat(read("csv", ("a" + separator + "b，c\n1" + separator + "2,3").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b，c"), List.of("1", "2,3"));
    }

    @Test
    void csvWhoseQuotesAreNotPairedIsRefusedWithASentence() {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> read("csv", ("a,b\n\"" + "x".repeat(40_000)).getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("引号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatIsWrittenIsReadAgain(String type) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriting.write(
                type,
                "没有导入的行",
                rows -> {
                    for (List<String> row : ROWS) {
                        rows.add(row);
                    }
                    rows.add(List.of("＝1+1", "=1+1"));
                },
                out);
        List<List<String>> read = read(type, out.toByteArray());
        assertThat(read).hasSize(5).startsWith(ROWS.get(0), ROWS.get(1)).contains(ROWS.get(3));
        assertThat(read.getLast()).containsExactly("＝1+1", "=1+1");
        if (type.equals("csv")) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("'＝1+1,'=1+1");
        }
    }

    @Test
    void daysNumbersAndTruthOfAWorkbookAreRead() throws IOException {
        assertThat(read("xlsx", workbook(book -> {
                    var sheet = book.createSheet("许可");
                    var row = sheet.createRow(2);
                    var day = book.createCellStyle();
                    day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
                    row.createCell(1).setCellValue(LocalDate.of(2022, 3, 1));
                    row.getCell(1).setCellStyle(day);
                    row.createCell(2).setCellValue(0.2);
                    row.createCell(3).setCellValue(1627790000.0);
                    row.createCell(4).setCellValue(true);
                    row.createCell(6).setCellValue("字");
                    book.createSheet("说明").createRow(0).createCell(0).setCellValue("不是数据");
                })))
                .containsExactly(List.of("", "2022-03-01", "0.2", "1627790000", "是", "", "字"));
    }

    @Test
    void aRowKnowsItsNumberAndHowTextIsSpokenIsNoText() throws IOException {
        byte[] plain =
                workbook(book -> book.createSheet().createRow(4).createCell(0).setCellValue("高陵"));
        byte[] spoken = with(
                plain,
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>高</t></r><r><t>陵</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>GAOLING</t></rPh></si></sst>");
        try (Sheet sheet = Sheet.open("xlsx", new ByteArrayInputStream(spoken))) {
            SheetRow row = sheet.next();
            assertThat(row).isNotNull();
            assertThat(row.number()).isEqualTo(5);
            assertThat(row.cells()).containsExactly("高陵");
        }
    }

    @Test
    void everyOtherTextOfAWorkbookIsSeen() throws IOException {
        byte[] content = workbook(book -> {
            var sheet = book.createSheet("许可");
            sheet.createRow(0).createCell(0).setCellValue("数据");
            sheet.getHeader().setRight("机密★1年");
            book.createSheet("另一张").createRow(0).createCell(0).setCellValue("隐藏的");
            book.getProperties().getCoreProperties().setTitle("属性里的");
        });
        List<String> seen = new ArrayList<>();
        try (Sheet sheet = Sheet.open("xlsx", new ByteArrayInputStream(content))) {
            while (sheet.next() != null) {
                seen.clear();
            }
            sheet.besides(seen::add);
        }
        assertThat(seen).contains("机密★1年", "隐藏的", "属性里的");
    }

    @Test
    void whatIsNoPlainWorkbookIsRefusedWithASentence() throws IOException {
        refused(
                "公式",
                workbook(book -> book.createSheet().createRow(0).createCell(0).setCellFormula("1+1")));
        refused("图片", with(workbook(book -> book.createSheet()), "xl/media/image1.png", "x"));
        refused("压缩炸弹", with(workbook(book -> book.createSheet()), "xl/worksheets/sheet1.xml", " ".repeat(8 << 20)));
        refused("打不开", "PK\u0003\u0004 nothing of the kind".getBytes(StandardCharsets.UTF_8));
        refused("不完整", with(new byte[0], "readme.xml", "x"));
        refused("没有可见", workbook(book -> {
            book.createSheet("a");
            book.createSheet("b");
            book.setSheetVisibility(0, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
            book.setActiveSheet(1);
            book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
        }));
    }

    @Test
    void anEntityIsNotFollowed() throws IOException {
        byte[] content = with(
                workbook(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x")),
                "xl/sharedStrings.xml",
                "<!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<si><t>&e;</t></si></sst>");
        try {
            assertThat(read("xlsx", content).toString()).doesNotContain("root");
        } catch (UnreadableSheet refused) {
            assertThat(refused.sentence()).contains("打不开");
        }
    }

    private static void refused(String why, byte[] content) {
        assertThatExceptionOfType(UnreadableSheet.class)
                .as(why)
                .isThrownBy(() -> read("xlsx", content))
                .withMessageContaining(why);
    }

    private static List<List<String>> read(String type, byte[] content) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Sheet sheet = Sheet.open(type, new ByteArrayInputStream(content))) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(List.of(row.cells()));
            }
        }
        return rows;
    }

    private interface Filling {
        void fill(XSSFWorkbook book);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            filling.fill(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The same zip with one part in place of the one of that name, or beside the others. */
    private static byte[] with(byte[] zip, String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var copy = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (!part.getName().equals(name)) {
                    copy.putNextEntry(new ZipEntry(part.getName()));
                    in.transferTo(copy);
                }
            }
            copy.putNextEntry(new ZipEntry(name));
            copy.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
