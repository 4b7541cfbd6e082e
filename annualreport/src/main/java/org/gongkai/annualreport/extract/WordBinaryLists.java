package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.gongkai.annualreport.extract.ListLabels.Level;

/** The list labels of a doc. */
final class WordBinaryLists {
    private static final int LEVELS = 9;

    /** Says that a paragraph left its list. */
    private static final int NO_LIST = 0xF801;

    private final ListLabels labels = new ListLabels();
    private final Map<Integer, List<Level>> levels = new HashMap<>();
    private final Map<Integer, String> shared = new HashMap<>();

    private final HWPFDocument document;

    WordBinaryLists(HWPFDocument document) {
        this.document = document;
    }

    /** The text with its label in front; counts the label. */
    String labelled(ParagraphProperties paragraph, String text) {
        int list = paragraph.getIlfo();
        ListTables tables = document.getListTables();
        if (list <= 0 || list == NO_LIST || tables == null) {
            return text;
        }
        List<Level> all = levels.computeIfAbsent(list, _ -> levels(tables, list));
        String label = labels.next(String.valueOf(list), shared.getOrDefault(list, ""), paragraph.getIlvl(), all);
        return ListLabels.before(label, text);
    }

    private List<Level> levels(ListTables tables, int number) {
        HWPFList list;
        try {
            list = new HWPFList(document.getStyleSheet(), tables, number);
            shared.put(number, String.valueOf(list.getLsid()));
        } catch (RuntimeException _) {
            // a list that the document does not define
            return List.of();
        }
        List<Level> levels = new ArrayList<>();
        for (char depth = 0; depth < LEVELS; depth++) {
            try {
                levels.add(new Level(
                        list.getStartAt(depth),
                        format(list.getNumberFormat(depth)),
                        text(list.getNumberText(depth)),
                        list.isStartAtOverridden(depth)));
            } catch (RuntimeException _) {
                // a list need not have nine levels
                break;
            }
        }
        return levels;
    }

    /** The label as in a docx: the file puts the number of a level as a character below 9. */
    private static String text(String stored) {
        StringBuilder text = new StringBuilder();
        for (char c : stored == null ? new char[0] : stored.toCharArray()) {
            if (c < LEVELS) {
                text.append('%').append((char) ('1' + c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 36 -> "ideographDigital";
            case 11, 33, 35, 37, 39 -> "chineseCounting";
            case 14, 19 -> "decimalFullWidth";
            case 18 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 28 -> "decimalEnclosedCircleChinese";
            case 29 -> "ideographEnclosedCircle";
            case 30 -> "ideographTraditional";
            case 31 -> "ideographZodiac";
            case 34, 38 -> "chineseLegalSimplified";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
