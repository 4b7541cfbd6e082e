package org.gongkai.app.secrecy.precheck;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The cells of a worksheet, a row a line, hidden or not. */
final class SheetLook {
    private SheetLook() {}

    static String text(byte[] sheet, List<String> shared) throws Exception {
        var text = new StringBuilder();
        XMLStreamReader reader = MarkupText.reader(sheet);
        var cell = new StringBuilder();
        String type = "";
        boolean value = false;
        int cells = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "row" -> cells = 0;
                        case "c" -> {
                            type = MarkupText.attribute(reader, "t", "t");
                            cell.setLength(0);
                        }
                        case "v", "t" -> value = true;
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS -> cell.append(value ? reader.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "v", "t" -> value = false;
                        case "c" -> {
                            String said = said(cell.toString(), type, shared);
                            if (!said.isBlank()) {
                                text.append(cells++ == 0 ? "" : " | ").append(said);
                            }
                        }
                        case "row" -> text.append('\n');
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static String said(String value, String type, List<String> shared) {
        if (!type.equals("s")) {
            return value;
        }
        try {
            return shared.get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            return "";
        }
    }
}
