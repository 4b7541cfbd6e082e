package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read from its beginning to its end, without document types and thus without entities. */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    /** The longest mark that tells the encoding. */
    private static final int MARK = 3;

    private final XMLStreamReader reader;

    Xml(InputStream content) throws IOException, XMLStreamException {
        reader = FACTORY.createXMLStreamReader(characters(content));
    }

    /** A package's XML is UTF-8 or UTF-16. Decoded here, because the parser prints to the console what it cannot decode. */
    private static Reader characters(InputStream content) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(content, MARK);
        byte[] head = bytes.readNBytes(MARK);
        boolean little = head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        boolean big = head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        boolean marked = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        int mark = marked ? 3 : little || big ? 2 : 0;
        bytes.unread(head, mark, head.length - mark);
        Charset charset = little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the readers count tables within tables themselves, to say what is wrong; a drawing in a table is deep enough
        // without
        factory.setProperty("jdk.xml.maxElementDepth", 1000);
        return factory;
    }

    XMLStreamReader reader() {
        return reader;
    }

    /** Goes on to the next event; false at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        reader.next();
        return true;
    }

    /** Goes to the end of the element that has just begun, and past all it holds. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && next()) {
            if (reader.isStartElement()) {
                depth++;
            } else if (reader.isEndElement()) {
                depth--;
            }
        }
    }

    /** An attribute by its local name, whatever its namespace; "" when it is not given. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether an element such as {@code <w:vanish/>} switches something on. */
    static boolean on(XMLStreamReader reader) {
        return switch (attribute(reader, "val")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** Whether an attribute says yes. */
    static boolean is(XMLStreamReader reader, String name) {
        String value = attribute(reader, name);
        return value.equals("1") || value.equals("true");
    }

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
