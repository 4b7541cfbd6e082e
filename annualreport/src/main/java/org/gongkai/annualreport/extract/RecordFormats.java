package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;

/** The styles of an xls, as far as they say how a cell looks: number formats, borders, and fonts that strike through. */
final class RecordFormats {
    /** No font has this number. */
    private static final int NO_FONT = 4;

    private record Style(int format, boolean drawn, int font) {}

    private final List<FontRecord> fonts = new ArrayList<>();

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final NumberDisplay display = new NumberDisplay();

    void add(FormatRecord format) {
        formats.put(format.getIndexCode(), format.getFormatString());
    }

    void add(FontRecord font) {
        fonts.add(font);
    }

    void add(ExtendedFormatRecord style) {
        boolean drawn =
                style.getBorderLeft() + style.getBorderRight() + style.getBorderTop() + style.getBorderBottom() > 0;
        styles.add(new Style(style.getFormatIndex(), drawn, style.getFontIndex()));
    }

    private Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : new Style(0, false, 0);
    }

    /** Whether a cell of that style is seen although it is empty. */
    boolean drawn(int style) {
        return style(style).drawn();
    }

    private boolean struck(int font) {
        int at = font > NO_FONT ? font - 1 : font;
        return at >= 0 && at < fonts.size() && fonts.get(at).isStruckout();
    }

    private boolean raised(int font) {
        int at = font > NO_FONT ? font - 1 : font;
        return at >= 0 && at < fonts.size() && fonts.get(at).getSuperSubScript() == FontRecord.SS_SUPER;
    }

    /** A text in a cell of that style: of a figure that is struck through with its cell nobody knows what holds instead. */
    String show(String text, int style) {
        return struck(style(style).font()) ? NumberDisplay.struck(text) : text;
    }

    /** A text whose parts may have fonts of their own, without what is struck through and marks of notes. */
    String show(UnicodeString text, int style) {
        if (text.getFormatRunCount() == 0) {
            return show(text.getString(), style);
        }
        StringBuilder shown = new StringBuilder();
        String all = text.getString();
        int font = style(style).font();
        int from = 0;
        for (int i = 0; i <= text.getFormatRunCount(); i++) {
            FormatRun next = i < text.getFormatRunCount() ? text.getFormatRun(i) : null;
            int to = next == null ? all.length() : Math.clamp(next.getCharacterPos(), from, all.length());
            boolean note = raised(font) && NoteMarks.follows(shown);
            shown.append(struck(font) || note ? "" : all.substring(from, to));
            font = next == null ? font : next.getFontIndex();
            from = to;
        }
        return shown.toString();
    }

    /** A number in a cell of that style. */
    String show(double number, int style) {
        if (struck(style(style).font())) {
            return NumberDisplay.NOT_SEEN;
        }
        int format = style(style).format();
        String code = formats.get(format);
        if (code == null && format < HSSFDataFormat.getNumberOfBuiltinBuiltinFormats()) {
            code = HSSFDataFormat.getBuiltinFormat((short) format);
        }
        return display.of(number, format, code == null ? "" : code);
    }
}
