package org.gongkai.app.secrecy.precheck;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;

/** Properties of a document that name people, places of work or the like. */
final class PropertiesLook {
    private static final Map<String, String> TELLING = Map.of(
            "creator",
            "作者",
            "lastModifiedBy",
            "最后修改者",
            "initial-creator",
            "作者",
            "Company",
            "单位",
            "Manager",
            "主管",
            "keywords",
            "关键词",
            "description",
            "备注",
            "Template",
            "模板");

    private PropertiesLook() {}

    static void look(byte[] xml, Seen seen) throws Exception {
        XMLStreamReader reader = MarkupText.reader(xml);
        String element = "";
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element = reader.getLocalName();
                    if (element.equals("property")) {
                        seen.hidden(Kind.PROPERTIES, "自定义属性", MarkupText.attribute(reader, "name", "name"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> element = "";
                case XMLStreamConstants.CHARACTERS -> {
                    if (TELLING.containsKey(element) && !reader.getText().isBlank()) {
                        property(TELLING.get(element), reader.getText(), seen);
                    }
                }
                default -> {}
            }
        }
    }

    /** A property and what it says, where it says more than the program's own words. */
    static void property(String name, String value, Seen seen) {
        String said = value.strip();
        if (!said.isEmpty()
                && !said.equals("Normal.dotm")
                && !said.equals("Apache POI")
                && !said.startsWith("Microsoft ")) {
            seen.hidden(Kind.PROPERTIES, name, said.length() > 60 ? said.substring(0, 60) + "……" : said);
            seen.text(name + ":" + said);
            seen.text(said);
        }
    }
}
