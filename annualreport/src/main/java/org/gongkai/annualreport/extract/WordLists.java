package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.annualreport.extract.ListLabels.Level;
import org.jspecify.annotations.Nullable;

/** The lists of a docx: abstract ones, which hold levels and numbers, and the lists made of them. */
final class WordLists {
    private static final int LEVELS = 9;
    private static final Level NOTHING = new Level(1, "none", "", false);

    /** A level while its elements are read. */
    private static final class LevelElements {
        int start = 1;
        String format = "decimal";
        String text = "";
        boolean legal;

        Level level(boolean restarted) {
            return new Level(start, legal ? "decimal" : format, text, restarted);
        }
    }

    private final Map<String, Level[]> abstracts = new HashMap<>();
    private final Map<String, String> styleLevels = new HashMap<>();
    private final Map<String, String> styleLinks = new HashMap<>();
    private final Map<String, String> linkedStyles = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    private final Map<String, List<Level>> levels = new HashMap<>();
    private final ListLabels labels = new ListLabels();

    static WordLists of(OfficePackage parts, String part) throws IOException, XMLStreamException {
        WordLists lists = new WordLists();
        try (Xml xml = parts.xml(part)) {
            lists.read(xml);
        }
        return lists;
    }

    private void read(Xml xml) throws XMLStreamException {
        XMLStreamReader reader = xml.reader();
        String list = "";
        String base = "";
        int depth = 0;
        @Nullable LevelElements level = null;
        while (xml.next()) {
            String name = reader.isStartElement() || reader.isEndElement() ? reader.getLocalName() : "";
            if (reader.isEndElement() && name.equals("lvl") && level != null) {
                end(list, base, depth, level);
                level = null;
            }
            if (!reader.isStartElement()) {
                continue;
            }
            String value = Xml.attribute(reader, "val");
            switch (name) {
                case "abstractNum" -> {
                    base = Xml.attribute(reader, "abstractNumId");
                    list = "";
                    abstracts.put(base, new Level[LEVELS]);
                }
                case "num" -> list = Xml.attribute(reader, "numId");
                case "abstractNumId" -> abstractOf.put(list, value);
                case "numStyleLink" -> styleLinks.put(base, value);
                case "styleLink" -> linkedStyles.put(value, base);
                case "lvlOverride" -> depth = Xml.number(Xml.attribute(reader, "ilvl"), 0);
                case "startOverride" ->
                    starts.computeIfAbsent(list, _ -> new HashMap<>()).put(depth, Xml.number(value, 1));
                case "lvl" -> {
                    depth = Math.clamp(Xml.number(Xml.attribute(reader, "ilvl"), 0), 0, LEVELS - 1);
                    level = new LevelElements();
                }
                case "pStyle" -> styleLevels.put(base + " " + value, String.valueOf(depth));
                case "AlternateContent" -> xml.skip();
                default -> {
                    if (level != null) {
                        property(level, name, value, reader);
                    }
                }
            }
        }
    }

    private static void property(LevelElements level, String name, String value, XMLStreamReader reader) {
        switch (name) {
            case "start" -> level.start = Xml.number(value, 1);
            case "numFmt" -> level.format = value;
            case "lvlText" -> level.text = value;
            case "isLgl" -> level.legal = Xml.on(reader);
            default -> {}
        }
    }

    private void end(String list, String base, int depth, LevelElements level) {
        Level[] own = abstracts.get(base);
        if (!list.isEmpty()) {
            overrides.computeIfAbsent(list, _ -> new HashMap<>()).put(depth, level.level(false));
        } else if (own != null) {
            own[depth] = level.level(false);
        }
    }

    /**
     * The label of the next paragraph of a list.
     *
     * @param depth its level, -1 for the level of its style
     */
    String next(String list, int depth, String style) {
        String base = base(list);
        if (base.isEmpty()) {
            return "";
        }
        int level = depth >= 0 ? depth : Xml.number(styleLevels.getOrDefault(base + " " + style, "0"), 0);
        return labels.next(list, base, level, levels.computeIfAbsent(list, _ -> levels(list, base)));
    }

    private String base(String list) {
        String base = abstractOf.getOrDefault(list, "");
        String style = styleLinks.get(base);
        return style == null ? base : linkedStyles.getOrDefault(style, base);
    }

    private List<Level> levels(String list, String base) {
        Level[] own = abstracts.getOrDefault(base, new Level[LEVELS]);
        Map<Integer, Level> other = overrides.getOrDefault(list, Map.of());
        Map<Integer, Integer> begins = starts.getOrDefault(list, Map.of());
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            Level level = other.getOrDefault(i, own[i] == null ? NOTHING : own[i]);
            Integer start = begins.get(i);
            levels.add(start == null ? level : new Level(start, level.format(), level.text(), true));
        }
        return levels;
    }
}
