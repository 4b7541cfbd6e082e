package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The blocks of a docx's main part as they are seen: deletions, hidden text, field codes and placeholders left out, text boxes
 * behind the paragraph they hang on, and of two versions of a drawing the first.
 */
final class WordBody {
    /** What is no text, or no longer: former properties, deletions, the other version of a drawing, the reading over a word. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "rt",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "tblPrExChange",
            "numberingChange",
            "sectPr",
            "tblGrid",
            "tblPr",
            "tblPrEx");

    private static final int DEEPEST = 60;

    private final Xml xml;
    private final XMLStreamReader reader;
    private final WordStyles styles;
    private final WordLists lists;
    private final AltChunks chunks;
    private boolean placeholder;
    private int depth;

    WordBody(Xml xml, WordStyles styles, WordLists lists, AltChunks chunks) {
        this.xml = xml;
        this.reader = xml.reader();
        this.styles = styles;
        this.lists = lists;
        this.chunks = chunks;
    }

    List<Block> blocks() throws IOException, XMLStreamException {
        List<Block> body = new ArrayList<>();
        while (!reader.isStartElement() && xml.next()) {
            // to the root
        }
        flow(body, new WordCell());
        return body;
    }

    /** What stands in the element that has just begun: the body, a cell, a text box. */
    private void flow(List<Block> into, WordCell cell) throws IOException, XMLStreamException {
        if (++depth > DEEPEST) {
            throw new CannotOpen(CannotOpen.TOO_DEEP);
        }
        String joined = "";
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement() && !skipped()) {
                switch (reader.getLocalName()) {
                    case "p" -> {
                        WordParagraph paragraph = paragraph();
                        joined += paragraph.text(lists);
                        if (!paragraph.endDeleted) {
                            into.add(new Block.Paragraph(joined));
                            joined = "";
                        }
                        into.addAll(paragraph.boxes);
                    }
                    case "tbl" -> into.add(table());
                    case "tcPr" -> cell.read(xml);
                    case "altChunk" ->
                        chunks.text(Xml.attribute(reader, "id"))
                                .lines()
                                .forEach(line -> into.add(new Block.Paragraph(line)));
                    default -> open++;
                }
            }
        }
        if (!joined.isEmpty()) {
            into.add(new Block.Paragraph(joined));
        }
        depth--;
    }

    /** Whether the element is none of the text; if so it has been passed. */
    private boolean skipped() throws XMLStreamException {
        String name = reader.getLocalName();
        placeholder &= !name.equals("sdt");
        if (name.equals("sdtPr")) {
            for (int open = 1; open > 0 && xml.next(); ) {
                placeholder |=
                        reader.isStartElement() && reader.getLocalName().equals("showingPlcHdr") && Xml.on(reader);
                open += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
            }
            return true;
        }
        if (SKIPPED.contains(name)) {
            xml.skip();
            return true;
        }
        return false;
    }

    private WordParagraph paragraph() throws IOException, XMLStreamException {
        WordParagraph paragraph = new WordParagraph(styles);
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement() && !skipped()) {
                switch (reader.getLocalName()) {
                    case "pPr" -> paragraph.readProperties(xml);
                    case "rPr" -> paragraph.readRunProperties(xml);
                    case "t" -> paragraph.add(reader.getElementText());
                    case "instrText", "delText" -> xml.skip();
                    case "txbxContent" -> flow(paragraph.boxes, new WordCell());
                    case "sdtContent" -> {
                        if (placeholder) {
                            xml.skip();
                        } else {
                            open++;
                        }
                    }
                    default -> {
                        open++;
                        paragraph.mark(reader);
                    }
                }
            }
        }
        return paragraph;
    }

    private Block.Table table() throws IOException, XMLStreamException {
        List<List<List<Block>>> rows = new ArrayList<>();
        Set<Integer> mergedAbove = Set.of();
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement() && !skipped()) {
                if (reader.getLocalName().equals("tr")) {
                    mergedAbove = row(rows, mergedAbove);
                } else {
                    open++;
                }
            }
        }
        return new Block.Table(rows);
    }

    /**
     * Reads a row.
     *
     * @param mergedAbove the columns of the grid where a cell of the row above may go on below
     * @return the same for the next row
     */
    private Set<Integer> row(List<List<List<Block>>> rows, Set<Integer> mergedAbove)
            throws IOException, XMLStreamException {
        List<List<Block>> cells = new ArrayList<>();
        Set<Integer> merged = new HashSet<>();
        WordCell row = new WordCell();
        int column = 0;
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
            } else if (reader.isStartElement() && !skipped()) {
                switch (reader.getLocalName()) {
                    case "trPr" -> {
                        row.read(xml);
                        column = row.gridBefore;
                    }
                    case "tc" -> {
                        WordCell cell = new WordCell();
                        List<Block> content = new ArrayList<>();
                        flow(content, cell);
                        boolean goesOn = cell.continued && mergedAbove.contains(column);
                        if (cell.merged) {
                            merged.add(column);
                        }
                        column += cell.span;
                        if (!goesOn && !cell.gone) {
                            cells.add(content);
                        }
                    }
                    default -> open++;
                }
            }
        }
        if (row.gone) {
            return mergedAbove;
        }
        rows.add(cells);
        return merged;
    }
}
