package org.gongkai.annualreport.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The form as A4 pages with their numbers, an outline, tags for screen readers, and the fonts within. */
final class PdfForm {
    /** The fonts are shared, and a font's file is read while a document is made. */
    private static final Object ONE_AT_A_TIME = new Object();

    private PdfForm() {}

    static Writing write(ReportDocument report, OutputStream out) throws IOException {
        Document page = HtmlForm.page(report, Styles.PAPER, false);
        page.head().appendElement("meta").attr("name", "description").attr("content", report.name());
        outline(page);
        TreeSet<Integer> missing = new TreeSet<>();
        page.forEachNode(node -> {
            if (node instanceof TextNode text) {
                text.text(FormFonts.printable(text.getWholeText(), missing));
            }
        });
        synchronized (ONE_AT_A_TIME) {
            render(page, out);
        }
        List<String> notes = new ArrayList<>(report.notes());
        if (!missing.isEmpty()) {
            notes.add(told(missing));
        }
        return new Writing.Done(notes);
    }

    private static void outline(Document page) {
        Element bookmarks = page.head().appendElement("bookmarks");
        for (Element heading : page.select("h2")) {
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private static void render(Document page, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, document, FormFonts.TEXT, "Form");
            font(builder, document, FormFonts.BOLD, "FormBold");
            builder.usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withProducer("Gongkai")
                    .useReplacementText(FormFonts.MISSING)
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(out)
                    .run();
        }
    }

    private static void font(PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, String name)
            throws IOException {
        PDType0Font loaded = PDType0Font.load(document, font, true);
        builder.useFont(new PDFontSupplier(loaded), name, 400, FontStyle.NORMAL, true);
    }

    private static String told(TreeSet<Integer> missing) {
        return "字体中没有 %d 个字，PDF 中印成“〓”：%s。请改用 Word 文档，由本机的字体显示。"
                .formatted(
                        missing.size(),
                        missing.stream()
                                .limit(10)
                                .map(c -> "%s（U+%04X）".formatted(Character.toString(c), c))
                                .collect(Collectors.joining("、")));
    }
}
