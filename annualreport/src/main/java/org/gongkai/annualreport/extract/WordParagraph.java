package org.gongkai.annualreport.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A paragraph of a docx while it is read. */
final class WordParagraph {
    /** The text boxes that hang on it. */
    final List<Block> boxes = new ArrayList<>();

    /** Its end was deleted, so that the next paragraph goes on in its line. */
    boolean endDeleted;

    private final WordStyles styles;
    private final StringBuilder text = new StringBuilder();

    /** The fields that have begun: true while their code is passed, false in their result. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private String style = "";
    private String list = "";
    private int depth = -1;
    private boolean hidden;

    /** Struck through: whoever does that deletes it, and writes the new figure beside it. */
    private boolean struckOnce;

    private boolean struckTwice;
    private boolean raised;

    WordParagraph(WordStyles styles) {
        this.styles = styles;
    }

    void readProperties(Xml xml) throws XMLStreamException {
        XMLStreamReader reader = xml.reader();
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement()) {
                open++;
                String value = Xml.attribute(reader, "val");
                switch (reader.getLocalName()) {
                    case "pStyle" -> style = value;
                    case "numId" -> list = value;
                    case "ilvl" -> depth = Xml.number(value, 0);
                    case "del", "moveFrom" -> endDeleted = true;
                    case "pPrChange", "sectPr" -> {
                        xml.skip();
                        open--;
                    }
                    default -> {}
                }
            }
        }
    }

    /** What a run says about its text; a run without properties is seen. */
    void readRunProperties(Xml xml) throws XMLStreamException {
        XMLStreamReader reader = xml.reader();
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement()) {
                open++;
                switch (reader.getLocalName()) {
                    case "rStyle" -> {
                        WordStyles.Effect effect = styles.ofCharacters(Xml.attribute(reader, "val"));
                        hidden |= effect.hidden();
                        struckOnce |= effect.struck();
                        raised |= effect.raised();
                    }
                    case "vanish" -> hidden = Xml.on(reader);
                    case "strike" -> struckOnce = Xml.on(reader);
                    case "vertAlign" -> raised = Xml.attribute(reader, "val").equals("superscript");
                    case "dstrike" -> struckTwice = Xml.on(reader);
                    case "rPrChange" -> {
                        xml.skip();
                        open--;
                    }
                    default -> {}
                }
            }
        }
    }

    void add(String characters) {
        if (!hidden && !struckOnce && !struckTwice && !fields.contains(true) && !(raised && NoteMarks.follows(text))) {
            text.append(characters);
        }
    }

    /** Takes note of an element that begins within the paragraph. */
    void mark(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "r" -> {
                hidden = styles.ofParagraph(style).hidden();
                struckOnce = styles.ofParagraph(style).struck();
                struckTwice = false;
                raised = false;
            }
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "fldChar" -> field(Xml.attribute(reader, "fldCharType"));
            default -> {}
        }
    }

    private void field(String mark) {
        switch (mark) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    /** The text with its list label; counts the label, so it is to be asked for once. */
    String text(WordLists lists) {
        WordStyles.Effect effect = styles.ofParagraph(style);
        boolean own = !list.isEmpty();
        String of = own ? list : effect.list();
        String label = of.isEmpty() || of.equals("0")
                ? ""
                : lists.next(of, depth >= 0 ? depth : own ? 0 : effect.depth(), effect.listStyle());
        return ListLabels.before(label, text.toString());
    }
}
