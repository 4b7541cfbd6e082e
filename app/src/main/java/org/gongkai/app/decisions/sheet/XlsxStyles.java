package org.gongkai.app.decisions.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles of a workbook's cells show a number as a day. */
final class XlsxStyles {
    private XlsxStyles() {}

    static BitSet days(InputStream part) throws XMLStreamException, IOException {
        var days = new BitSet();
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        int style = 0;
        try (part) {
            var xml = XlsxXml.reader(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    return days;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                number(xml.getAttributeValue(null, "numFmtId")),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            int id = number(xml.getAttributeValue(null, "numFmtId"));
                            String code =
                                    formats.containsKey(id) ? formats.get(id) : BuiltinFormats.getBuiltinFormat(id);
                            days.set(style++, code != null && DateUtil.isADateFormat(id, code));
                        }
                    }
                    default -> {}
                }
            }
        }
        return days;
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
