package org.gongkai.app.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a published report, as its JSON has it.
 *
 * @param opening the paragraphs below the title
 */
public record ReportWords(List<String> opening, List<Section> sections) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One of the six sections.
     *
     * @param paragraphs those above its table, all of them where it has none
     * @param below those below its table
     */
    public record Section(int number, String heading, List<String> paragraphs, List<String> below) {}

    static ReportWords of(String json) {
        JsonNode root = JSON.readTree(json);
        var sections = new ArrayList<Section>();
        root.path("sections")
                .forEach(section -> sections.add(new Section(
                        section.path("number").asInt(),
                        section.path("heading").asString(),
                        strings(section.path("paragraphs")),
                        strings(section.path("afterTable")))));
        return new ReportWords(strings(root.path("opening")), List.copyOf(sections));
    }

    /** The headings of the sections, by number. */
    Map<Integer, String> headings() {
        var headings = new HashMap<Integer, String>();
        sections.forEach(section -> headings.put(section.number(), section.heading()));
        headings.put(0, "开头");
        return headings;
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(one -> strings.add(one.asString()));
        return List.copyOf(strings);
    }
}
