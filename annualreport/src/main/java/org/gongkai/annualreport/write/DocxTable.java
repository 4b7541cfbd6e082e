package org.gongkai.annualreport.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** One table of the form in Word: fixed columns, heads on every page, rows that stay whole. */
final class DocxTable {
    private static final int SMALL = 18;

    private final ReportDocument report;
    private final FormTable form;
    private final CTTbl table;
    private final BigInteger[] widths;

    private DocxTable(XWPFDocument document, ReportDocument report, FormTable form) {
        this.report = report;
        this.form = form;
        this.table = document.getDocument().getBody().addNewTbl();
        double[] millimetres = ColumnWidths.of(form);
        this.widths = new BigInteger[millimetres.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = twips(millimetres[i]);
        }
    }

    static void add(XWPFDocument document, ReportDocument report, FormTable form) {
        DocxTable made = new DocxTable(document, report, form);
        made.properties();
        made.rows();
    }

    /** Twentieths of a point. */
    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    private void properties() {
        CTTblPr properties = table.addNewTblPr();
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(twips(ColumnWidths.PAPER));
        CTTblBorders borders = properties.addNewTblBorders();
        for (CTBorder border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(4));
            border.setSpace(BigInteger.ZERO);
            border.setColor("000000");
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        for (var margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
            margin.setType(STTblWidth.DXA);
            margin.setW(BigInteger.valueOf(45));
        }
        var grid = table.addNewTblGrid();
        for (BigInteger width1 : widths) {
            grid.addNewGridCol().setW(width1);
        }
    }

    /** Word wants a cell in every row that a tall box reaches through; {@code open} counts the rows still to come, by column. */
    private void rows() {
        List<List<FormBox>> rows = new ArrayList<>(form.head());
        rows.addAll(form.body());
        FormBox[] above = new FormBox[form.columns()];
        int[] open = new int[form.columns()];
        for (int r = 0; r < rows.size(); r++) {
            CTRow row = row(r < form.head().size());
            var boxes = rows.get(r).iterator();
            for (int column = 0; column < form.columns(); ) {
                boolean goesOn = open[column] > 0;
                FormBox box = goesOn ? above[column] : boxes.next();
                cell(row, box, column, goesOn, r < rows.size() - 1);
                open[column] = goesOn ? open[column] - 1 : box.rowspan() - 1;
                above[column] = box;
                column += box.colspan();
            }
        }
    }

    private CTRow row(boolean head) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        var height = properties.addNewTrHeight();
        height.setVal(twips(form.number() == 3 ? 6 : 8));
        height.setHRule(STHeightRule.AT_LEAST);
        if (head) {
            properties.addNewTblHeader();
        }
        return row;
    }

    /** @param keep whether the row stays on one page with the next, as all of a table do where the page can hold them */
    private void cell(CTRow row, FormBox box, int column, boolean goesOn, boolean keep) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        BigInteger sum = BigInteger.ZERO;
        for (int i = column; i < column + box.colspan(); i++) {
            sum = sum.add(widths[i]);
        }
        width.setW(sum);
        if (box.colspan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(box.colspan()));
        }
        if (box.rowspan() > 1) {
            properties.addNewVMerge().setVal(goesOn ? STMerge.CONTINUE : STMerge.RESTART);
        }
        if (box.role() == FormBox.Role.OUTER) {
            properties.addNewTextDirection().setVal(STTextDirection.TB_RL_V);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = cell.addNewP();
        var style = paragraph.addNewPPr();
        style.addNewPStyle().setVal(DocxStyles.TABLE);
        if (keep) {
            style.addNewKeepNext();
        }
        if (box.role() == FormBox.Role.LABEL && form.number() == 3) {
            style.addNewJc().setVal(STJc.LEFT);
        }
        if (!goesOn) {
            text(paragraph, box);
        }
    }

    private void text(CTP paragraph, FormBox box) {
        List<String> parts = switch (box.role()) {
            case HEAD -> box.colspan() == 1 ? box.parts() : List.of(box.text());
            case SIDE -> box.parts();
            case OUTER, LABEL, FIGURE -> List.of(report.text(box));
        };
        for (int i = 0; i < parts.size(); i++) {
            CTR run = paragraph.addNewR();
            if (form.number() > 2) {
                run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(SMALL));
            }
            if (i > 0) {
                run.addNewBr();
            }
            run.addNewT().setStringValue(parts.get(i));
        }
    }
}
