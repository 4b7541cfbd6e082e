package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The styles of an xlsx, as far as they say how a cell looks: number formats, borders, and fonts that strike through. */
final class CellFormats {
    private static final int MOST = 100_000;

    private record Style(int format, boolean drawn, boolean struck) {}

    /** For each font whether it strikes through. */
    private final List<Boolean> fonts = new ArrayList<>();

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final NumberDisplay display = new NumberDisplay();

    static CellFormats of(OfficePackage parts, String part) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats();
        try (Xml xml = parts.xml(part)) {
            XMLStreamReader reader = xml.reader();
            boolean cells = false;
            boolean fonts = false;
            while (xml.next()) {
                if (reader.isEndElement()) {
                    cells &= !reader.getLocalName().equals("cellXfs");
                    fonts &= !reader.getLocalName().equals("fonts");
                } else if (reader.isStartElement()) {
                    switch (reader.getLocalName()) {
                        case "cellXfs" -> cells = true;
                        case "fonts" -> fonts = true;
                        case "font" -> {
                            if (fonts && formats.fonts.size() < MOST) {
                                formats.fonts.add(false);
                            }
                        }
                        case "strike" -> {
                            if (fonts && !formats.fonts.isEmpty()) {
                                formats.fonts.set(formats.fonts.size() - 1, Xml.on(reader));
                            }
                        }
                        case "numFmt" ->
                            formats.formats.put(
                                    Xml.number(Xml.attribute(reader, "numFmtId"), 0),
                                    Xml.attribute(reader, "formatCode"));
                        case "xf" -> formats.style(reader, cells);
                        case "dxfs" -> xml.skip();
                        default -> {}
                    }
                }
            }
        }
        return formats;
    }

    private void style(XMLStreamReader reader, boolean cells) {
        if (cells && styles.size() < MOST) {
            int format = Xml.number(Xml.attribute(reader, "numFmtId"), 0);
            int font = Xml.number(Xml.attribute(reader, "fontId"), 0);
            boolean struck = font >= 0 && font < fonts.size() && fonts.get(font);
            styles.add(new Style(format, Xml.number(Xml.attribute(reader, "borderId"), 0) != 0, struck));
        }
    }

    private Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : new Style(0, false, false);
    }

    /** Whether a cell of that style is seen although it is empty. */
    boolean drawn(int style) {
        return style(style).drawn();
    }

    /** A text in a cell of that style: of a figure that is struck through with its cell nobody knows what holds instead. */
    String show(String text, int style) {
        return style(style).struck() ? NumberDisplay.struck(text) : text;
    }

    /** A number in a cell of that style. */
    String show(double number, int style) {
        if (style(style).struck()) {
            return NumberDisplay.NOT_SEEN;
        }
        int format = style(style).format();
        @Nullable String code = formats.get(format);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(format);
        }
        return display.of(number, format, code == null ? "" : code);
    }
}
