package org.gongkai.annualreport.extract;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.annualreport.extract.Sheet.Spot;

/** Reads one worksheet of an xlsx. */
final class WorksheetPart {
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Xml xml;
    private final XMLStreamReader reader;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean stale;
    private final Sheet sheet = new Sheet();
    private final OpenFormulas open = new OpenFormulas(sheet);
    private int row = -1;
    private int column = -1;

    /**
     * @param stale whether stored results are not those that are seen
     */
    WorksheetPart(Xml xml, SharedStrings strings, CellFormats formats, boolean stale) {
        this.xml = xml;
        this.reader = xml.reader();
        this.strings = strings;
        this.formats = formats;
        this.stale = stale;
    }

    Sheet read() throws CannotOpen, XMLStreamException {
        while (xml.next()) {
            if (reader.isStartElement()) {
                switch (reader.getLocalName()) {
                    case "col" -> {
                        if (Xml.is(reader, "hidden")) {
                            sheet.hideColumns(number("min") - 1, number("max") - 1);
                        }
                    }
                    case "row" -> {
                        row = Xml.number(Xml.attribute(reader, "r"), row + 2) - 1;
                        column = -1;
                        if (Xml.is(reader, "hidden")) {
                            sheet.hideRow(row);
                        }
                    }
                    case "c" -> cell();
                    case "mergeCell" -> merge(Xml.attribute(reader, "ref"));
                    default -> {}
                }
            }
        }
        open.compute();
        return sheet;
    }

    private int number(String name) {
        return Xml.number(Xml.attribute(reader, name), 0);
    }

    private void cell() throws CannotOpen, XMLStreamException {
        String place = Xml.attribute(reader, "r");
        column = place.isEmpty() ? column + 1 : columnOf(place);
        String type = Xml.attribute(reader, "t");
        int style = number("s");
        String value = "";
        String formula = "";
        boolean computed = false;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (reader.isEndElement()) {
                depth--;
            } else if (reader.isStartElement()) {
                switch (reader.getLocalName()) {
                    case "v" -> value = reader.getElementText();
                    case "is" -> value = SharedStrings.text(xml);
                    case "f" -> {
                        computed = true;
                        formula = reader.getElementText();
                    }
                    default -> depth++;
                }
            }
        }
        boolean stored = type.equals("str") ? !(stale && DIGIT.matcher(value).find()) : !stale && !value.isEmpty();
        if (computed && !stored) {
            open.add(row, column, formula, number -> formats.show(number, style));
        } else {
            Spot spot = spot(type, value, style);
            if (!spot.text().isBlank() || formats.drawn(style)) {
                sheet.put(row, column, spot);
            }
        }
    }

    private Spot spot(String type, String value, int style) {
        return switch (type) {
            case "s" -> new Spot(value.isEmpty() ? "" : formats.show(strings.get(value), style), null);
            case "str", "inlineStr", "d" -> new Spot(formats.show(value, style), null);
            case "b" -> new Spot(value.equals("1") ? "TRUE" : "FALSE", null);
            case "e" -> new Spot(NumberDisplay.NOT_SEEN, null);
            default -> number(value, style);
        };
    }

    private Spot number(String value, int style) {
        if (value.isBlank()) {
            return new Spot("", null);
        }
        try {
            double number = Double.parseDouble(value);
            return new Spot(formats.show(number, style), number);
        } catch (NumberFormatException _) {
            return new Spot(NumberDisplay.NOT_SEEN, null);
        }
    }

    private void merge(String range) throws CannotOpen {
        int colon = range.indexOf(':');
        if (colon > 0) {
            String from = range.substring(0, colon);
            String to = range.substring(colon + 1);
            sheet.merge(rowOf(from), rowOf(to), columnOf(from), columnOf(to));
        }
    }

    private static int letters(String place) {
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }

    private static int columnOf(String place) {
        int letters = letters(place);
        return letters == 0 || letters > 3 ? -1 : Formula.column(place.substring(0, letters));
    }

    private static int rowOf(String place) {
        return Xml.number(place.substring(letters(place)), 0) - 1;
    }
}
