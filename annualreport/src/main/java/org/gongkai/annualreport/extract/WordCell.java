package org.gongkai.annualreport.extract;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the properties of a cell, or of a row, say about its place in the table. */
final class WordCell {
    /** How many columns of the grid it covers. */
    int span = 1;

    /** How many columns of the grid are left free before a row. */
    int gridBefore;

    /** Part of a cell merged over rows, and not the first part. */
    boolean merged;

    boolean continued;

    /** Deleted, hidden, or merged into the cell before. */
    boolean gone;

    void read(Xml xml) throws XMLStreamException {
        XMLStreamReader reader = xml.reader();
        for (int open = 1; open > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                open--;
                continue;
            }
            if (!reader.isStartElement()) {
                continue;
            }
            open++;
            String value = Xml.attribute(reader, "val");
            switch (reader.getLocalName()) {
                case "gridSpan" -> span = Math.clamp(Xml.number(value, 1), 1, 1000);
                case "gridBefore" -> gridBefore = Math.clamp(Xml.number(value, 0), 0, 1000);
                case "vMerge" -> {
                    merged = true;
                    continued = !value.equals("restart");
                }
                case "hMerge" -> gone |= !value.equals("restart");
                case "cellDel", "del" -> gone = true;
                case "hidden" -> gone |= Xml.on(reader);
                case "tcPrChange", "trPrChange" -> {
                    xml.skip();
                    open--;
                }
                default -> {}
            }
        }
    }
}
