package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.annualreport.extract.OfficePackage.Relation;

/** The text of an xlsx: of the sheets that are seen. */
final class WorkbookPackage {
    private static final int MOST_SHEETS = 500;

    private WorkbookPackage() {}

    static String text(OfficePackage parts, String main) throws IOException, XMLStreamException {
        Map<String, Relation> relations = parts.relations(main);
        CellFormats formats = CellFormats.of(parts, target(relations, "styles"));
        SharedStrings strings = SharedStrings.of(parts, target(relations, "sharedStrings"));
        WorkbookText text = new WorkbookText();
        for (String sheet : sheets(parts, main, relations)) {
            try (Xml xml = parts.xml(sheet)) {
                text.add(new WorksheetPart(xml, strings, formats).read());
            }
        }
        return text.toString();
    }

    /** The parts of the sheets that are not hidden, in order. */
    private static List<String> sheets(OfficePackage parts, String main, Map<String, Relation> relations)
            throws IOException, XMLStreamException {
        List<String> sheets = new ArrayList<>();
        try (Xml xml = parts.xml(main)) {
            XMLStreamReader reader = xml.reader();
            while (xml.next()) {
                if (reader.isStartElement() && reader.getLocalName().equals("sheet")) {
                    String state = Xml.attribute(reader, "state");
                    Relation relation = relations.get(Xml.attribute(reader, "id"));
                    boolean seen = state.isEmpty() || state.equals("visible");
                    if (seen && relation != null && relation.type().equals("worksheet")) {
                        sheets.add(relation.target());
                    }
                }
            }
        }
        if (sheets.size() > MOST_SHEETS) {
            throw new CannotOpen("工作簿里的工作表过多，不像一份年度报告。请只留报告本身后再试。");
        }
        return sheets;
    }

    private static String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }
}
