package org.gongkai.app.secrecy.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.annualreport.ocr.PictureWords;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A marking is found wherever a file can carry it, and what a file hides is told. */
class FileLookTests {
    private static final String BODY = "高岭区人民政府关于做好防汛工作的通知";

    private interface Filling<T> {
        void fill(T file) throws Exception;
    }

    private static byte[] word(Filling<XWPFDocument> filling) throws Exception {
        try (var file = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            file.createParagraph().createRun().setText(BODY);
            filling.fill(file);
            file.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] excel(Filling<XSSFWorkbook> filling) throws Exception {
        try (var file = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            file.createSheet("名册").createRow(0).createCell(0).setCellValue(BODY);
            filling.fill(file);
            file.write(out);
            return out.toByteArray();
        }
    }

    private static FileLook look(byte[] content) {
        return FileLook.of("通知.docx", content);
    }

    private static boolean hides(FileLook look, Kind kind) {
        return look.hidden().stream().anyMatch(one -> one.kind() == kind);
    }

    @Test
    void anOrdinaryFileIsTaken() throws Exception {
        assertThat(look(word(file -> {})).markings()).isEmpty();
        assertThat(look(excel(file -> {})).markings()).isEmpty();
    }

    @Test
    void inTheHeaderOfWord() throws Exception {
        assertThat(look(word(file -> file.createHeader(HeaderFooterType.DEFAULT)
                                .createParagraph()
                                .createRun()
                                .setText("机密★3年")))
                        .marked())
                .isTrue();
        assertThat(look(word(file -> file.createFooter(HeaderFooterType.DEFAULT)
                                .createParagraph()
                                .createRun()
                                .setText("秘密")))
                        .marked())
                .isTrue();
    }

    @Test
    void acrossRunsOfWord() throws Exception {
        assertThat(look(word(file -> {
                            var paragraph = file.createParagraph();
                            for (String run : "机 密 ★ 3 年".split(" ")) {
                                paragraph.createRun().setText(run);
                            }
                        }))
                        .marked())
                .isTrue();
    }

    @Test
    void inPropertiesAndHiddenText() throws Exception {
        assertThat(look(word(file -> file.getProperties().getCustomProperties().addProperty("密级", "机密")))
                        .marked())
                .isTrue();
        assertThat(look(word(file -> file.getProperties().getCoreProperties().setKeywords("机密★5年")))
                        .marked())
                .isTrue();
        FileLook hidden = look(word(file -> {
            var run = file.createParagraph().createRun();
            run.setText("绝密★长期");
            run.setVanish(true);
        }));
        assertThat(hidden.marked()).isTrue();
        assertThat(hides(hidden, Kind.HIDDEN_TEXT)).isTrue();
    }

    @Test
    void inTheCommentOfWord() throws Exception {
        FileLook look = look(word(file -> file.createComments()
                .createComment(java.math.BigInteger.ONE)
                .createParagraph()
                .createRun()
                .setText("机密★3年")));
        assertThat(look.marked()).isTrue();
        assertThat(hides(look, Kind.COMMENTS)).isTrue();
    }

    @Test
    void onAHiddenSheetAndInAHeaderOfExcel() throws Exception {
        FileLook look = look(excel(file -> {
            file.createSheet("底稿").createRow(0).createCell(0).setCellValue("秘密★1年");
            file.setSheetHidden(1, true);
        }));
        assertThat(look.marked()).isTrue();
        assertThat(hides(look, Kind.HIDDEN_SHEET)).isTrue();
        assertThat(look(excel(file -> file.createSheet("名册（秘密）"))).marked())
                .as("the name of a sheet")
                .isTrue();
        assertThat(look(excel(file -> file.getSheetAt(0).getHeader().setRight("机密★3年")))
                        .marked())
                .isTrue();
        assertThat(hides(look(excel(file -> file.getSheetAt(0).getRow(0).setZeroHeight(true))), Kind.HIDDEN_CELLS))
                .isTrue();
        assertThat(look(excel(file -> {
                            var row = file.getSheetAt(0).createRow(1);
                            row.createCell(0).setCellValue("密级");
                            row.createCell(1).setCellValue("机密");
                        }))
                        .marked())
                .isTrue();
    }

    @Test
    void inACommentAColumnAndTwoCellsOfExcel() throws Exception {
        assertThat(look(excel(file -> {
                            var help = file.getCreationHelper();
                            var sheet = file.getSheetAt(0);
                            var comment = sheet.createDrawingPatriarch().createCellComment(help.createClientAnchor());
                            comment.setAuthor("王敏");
                            comment.setString(help.createRichTextString("王敏:\n密级：绝密"));
                            sheet.getRow(0).getCell(0).setCellComment(comment);
                        }))
                        .marked())
                .isTrue();
        assertThat(look(excel(file -> {
                            var sheet = file.createSheet("登记");
                            row(sheet.createRow(0), "份号", "密级", "标题");
                            row(sheet.createRow(1), "7", "机密", "某方案");
                        }))
                        .marked())
                .isTrue();
        assertThat(look(excel(file -> row(file.createSheet("头").createRow(0), "机", "密")))
                        .marked())
                .isTrue();
        assertThat(look(excel(file -> {
                            var sheet = file.createSheet("统计");
                            row(sheet.createRow(0), "密级", "数量");
                            row(sheet.createRow(1), "机密", "0");
                        }))
                        .marked())
                .as("a count of secrets is none")
                .isFalse();
    }

    private static void row(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void inATableOfWord() throws Exception {
        assertThat(look(word(file -> {
                            var table = file.createTable(2, 3);
                            String[][] cells = {{"文号", "密级", "份数"}, {"高政〔2026〕1号", "绝密", "3"}};
                            for (int r = 0; r < 2; r++) {
                                for (int c = 0; c < 3; c++) {
                                    table.getRow(r).getCell(c).setText(cells[r][c]);
                                }
                            }
                        }))
                        .marked())
                .isTrue();
    }

    @Test
    void inWhatAWebPageDoesNotShow() {
        for (String hidden : new String[] {
            "<p style='display:none'>机密★3年</p>",
            "<p hidden>机密★3年</p>",
            "<!-- 机密★3年 -->",
            "<img src='a.png' alt='机密★3年'>",
            "<div style='font-size:0px'><span>密级：机密</span></div>",
            "<template>机密★3年</template>"
        }) {
            assertThat(FileLook.of("通知.html", webPage(hidden)).marked())
                    .as(hidden)
                    .isTrue();
        }
        assertThat(hides(FileLook.of("通知.html", webPage("<p style='display: none'>联系人：王敏</p>")), Kind.HIDDEN_TEXT))
                .isTrue();
        assertThat(FileLook.of("通知.html", webPage("<p style='display:block'>国家秘密的密级分为三级</p>"))
                        .markings())
                .isEmpty();
    }

    private static byte[] webPage(String more) {
        return ("<!DOCTYPE html><html><head><meta charset='utf-8'><title>通知</title></head><body><p>" + BODY + "</p>"
                        + more + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void inTheSubjectAndTheAttachmentsOfALetter() throws Exception {
        assertThat(FileLook.of("来信.eml", letter("机密★5年", BODY, null)).marked()).isTrue();
        assertThat(FileLook.of("来信.eml", letter("通知", "密级：秘密\n" + BODY, null)).marked())
                .isTrue();
        byte[] attached = word(file -> file.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("机密★3年"));
        assertThat(FileLook.of("来信.eml", letter("通知", BODY, attached)).marked()).isTrue();
        assertThat(FileLook.of("来信.eml", letter("关于学习保守国家秘密法的通知", BODY, null)).markings())
                .isEmpty();
    }

    private static byte[] letter(String subject, String text, byte @org.jspecify.annotations.Nullable [] attached)
            throws Exception {
        var letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setFrom("clerk@gaoling.example");
        letter.setRecipients(Message.RecipientType.TO, "office@gaoling.example");
        letter.setSubject(subject, "UTF-8");
        if (attached == null) {
            letter.setText(text, "UTF-8");
        } else {
            var body = new MimeBodyPart();
            body.setText(text, "UTF-8");
            var file = new MimeBodyPart();
            file.setFileName(MimeUtility.encodeText("方案.docx", "UTF-8", "B"));
            file.setContent(attached, "application/octet-stream");
            letter.setContent(new MimeMultipart(body, file));
        }
        var out = new ByteArrayOutputStream();
        letter.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void inAnOldWorkbook() throws IOException {
        try (var file = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            file.createSheet("名册").createRow(0).createCell(0).setCellValue("秘密★1年");
            file.write(out);
            assertThat(look(out.toByteArray()).marked()).isTrue();
        }
    }

    @Test
    void inAnArchiveAndInTheNamesThere() throws Exception {
        assertThat(FileLook.of(
                                "材料.zip",
                                zip(
                                        "通知.docx",
                                        word(file -> file.createParagraph()
                                                .createRun()
                                                .setText("机密★3年"))))
                        .marked())
                .isTrue();
        assertThat(FileLook.of("材料.zip", zip("（机密）方案.txt", "正文".getBytes(StandardCharsets.UTF_8)))
                        .marked())
                .isTrue();
        assertThat(FileLook.of("（秘密）方案.txt", "正文".getBytes(StandardCharsets.UTF_8))
                        .marked())
                .isTrue();
    }

    @Test
    void inRichTextAndItsHeader() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg936{\\header\\pard \\u26426?\\u23494?\\u9733?3\\u24180?\\par}\\pard \\'b8\\'df\\'c1\\'eb\\par}";
        assertThat(look(rtf.getBytes(StandardCharsets.ISO_8859_1)).marked()).isTrue();
    }

    @Test
    void onAScannedPageAndOnAPicture() throws Exception {
        Assumptions.assumeTrue(PictureWords.installed());
        BufferedImage page = page("机密★3年");
        var png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        assertThat(FileLook.of("扫描.png", png.toByteArray()).marked())
                .as("picture")
                .isTrue();
        try (var file = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var sheet = new PDPage(PDRectangle.A4);
            file.addPage(sheet);
            try (var drawing = new PDPageContentStream(file, sheet)) {
                drawing.drawImage(LosslessFactory.createFromImage(file, page), 0, 0, 595, 842);
            }
            file.save(out);
            assertThat(FileLook.of("扫描.pdf", out.toByteArray()).marked())
                    .as("scan")
                    .isTrue();
        }
        var plain = new ByteArrayOutputStream();
        ImageIO.write(page("保密审查工作要求"), "png", plain);
        assertThat(FileLook.of("扫描.png", plain.toByteArray()).marked())
                .as("no marking")
                .isFalse();
    }

    @Test
    void inTheNoteAndInAnEarlierVersionOfAPdf() throws Exception {
        try (var file = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var sheet = new PDPage(PDRectangle.A4);
            file.addPage(sheet);
            var note = new PDAnnotationText();
            note.setContents("机密★3年");
            sheet.getAnnotations().add(note);
            sheet.setAnnotations(java.util.List.of(note));
            file.save(out);
            FileLook look = FileLook.of("通知.pdf", out.toByteArray());
            assertThat(look.marked()).isTrue();
            assertThat(hides(look, Kind.ANNOTATIONS)).isTrue();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static BufferedImage page(String marking) {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 1654, 2339);
        drawing.setColor(Color.BLACK);
        drawing.setFont(new Font("Noto Sans CJK SC", Font.BOLD, 44));
        drawing.drawString(marking, 220, 380);
        drawing.setFont(new Font("Noto Serif CJK SC", Font.PLAIN, 44));
        drawing.drawString("高岭区人民政府关于做好防汛工作的通知", 330, 800);
        drawing.drawString("各镇人民政府、街道办事处，区政府各部门：", 220, 960);
        drawing.drawString("为切实做好今年防汛工作，现将有关事项通知如下。", 310, 1040);
        drawing.dispose();
        return page;
    }
}
