package org.gongkai.app.secrecy.precheck;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** All characters of a part of a package, a block a line, whatever the kind of its markup. No entity is followed. */
final class MarkupText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h",
            "si",
            "row",
            "tr",
            "TextObject",
            "comment",
            "text",
            "property",
            "title",
            "subject",
            "creator",
            "keywords",
            "description",
            "category",
            "lastModifiedBy",
            "contentStatus",
            "Company",
            "Manager",
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter",
            "definedName",
            "user-defined",
            "CustomData",
            "Title",
            "Subject",
            "Author",
            "Keywords",
            "Abstract",
            "lpstr",
            "lpwstr",
            "t-section",
            "br",
            "line-break");
    private static final Set<String> CELLS = Set.of("tc", "c", "table-cell");

    private MarkupText() {}

    static XMLStreamReader reader(byte[] xml) throws Exception {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    static String of(byte[] xml) throws Exception {
        var text = new StringBuilder();
        XMLStreamReader reader = reader(xml);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS -> {
                    if (!reader.isWhiteSpace() || reader.getTextLength() < 4) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> start(reader, text);
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = reader.getLocalName();
                    if (BLOCKS.contains(name)) {
                        line(text);
                    } else if (CELLS.contains(name)) {
                        trimmed(text).append(" | ");
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static void start(XMLStreamReader reader, StringBuilder text) {
        switch (reader.getLocalName()) {
            case "tab" -> text.append("  ");
            case "property", "user-defined", "CustomData" -> {
                String name = attribute(reader, "name", "Name");
                line(text);
                text.append(name).append(name.isEmpty() ? "" : ":");
            }
            case "sheet" -> {
                line(text);
                text.append(attribute(reader, "name", "name"));
                line(text);
            }
            case "txbxContent", "textbox", "txBody" -> line(text);
            case "docPr", "cNvPr", "shape", "textpath" -> described(reader, text);
            default -> {}
        }
    }

    /** 可选文字 and text of WordArt lie in attributes. */
    private static void described(XMLStreamReader reader, StringBuilder text) {
        for (String name : new String[] {"descr", "title", "alt", "string"}) {
            String value = attribute(reader, name, name);
            if (!value.isEmpty()) {
                line(text);
                text.append(value);
                line(text);
            }
        }
    }

    static String attribute(XMLStreamReader reader, String name, String other) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String found = reader.getAttributeLocalName(i);
            if (found.equals(name) || found.equals(other)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static StringBuilder trimmed(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        return text;
    }

    private static void line(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
