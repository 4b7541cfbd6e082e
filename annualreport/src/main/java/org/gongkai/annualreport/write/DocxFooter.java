package org.gongkai.annualreport.write;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The page number as official documents print it: — 1 —. */
final class DocxFooter {
    private DocxFooter() {}

    static void add(XWPFDocument document) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle(DocxStyles.TABLE);
        line.setAlignment(ParagraphAlignment.CENTER);
        run(line).setText("— ");
        run(line).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(line).getCTR().addNewInstrText().setStringValue(" PAGE ");
        run(line).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(line).setText("1");
        run(line).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(line).setText(" —");
    }

    private static XWPFRun run(XWPFParagraph line) {
        XWPFRun run = line.createRun();
        run.setFontSize(14);
        return run;
    }
}
