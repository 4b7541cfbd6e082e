package org.gongkai.annualreport.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.api.Test;

class PdfFormTests {
    private static final String HTML = Shapes.write(HtmlShape.HTML_CLEAN, 9).text();

    /** Names with rare characters, and what a font draws with one glyph for several. */
    private static final String RARE = "联系人：䶮㙓堃喆，刘𬭎、㖈䎛；文目生人工；〈甲〉～／·—…“乙”。";

    @Test
    void whatIsCopiedIsWhatWasPrinted() throws IOException {
        String text = text(pdf(withSentence(RARE)));
        assertThat(text.replaceAll("\\s", "")).contains(RARE);
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF)).isEmpty();
    }

    @Test
    void radicalsThatAConverterLeftArePrintedAsTheIdeographsTheyStandFor() throws IOException {
        assertThat(text(pdf(withSentence("⼀、⽂件⽣效。"))).replaceAll("\\s", "")).contains("一、文件生效。");
    }

    @Test
    void aCharacterOfNoFontIsPrintedAsAMarkAndNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writing writing = ReportWriter.write(withSentence("联系人：王𠀾。"), WrittenForm.PDF, out);
        assertThat(writing)
                .isInstanceOfSatisfying(
                        Writing.Done.class,
                        done -> assertThat(done.notes())
                                .anySatisfy(note -> assertThat(note).contains("𠀾（U+2003E）", "〓")));
        assertThat(text(out.toByteArray()).replaceAll("\\s", "")).contains("联系人：王〓。");
    }

    @Test
    void everyPageHasItsNumberAndTheOutlineHoldsTheSections() throws IOException {
        AnnualReport report = withSentence("x");
        try (PDDocument document = Loader.loadPDF(pdf(report))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("— " + page + " —");
            }
            List<String> outline = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline)
                    .containsExactlyElementsOf(ReportDocument.of(report).parts().stream()
                            .map(ReportDocument.Part::heading)
                            .toList());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(report.title());
        }
    }

    @Test
    void theHeadsOfATableThatIsLongerThanAPageStandOnEveryPageOfIt() throws IOException {
        String remark = "（其中" + "逐件核对后订正".repeat(5) + "）";
        AnnualReport report = (AnnualReport) ReportReader.read(HTML);
        Map<String, Cell> cells = new LinkedHashMap<>(report.cells());
        report.table3()
                .forEach(row -> cells.computeIfPresent(
                        row.cells().getLast(),
                        (name, cell) -> Cell.read(name, BigDecimal.ONE, "1" + remark, cell.place())));
        AnnualReport tall = new AnnualReport(
                report.source(),
                report.title(),
                report.organ(),
                report.year(),
                report.form(),
                report.table3(),
                cells,
                report.sections());
        assertThat(text(pdf(tall)).split("申请人情况", -1).length - 1).isGreaterThan(1);
    }

    private static AnnualReport withSentence(String sentence) {
        return (AnnualReport) ReportReader.read(HTML.replaceFirst("(?s)(总体情况.*?</p>)", "$1<p>" + sentence + "</p>"));
    }

    private static byte[] pdf(AnnualReport report) {
        return RoundTrip.bytes(report, WrittenForm.PDF);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
