package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.gongkai.annualreport.extract.OfficePackage.Relation;

/** The text of a docx: its main part, with the styles and lists that decide what of it is seen and how it is numbered. */
final class WordPackage {
    private WordPackage() {}

    static String text(OfficePackage parts, String main) throws IOException, XMLStreamException {
        Map<String, Relation> relations = parts.relations(main);
        WordStyles styles = WordStyles.of(parts, target(relations, "styles"));
        WordLists lists = WordLists.of(parts, target(relations, "numbering"));
        try (Xml xml = parts.xml(main)) {
            return BlockText.of(new WordBody(xml, styles, lists, new AltChunks(parts, relations)).blocks());
        }
    }

    private static String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }
}
