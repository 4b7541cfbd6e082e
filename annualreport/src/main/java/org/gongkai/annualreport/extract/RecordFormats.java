package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;

/** The styles of an xls, as far as they say how a cell looks: number formats and borders. */
final class RecordFormats {
    private record Style(int format, boolean drawn) {}

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final NumberDisplay display = new NumberDisplay();

    void add(FormatRecord format) {
        formats.put(format.getIndexCode(), format.getFormatString());
    }

    void add(ExtendedFormatRecord style) {
        boolean drawn =
                style.getBorderLeft() + style.getBorderRight() + style.getBorderTop() + style.getBorderBottom() > 0;
        styles.add(new Style(style.getFormatIndex(), drawn));
    }

    private Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : new Style(0, false);
    }

    /** Whether a cell of that style is seen although it is empty. */
    boolean drawn(int style) {
        return style(style).drawn();
    }

    /** A number in a cell of that style. */
    String show(double number, int style) {
        int format = style(style).format();
        String code = formats.get(format);
        if (code == null && format < HSSFDataFormat.getNumberOfBuiltinBuiltinFormats()) {
            code = HSSFDataFormat.getBuiltinFormat((short) format);
        }
        return display.of(number, format, code == null ? "" : code);
    }
}
