package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What stands in a figure's cell and is no digit of it: marks of notes, and characters that nobody sees. */
class FigureTextTests {
    private static String text(byte[] file) {
        return switch (FileText.of(file)) {
            case Extract.Text text -> text.printed();
            case Extract.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    @Test
    void aNoteBehindAFigureIsNoDigitInADocx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("57");
            for (String part : new String[] {"[", "1", "]"}) {
                XWPFRun note = paragraph.createRun();
                note.setText(part);
                note.setVerticalAlignment("superscript");
            }
            paragraph.createRun().setText("件");
            document.write(out);
            assertThat(text(out.toByteArray())).contains("57件");
        }
    }

    @Test
    void norOneThatItsStyleSetsHigher() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("note");
            style.setType(STStyleType.CHARACTER);
            style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
            document.createStyles().addStyle(new XWPFStyle(style));
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("57");
            XWPFRun note = paragraph.createRun();
            note.setText("1");
            note.setStyle("note");
            document.write(out);
            assertThat(text(out.toByteArray()).strip()).isEqualTo("57");
        }
    }

    /** Saved by LibreOffice 7.4. */
    @Test
    void norInADoc() throws IOException {
        assertThat(text(Files.readAllBytes(Path.of("src/test/resources/extract/notes.doc"))))
                .contains("57 items, 11 items");
    }

    @Test
    void norInRtf() {
        String rtf = "{\\rtf1\\ansi 57{\\super 1} 11\\super 2\\nosupersub  3\\par}";
        assertThat(text(rtf.getBytes(StandardCharsets.ISO_8859_1))).contains("57 11 3");
    }

    @Test
    void norInAPage() {
        String page = "<html><body><table><tr><td>57<sup>1</sup></td><td>11 <sup>[2]</sup></td>"
                + "<td>3<span style='vertical-align: super'>*</span></td><td><sup>4</sup></td></tr></table></body></html>";
        assertThat(text(page.getBytes(StandardCharsets.UTF_8)).replace(" ", "")).contains("57|11|3|4|");
    }

    @Test
    void norInAnXlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFFont raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            XSSFRichTextString cell = new XSSFRichTextString("571");
            cell.applyFont(2, 3, raised);
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("新收");
            row.createCell(1).setCellValue(cell);
            book.write(out);
            assertThat(text(out.toByteArray())).contains("新收 |57 |");
        }
    }

    @Test
    void aCharacterThatNobodySeesPartsNoFigure() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createTable(1, 1).getRow(0).getCell(0).setText("1\u200b2\u00ad3");
            document.write(out);
            assertThat(text(out.toByteArray())).contains("123 |");
        }
        String page = "<html><body><table><tr><td>1&#8203;2&shy;3</td></tr></table></body></html>";
        assertThat(text(page.getBytes(StandardCharsets.UTF_8))).contains("123 |");
    }
}
