package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

/** A figure struck through is a deleted one: the new figure beside it is read alone. */
class StruckThroughTests {
    private static String text(byte[] file) {
        return switch (FileText.of(file)) {
            case Extract.Text text -> text.printed();
            case Extract.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    @Test
    void inADocx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph paragraph = document.createParagraph();
            XWPFRun once = paragraph.createRun();
            once.setText("383");
            once.setStrikeThrough(true);
            paragraph.createRun().setText("57件，");
            XWPFRun twice = paragraph.createRun();
            twice.setText("97");
            twice.setDoubleStrikethrough(true);
            XWPFRun not = paragraph.createRun();
            not.setText("11件");
            not.setStrikeThrough(false);
            document.write(out);
            assertThat(text(out.toByteArray())).contains("57件，11件").doesNotContain("383", "97");
        }
    }

    /** Saved by LibreOffice 7.4. */
    @Test
    void inADoc() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/extract/struck.doc"));
        assertThat(text(file)).contains("57 items, 11 items").doesNotContain("383", "97");
    }

    @Test
    void inRtf() {
        String rtf = "{\\rtf1\\ansi {\\strike 383}57 {\\striked1 97}11 \\strike 8\\strike0 3 \\strike 9\\plain 4\\par}";
        assertThat(text(rtf.getBytes(StandardCharsets.ISO_8859_1))).contains("57 11 3 4");
    }

    @Test
    void inAPage() {
        String page = "<html><body><table><tr><td><s>383</s>57</td><td><strike>97</strike>11</td>"
                + "<td><span style=\"color:red; text-decoration: underline line-through\">8</span>3</td>"
                + "<td><span style=\"text-decoration:none\">4</span></td></tr></table></body></html>";
        assertThat(text(page.getBytes(StandardCharsets.UTF_8))).contains("57 | 11 | 3 | 4 |");
    }

    @Test
    void inAWorkbook() throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            try (book;
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                Font struck = book.createFont();
                struck.setStrikeout(true);
                Font raised = book.createFont();
                raised.setTypeOffset(Font.SS_SUPER);
                Row row = book.createSheet().createRow(0);
                row.createCell(0).setCellValue("新收");
                row.createCell(1).setCellValue(partly(book, "38357", 0, 3, struck));
                row.createCell(2).setCellValue(partly(book, "111", 2, 3, raised));
                book.write(out);
                assertThat(text(out.toByteArray()))
                        .as(book.getClass().getSimpleName())
                        .contains("新收 |57 |11 |");
            }
        }
    }

    private static RichTextString partly(Workbook book, String text, int from, int to, Font font) {
        RichTextString cell = book.getCreationHelper().createRichTextString(text);
        cell.applyFont(from, to, font);
        return cell;
    }

    @Test
    void aFigureStruckWithItsWholeCellIsUnreadable() throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            try (book;
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                Font font = book.createFont();
                font.setStrikeout(true);
                CellStyle struck = book.createCellStyle();
                struck.setFont(font);
                Row row = book.createSheet().createRow(0);
                row.createCell(0).setCellValue("新收");
                row.createCell(1).setCellValue(57);
                row.createCell(2).setCellValue("11");
                row.createCell(3).setCellValue(5);
                for (int i = 0; i < 3; i++) {
                    row.getCell(i).setCellStyle(struck);
                }
                book.write(out);
                String unreadable = NumberDisplay.NOT_SEEN + " |";
                assertThat(text(out.toByteArray())).contains("新收 |" + unreadable + unreadable + "5 |");
            }
        }
    }
}
