package org.gongkai.annualreport.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.annualreport.extract.Extract.Text;
import org.gongkai.annualreport.shapes.PdfPrint;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.api.Test;

/** Digits that are laid over a report get into none of its cells. */
class PdfWatermarkTests {
    private static final byte[] REPORT = Shapes.write(PdfPrint.PDF_COLLAPSED, 1).bytes();

    @Test
    void writingAslantOverTheTablesIsLeftOut() throws IOException {
        for (int degrees : new int[] {12, 30, 45, 60, -30, 135}) {
            assertThat(FileText.of(stamped(Math.toRadians(degrees), 12))).isEqualTo(FileText.of(REPORT));
        }
    }

    @Test
    void hugeWritingOverTheTablesIsLeftOut() throws IOException {
        assertThat(FileText.of(stamped(0, 60))).isEqualTo(FileText.of(REPORT));
    }

    @Test
    void writingUpsideDownIsLeftOut() throws IOException {
        assertThat(FileText.of(stamped(Math.PI, 9))).isEqualTo(FileText.of(REPORT));
    }

    @Test
    void figureWithDigitsOfUnlikeTypeIsUncertain() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (int column = 0; column < 6; column++) {
                    for (int row = 0; row < 3; row++) {
                        out.addRect(50 + 60 * column, 700 - 30 * row, 60, 30);
                        write(out, Matrix.getTranslateInstance(60 + 60 * column, 710 - 30 * row), 10, "27");
                    }
                }
                out.stroke();
                write(out, Matrix.getTranslateInstance(71.2f, 714), 6, "1");
            }
            assertThat(FileText.of(bytes(document)))
                    .isInstanceOfSatisfying(
                            Text.class,
                            text -> assertThat(text.printed())
                                    .doesNotContain("271")
                                    .contains("\uFFFD")
                                    .contains("27"));
        }
    }

    private static byte[] stamped(double turn, float size) throws IOException {
        try (PDDocument document = Loader.loadPDF(REPORT)) {
            for (PDPage page : List.of(document.getPage(0), document.getPage(1))) {
                try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                    for (int y = 80; y < 800; y += 75) {
                        Matrix at = Matrix.getRotateInstance(turn, 300, y);
                        at.concatenate(Matrix.getTranslateInstance(-200, 0));
                        write(out, at, size, "2 0 2 5 - 1 2 - 3 1");
                    }
                }
            }
            return bytes(document);
        }
    }

    private static void write(PDPageContentStream out, Matrix at, float size, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), size);
        out.setTextMatrix(at);
        out.showText(text);
        out.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
