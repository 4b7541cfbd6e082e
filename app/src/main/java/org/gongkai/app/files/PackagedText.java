package org.gongkai.app.files;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;

/** The text of packages of XML that are drawn page by page: OFD (GB/T 33190) and presentations. */
final class PackagedText {
    private static final Pattern OFD_PAGES = Pattern.compile(".*/(Pages|Tpls)/.*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLIDES = Pattern.compile("ppt/(slides|notesSlides)/[^/]+\\.xml");
    /** slide2 before slide10. */
    private static final Comparator<ZipEntry> IN_ORDER = Comparator.comparing(
                    (ZipEntry e) -> e.path().replaceAll("\\d+", ""))
            .thenComparing(e -> e.path().replaceAll("\\D+", "").length())
            .thenComparing(ZipEntry::path);

    private PackagedText() {}

    static String of(String type, byte[] content) {
        boolean ofd = type.equals("ofd");
        var text = new StringBuilder();
        try {
            var zip = ZipContent.open(content, ArchiveFiles.LIMITS);
            zip.entries().stream()
                    .filter(entry ->
                            (ofd ? OFD_PAGES : SLIDES).matcher(entry.path()).matches())
                    .filter(entry -> entry.refusal().isEmpty())
                    .sorted(IN_ORDER)
                    .takeWhile(_ -> text.length() < ReadableText.LONGEST)
                    .forEach(entry -> read(zip.read(entry), ofd ? "TextCode" : "t", ofd ? "" : "p", text));
        } catch (BadArchiveException damaged) {
            // what was read until here is what can be read
        }
        return text.toString();
    }

    /** Adds the characters of every {@code word} element; a line ends with each of them, or with each {@code line} element. */
    private static void read(byte[] xml, String word, String line, StringBuilder text) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            boolean inWord = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT ->
                        inWord = reader.getLocalName().equals(word);
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                        if (inWord) {
                            text.append(reader.getText());
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        inWord = false;
                        if (reader.getLocalName().equals(line.isEmpty() ? word : line)) {
                            text.append('\n');
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException damaged) {
            text.append('\n');
        }
    }
}
