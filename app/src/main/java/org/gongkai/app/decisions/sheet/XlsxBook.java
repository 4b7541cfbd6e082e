package org.gongkai.app.decisions.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of its tables.
 *
 * @param part where the first visible one lies
 * @param since1904 whether days are counted from 1904, as old Macintoshes did
 */
record XlsxBook(String part, boolean since1904) {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static XlsxBook of(XlsxParts parts) throws IOException, XMLStreamException {
        String first = null;
        boolean since1904 = false;
        try (var in = parts.open("xl/workbook.xml")) {
            var xml = XlsxXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String said = xml.getAttributeValue(null, "date1904");
                    since1904 = "1".equals(said) || "true".equals(said);
                } else if (xml.getLocalName().equals("sheet") && first == null && visible(xml)) {
                    first = relation(xml);
                }
            }
        }
        String target = first == null ? null : targets(parts).get(first);
        if (target == null) {
            throw new UnreadableSheet("工作簿里没有可见的工作表。请下载模板，按模板的列名填写，再交一次。", null);
        }
        return new XlsxBook(target.startsWith("/") ? target.substring(1) : "xl/" + target, since1904);
    }

    private static boolean visible(XMLStreamReader xml) {
        String state = xml.getAttributeValue(null, "state");
        return state == null || state.equals("visible");
    }

    private static @Nullable String relation(XMLStreamReader xml) {
        String id = xml.getAttributeValue(RELATIONS, "id");
        for (int i = 0; id == null && i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) { // the strict form has another name space
                id = xml.getAttributeValue(i);
            }
        }
        return id;
    }

    private static Map<String, String> targets(XlsxParts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (var in = parts.open("xl/_rels/workbook.xml.rels")) {
            var xml = XlsxXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        }
        return targets;
    }

    /** Every text between tags. */
    static void texts(XMLStreamReader xml, Consumer<String> texts) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.CHARACTERS) {
                String text = xml.getText();
                if (text.length() > 1) {
                    texts.accept(text);
                }
            }
        }
    }

    static boolean isMargin(String element) {
        return !element.equals("headerFooter") && (element.endsWith("Header") || element.endsWith("Footer"));
    }

    /** A header or footer without its codes of place, font and size. */
    static String margin(String text) {
        return text.replaceAll("&(?:[LCR]|\"[^\"]*\"|\\d+)", " ").strip();
    }
}
