package org.gongkai.annualreport.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The type of an official document: 小标宋 for the title, 黑体 for headings, 仿宋 for text, 宋体 in tables. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String TABLE = "FormTable";
    static final String GAP = "FormGap";

    private static final String LATIN = "Times New Roman";

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void define(XWPFDocument document) {
        DocxStyles made = new DocxStyles(document.createStyles());
        made.normal();
        made.title();
        made.heading();
        made.table();
        made.gap();
    }

    private void add(CTStyle style) {
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private void normal() {
        CTStyle style = style("Normal", "Normal", null);
        style.setDefault(true);
        type(style, "仿宋", 32);
        CTPPrGeneral paragraph = style.addNewPPr();
        line(paragraph, 560, STLineSpacingRule.EXACT);
        CTInd indent = paragraph.addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(640));
        paragraph.addNewJc().setVal(STJc.BOTH);
        add(style);
    }

    private void title() {
        CTStyle style = style(TITLE, "Title", "Normal");
        type(style, "方正小标宋简体", 44);
        CTPPrGeneral paragraph = style.addNewPPr();
        CTSpacing spacing = line(paragraph, 680, STLineSpacingRule.EXACT);
        spacing.setAfter(BigInteger.valueOf(440));
        flush(paragraph);
        paragraph.addNewJc().setVal(STJc.CENTER);
        add(style);
    }

    private void heading() {
        CTStyle style = style(HEADING, "heading 1", "Normal");
        type(style, "黑体", 32);
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewKeepLines();
        line(paragraph, 560, STLineSpacingRule.EXACT);
        paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        add(style);
    }

    private void table() {
        CTStyle style = style(TABLE, "Form Table", "Normal");
        type(style, "宋体", 21);
        CTPPrGeneral paragraph = style.addNewPPr();
        line(paragraph, 240, STLineSpacingRule.AUTO);
        flush(paragraph);
        paragraph.addNewJc().setVal(STJc.CENTER);
        add(style);
    }

    private void gap() {
        CTStyle style = style(GAP, "Form Gap", "Normal");
        CTPPrGeneral paragraph = style.addNewPPr();
        line(paragraph, 200, STLineSpacingRule.EXACT);
        flush(paragraph);
        add(style);
    }

    private static CTStyle style(String id, String name, @Nullable String basedOn) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (basedOn != null) {
            style.addNewBasedOn().setVal(basedOn);
            style.addNewNext().setVal("Normal");
        }
        style.addNewQFormat();
        return style;
    }

    private static void type(CTStyle style, String eastAsia, int halfPoints) {
        CTRPr run = style.addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setEastAsia(eastAsia);
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        var language = run.addNewLang();
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
    }

    private static CTSpacing line(CTPPrGeneral paragraph, int height, STLineSpacingRule.Enum rule) {
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(height));
        spacing.setLineRule(rule);
        return spacing;
    }

    private static void flush(CTPPrGeneral paragraph) {
        CTInd indent = paragraph.addNewInd();
        indent.setFirstLineChars(BigInteger.ZERO);
        indent.setFirstLine(BigInteger.ZERO);
    }
}
