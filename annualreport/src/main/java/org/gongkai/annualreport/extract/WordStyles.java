package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of a docx say about list numbers and about text that is hidden, struck through or set higher. */
final class WordStyles {
    /** A chain of styles is never so long, unless it runs in a circle. */
    private static final int DEEPEST = 30;

    /**
     * What holds for paragraphs or characters of a style.
     *
     * @param list the list, "" for none
     * @param depth the level in the list, -1 where the list says which of its levels is the style's
     * @param listStyle the style that names the list
     */
    record Effect(String list, int depth, String listStyle, boolean hidden, boolean struck, boolean raised) {}

    private static final Effect NONE = new Effect("", -1, "", false, false, false);

    /** The lines of a table of contents, which repeat the headings. */
    private static final Pattern CONTENTS = Pattern.compile("(?i)toc \\d|目录 \\d");

    private static final class Style {
        String basedOn = "";
        String list = "";
        int depth = -1;
        boolean contents;

        @Nullable
        Boolean hidden;

        @Nullable
        Boolean struck;

        @Nullable
        Boolean raised;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Effect> effects = new HashMap<>();
    private String standard = "";

    static WordStyles of(OfficePackage parts, String part) throws IOException, XMLStreamException {
        WordStyles styles = new WordStyles();
        try (Xml xml = parts.xml(part)) {
            XMLStreamReader reader = xml.reader();
            Style style = new Style();
            while (xml.next()) {
                if (reader.isStartElement()) {
                    switch (reader.getLocalName()) {
                        case "style" -> style = styles.begin(reader);
                        case "basedOn" -> style.basedOn = Xml.attribute(reader, "val");
                        case "numId" -> style.list = Xml.attribute(reader, "val");
                        case "ilvl" -> style.depth = Xml.number(Xml.attribute(reader, "val"), 0);
                        case "vertAlign" ->
                            style.raised = Xml.attribute(reader, "val").equals("superscript");
                        case "vanish" -> style.hidden = Xml.on(reader);
                        case "strike", "dstrike" -> style.struck = Boolean.TRUE.equals(style.struck) || Xml.on(reader);
                        case "name" ->
                            style.contents = CONTENTS.matcher(Xml.attribute(reader, "val"))
                                    .matches();
                        case "tblStylePr", "pPrChange", "rPrChange" -> xml.skip();
                        default -> {}
                    }
                }
            }
        }
        return styles;
    }

    private Style begin(XMLStreamReader reader) {
        Style style = new Style();
        String id = Xml.attribute(reader, "styleId");
        styles.put(id, style);
        String isDefault = Xml.attribute(reader, "default");
        if (Xml.attribute(reader, "type").equals("paragraph") && (isDefault.equals("1") || isDefault.equals("true"))) {
            standard = id;
        }
        return style;
    }

    /** What holds for a paragraph of this style, "" for the default one. */
    Effect ofParagraph(String style) {
        return effects.computeIfAbsent(style.isEmpty() ? standard : style, this::resolved);
    }

    /** What holds for characters of this style. */
    Effect ofCharacters(String style) {
        return style.isEmpty() ? NONE : effects.computeIfAbsent(style, this::resolved);
    }

    private Effect resolved(String id) {
        String list = "";
        String listStyle = "";
        int depth = -1;
        Boolean hidden = null;
        Boolean struck = null;
        Boolean raised = null;
        boolean contents = false;
        String at = id;
        for (int hops = 0; hops < DEEPEST && styles.containsKey(at); hops++) {
            Style style = styles.getOrDefault(at, new Style());
            if (list.isEmpty() && !style.list.isEmpty()) {
                list = style.list;
                listStyle = at;
            }
            depth = depth < 0 ? style.depth : depth;
            hidden = hidden == null ? style.hidden : hidden;
            struck = struck == null ? style.struck : struck;
            raised = raised == null ? style.raised : raised;
            contents |= style.contents;
            at = style.basedOn;
        }
        return new Effect(
                list,
                depth,
                listStyle,
                contents || Boolean.TRUE.equals(hidden),
                Boolean.TRUE.equals(struck),
                Boolean.TRUE.equals(raised));
    }
}
