package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of an xlsx, which its cells name by number. */
final class SharedStrings {
    private final List<String> texts = new ArrayList<>();

    static SharedStrings of(OfficePackage parts, String part) throws IOException, XMLStreamException {
        SharedStrings strings = new SharedStrings();
        try (Xml xml = parts.xml(part)) {
            XMLStreamReader reader = xml.reader();
            while (xml.next()) {
                if (reader.isStartElement() && reader.getLocalName().equals("si")) {
                    strings.texts.add(text(xml));
                }
            }
        }
        return strings;
    }

    /** The text of the element that has just begun, whose parts may have fonts of their own; without the phonetic guide and what is struck through. */
    static String text(Xml xml) throws XMLStreamException {
        XMLStreamReader reader = xml.reader();
        StringBuilder text = new StringBuilder();
        boolean struck = false;
        boolean raised = false;
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement()) {
                switch (reader.getLocalName()) {
                    case "t" -> {
                        String part = reader.getElementText();
                        text.append(struck || raised && NoteMarks.follows(text) ? "" : part);
                    }
                    case "r" -> {
                        struck = false;
                        raised = false;
                        open++;
                    }
                    case "strike" -> {
                        struck = Xml.on(reader);
                        open++;
                    }
                    case "vertAlign" -> {
                        raised = Xml.attribute(reader, "val").equals("superscript");
                        open++;
                    }
                    case "rPh" -> xml.skip();
                    default -> open++;
                }
            }
        }
        return text.toString();
    }

    String get(String index) {
        int at = Xml.number(index, -1);
        return at >= 0 && at < texts.size() ? texts.get(at) : NumberDisplay.NOT_SEEN;
    }
}
