package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.extract.Extract.Refused;
import org.gongkai.annualreport.extract.Extract.Text;
import org.gongkai.annualreport.shapes.PdfPrint;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.api.Test;

class PdfExtractTests {
    private static final byte[] REPORT = Shapes.write(PdfPrint.PDF_COLLAPSED, 1).bytes();

    @Test
    void fileWithoutOpeningPasswordIsReadThoughItIsEncrypted() throws IOException {
        assertThat(FileText.of(encrypted(""))).isEqualTo(FileText.of(REPORT));
    }

    @Test
    void fileWithOpeningPasswordIsRefused() throws IOException {
        assertThat(reason(encrypted("secret"))).contains("密码").contains("请");
    }

    @Test
    void cutOrDamagedFileIsRefusedOrReadButNeverThrows() {
        for (int length = 5; length < REPORT.length; length += REPORT.length / 25) {
            assertThat(FileText.of(Arrays.copyOf(REPORT, length))).isNotNull();
        }
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = REPORT.clone();
            for (int k = 0; k < 1 + i * 5; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(FileText.of(damaged)).isNotNull();
        }
        assertThat(reason("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .contains("损坏");
    }

    @Test
    void scanIsRefusedWithoutAReaderOfPictures() throws IOException {
        assertThat(reason(scan())).contains("扫描件").contains("请");
    }

    @Test
    void scanIsHandedToAReaderOfPictures() throws IOException {
        List<BufferedImage> seen = new ArrayList<>();
        Extract read = FileText.of(scan(), pages -> {
            pages.forEach(page -> seen.add(page.get()));
            return new Text("总计 | 7 |\n", true, List.of(new Place(5, 6)));
        });
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().getWidth()).isBetween(2400, 2500);
        assertThat(read).isInstanceOfSatisfying(Text.class, text -> {
            assertThat(text.closedCells()).isTrue();
            assertThat(text.byMachine()).hasSize(1);
            Place place = text.byMachine().getFirst();
            assertThat(text.printed().substring(place.start(), place.end())).isEqualTo("7");
        });
    }

    @Test
    void textThatLiesUnseenOverAScanIsNotTakenForText() throws IOException {
        assertThat(reason(scanWithUnseenText())).contains("扫描件");
    }

    @Test
    void glyphsWithoutCharactersAreRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.ZAPF_DINGBATS));
            page.setResources(resources);
            content(document, page, "BT /F1 9 Tf 50 700 Td (" + "\\001\\002\\003\\004".repeat(40) + ") Tj ET");
            assertThat(reason(bytes(document))).contains("没有编码").contains("请");
        }
    }

    @Test
    void figuresFilledIntoAFormAreRead() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDAppearanceStream look = new PDAppearanceStream(document);
            look.setBBox(new PDRectangle(60, 20));
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
            look.setResources(resources);
            try (OutputStream out = look.getStream().createOutputStream()) {
                out.write("BT /F1 9 Tf 2 5 Td (1234) Tj ET".getBytes(StandardCharsets.US_ASCII));
            }
            PDAppearanceDictionary looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            PDAnnotationWidget field = new PDAnnotationWidget();
            field.setRectangle(new PDRectangle(100, 500, 60, 20));
            field.setAppearance(looks);
            page.setAnnotations(List.of(field));
            assertThat(FileText.of(bytes(document)))
                    .isInstanceOfSatisfying(
                            Text.class, text -> assertThat(text.printed()).contains("1234"));
        }
    }

    @Test
    void formThatHoldsItselfManyTimesEnds() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(600, 800));
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), form);
            form.setResources(resources);
            page.setResources(resources);
            try (OutputStream out = form.getStream().createOutputStream()) {
                out.write("/X Do ".repeat(200).getBytes(StandardCharsets.US_ASCII));
            }
            content(document, page, "/X Do");
            assertThat(reason(bytes(document))).contains("不像一份年度报告");
        }
    }

    @Test
    void contentPackedToFillAnyMemoryIsRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(600, 800));
            form.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            try (OutputStream out = new DeflaterOutputStream(
                    form.getCOSObject().createRawOutputStream(), new Deflater(Deflater.BEST_SPEED))) {
                for (int i = 0; i < 1100; i++) {
                    out.write(blanks);
                }
            }
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), form);
            page.setResources(resources);
            content(document, page, "/X Do");
            byte[] small = bytes(document);
            assertThat(small.length).isLessThan(8 << 20);
            assertThat(reason(small)).contains("大得不合常理");
        }
    }

    private static void content(PDDocument document, PDPage page, String operators) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
    }

    private static byte[] encrypted(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(REPORT)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            picturePage(document).close();
            picturePage(document).close();
            return bytes(document);
        }
    }

    private static byte[] scanWithUnseenText() throws IOException {
        try (PDDocument document = new PDDocument();
                PDPageContentStream out = picturePage(document)) {
            out.beginText();
            out.setFont(new PDType1Font(FontName.HELVETICA), 9);
            out.setRenderingMode(RenderingMode.NEITHER);
            out.setTextMatrix(Matrix.getTranslateInstance(50, 700));
            out.showText("0 1 2 3 4 5 6 7 8 9 ".repeat(10));
            out.endText();
            out.close();
            return bytes(document);
        }
    }

    private static PDPageContentStream picturePage(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream out = new PDPageContentStream(document, page);
        BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
        out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
        return out;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String reason(byte[] content) {
        return FileText.of(content) instanceof Refused refused ? refused.reason() : "read";
    }
}
