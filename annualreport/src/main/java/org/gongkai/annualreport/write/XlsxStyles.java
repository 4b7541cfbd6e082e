package org.gongkai.annualreport.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of the workbook's cells. */
final class XlsxStyles {
    /** Excel's number for text that stands upright. */
    private static final short UPRIGHT = 255;

    private final XSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle paragraph;
    private final CellStyle box;
    private final CellStyle label;
    private final CellStyle upright;
    private final Map<Integer, CellStyle> numbers = new HashMap<>();

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = text("宋体", 18, true, HorizontalAlignment.CENTER);
        heading = text("黑体", 14, false, HorizontalAlignment.LEFT);
        paragraph = text("仿宋", 12, false, HorizontalAlignment.LEFT);
        paragraph.setVerticalAlignment(VerticalAlignment.TOP);
        box = bordered(HorizontalAlignment.CENTER);
        label = bordered(HorizontalAlignment.LEFT);
        upright = bordered(HorizontalAlignment.CENTER);
        upright.setRotation(UPRIGHT);
    }

    CellStyle title() {
        return title;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle paragraph() {
        return paragraph;
    }

    /** A head, or a cell with words. */
    CellStyle box() {
        return box;
    }

    CellStyle label() {
        return label;
    }

    CellStyle upright() {
        return upright;
    }

    /** A figure with so many decimals, all of them shown; one too long for its column is printed smaller, not as ####. */
    CellStyle number(int decimals) {
        return numbers.computeIfAbsent(decimals, places -> {
            CellStyle style = bordered(HorizontalAlignment.CENTER);
            String format = places == 0 ? "0" : "0." + "0".repeat(places);
            style.setWrapText(false);
            style.setShrinkToFit(true);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle bordered(HorizontalAlignment horizontal) {
        CellStyle style = text("宋体", 10, false, horizontal);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle text(String name, int points, boolean bold, HorizontalAlignment horizontal) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(horizontal);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
