package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.annualreport.write.ReportDocument.Part;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The form as a Word document: A4 with the margins of an official document, real headings, page numbers in the footer. */
final class DocxForm {
    private DocxForm() {}

    static Writing write(ReportDocument report, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyles.define(document);
            document.getProperties().getCoreProperties().setTitle(report.name());
            document.getProperties()
                    .getCoreProperties()
                    .setCreator(Objects.requireNonNullElse(report.report().organ(), ""));
            page(document.getDocument().getBody().addNewSectPr());
            if (report.title() != null) {
                title(document, report);
            }
            paragraphs(document, report.opening());
            report.parts().forEach(part -> part(document, report, part));
            DocxFooter.add(document);
            document.write(out);
        }
        return new Writing.Done(report.notes());
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(DocxTable.twips(37));
        margin.setBottom(DocxTable.twips(35));
        margin.setLeft(DocxTable.twips(28));
        margin.setRight(DocxTable.twips(26));
        margin.setHeader(DocxTable.twips(15));
        margin.setFooter(DocxTable.twips(25));
        margin.setGutter(BigInteger.ZERO);
    }

    private static void title(XWPFDocument document, ReportDocument report) {
        XWPFParagraph title = document.createParagraph();
        title.setStyle(DocxStyles.TITLE);
        XWPFRun run = title.createRun();
        List<String> lines = report.titleLines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), -1);
        }
    }

    private static void paragraphs(XWPFDocument document, List<String> paragraphs) {
        for (String text : paragraphs) {
            document.createParagraph().createRun().setText(text);
        }
    }

    private static void part(XWPFDocument document, ReportDocument report, Part part) {
        XWPFParagraph heading = document.createParagraph();
        heading.setStyle(DocxStyles.HEADING);
        heading.createRun().setText(part.heading());
        paragraphs(document, part.before());
        if (part.table() != null) {
            withNext(document.getLastParagraph());
            DocxTable.add(document, report, part.table());
            if (part.after().isEmpty()) {
                gap(document);
            }
        }
        paragraphs(document, part.after());
    }

    private static void withNext(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        if (!properties.isSetKeepNext()) {
            properties.addNewKeepNext();
        }
    }

    /** Word joins two tables with nothing between them, and a heading would cling to the one above. */
    private static void gap(XWPFDocument document) {
        XWPFParagraph gap = document.createParagraph();
        gap.setStyle(DocxStyles.GAP);
        gap.setAlignment(ParagraphAlignment.LEFT);
    }
}
