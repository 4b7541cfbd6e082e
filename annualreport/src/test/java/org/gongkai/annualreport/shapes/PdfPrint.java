package org.gongkai.annualreport.shapes;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.gongkai.annualreport.shapes.PaperStyle.Borders;

/** Reports printed to PDF from XHTML, the cells of their tables parted in every way. */
public enum PdfPrint implements Shape {
    PDF_COLLAPSED(Borders.COLLAPSED),
    PDF_SEPARATE(Borders.SEPARATE),
    PDF_TOUCHING(Borders.TOUCHING),
    PDF_DASHED(Borders.DASHED),
    PDF_DOTTED(Borders.DOTTED),
    PDF_GREY(Borders.GREY),
    PDF_ACROSS_ONLY(Borders.ACROSS_ONLY),
    PDF_NO_BORDERS(Borders.NONE);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Borders borders;

    PdfPrint(Borders borders) {
        this.borders = borders;
    }

    /** Whether ruling lines part its cells. */
    boolean ruled() {
        return borders.ruled();
    }

    @Override
    public Written write(RandomReport report, Draw draw) {
        PaperPage page = PaperPage.draw(report, draw, borders);
        return new Written(name(), report, pdf(page.html()), page.html(), page.wants(), page.features());
    }

    private static byte[] pdf(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html, null)
                    .useFont(PdfPrint::font, "Paper", 400, FontStyle.NORMAL, true)
                    .toStream(out)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** A font with the characters of the form and of the invented reports. */
    static InputStream font() {
        return Objects.requireNonNull(PdfPrint.class.getResourceAsStream("/pdf/paper.ttf"), "/pdf/paper.ttf");
    }
}
