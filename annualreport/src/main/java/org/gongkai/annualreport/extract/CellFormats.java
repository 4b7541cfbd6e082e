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

/** The styles of an xlsx, as far as they say how a cell looks: number formats and borders. */
final class CellFormats {
    private static final int MOST = 100_000;

    private record Style(int format, boolean drawn) {}

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final NumberDisplay display = new NumberDisplay();

    static CellFormats of(OfficePackage parts, String part) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats();
        try (Xml xml = parts.xml(part)) {
            XMLStreamReader reader = xml.reader();
            boolean cells = false;
            while (xml.next()) {
                if (reader.isEndElement()) {
                    cells &= !reader.getLocalName().equals("cellXfs");
                } else if (reader.isStartElement()) {
                    switch (reader.getLocalName()) {
                        case "cellXfs" -> cells = true;
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
            styles.add(new Style(format, Xml.number(Xml.attribute(reader, "borderId"), 0) != 0));
        }
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
        @Nullable String code = formats.get(format);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(format);
        }
        return display.of(number, format, code == null ? "" : code);
    }
}
