package org.gongkai.annualreport.shapes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** A report as RTF: characters as Unicode or as bytes of the Chinese code page. */
final class RtfPage {
    private static final int CELL = 900;

    private final Damage damage;
    private final Draw draw;
    private final boolean unicode;
    private final boolean definedLate;
    private final StringBuilder out = new StringBuilder();

    RtfPage(Damage damage, Draw draw) {
        this.damage = damage;
        this.draw = draw;
        this.unicode = draw.chance(0.6);
        this.definedLate = draw.chance(0.5);
    }

    byte[] bytes(List<Object> page) {
        out.append("{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1{\\fonttbl{\\f0\\fnil\\fcharset134 ");
        out.append(escaped("宋体")).append(";}}{\\stylesheet{\\s0 Normal 5;}}{\\info{\\title 7}}{\\header 3\\par}\n");
        for (Object item : page) {
            if (item instanceof Sheet sheet) {
                table(sheet);
            } else {
                out.append("\\pard\\plain\\f0 ").append(text(item.toString())).append("\\par\n");
            }
        }
        return out.append("}").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String text(String text) {
        if (text.length() < 2 || draw.chance(0.8)) {
            return escaped(text);
        }
        int at = draw.between(1, text.length() - 1);
        String between = draw.oneOf(
                "{\\v 8}",
                "{\\deleted 6}",
                "{\\field{\\*\\fldinst XE \"5\"}{\\fldrslt }}",
                "{\\*\\bkmkstart b4}{\\*\\bkmkend b4}",
                "{\\*\\unheardof 9}",
                "{\\footnote 2}");
        return escaped(text.substring(0, at)) + between + escaped(text.substring(at));
    }

    private String escaped(String text) {
        StringBuilder rtf = new StringBuilder();
        for (char c : text.toCharArray()) {
            byte[] bytes = String.valueOf(c).getBytes(TextCoding.GB18030);
            if (c == '\\' || c == '{' || c == '}') {
                rtf.append('\\').append(c);
            } else if (c < 128) {
                rtf.append(c);
            } else if (unicode || bytes.length != 2) {
                rtf.append("\\u").append((short) c).append('?');
            } else {
                rtf.append(String.format("\\'%02x\\'%02x", bytes[0] & 0xFF, bytes[1] & 0xFF));
            }
        }
        return rtf.toString();
    }

    private void table(Sheet sheet) {
        List<List<@Nullable SheetCell>> places = sheet.places();
        @Nullable SheetCell[] above = new SheetCell[sheet.columns()];
        int[] left = new int[sheet.columns()];
        for (List<@Nullable SheetCell> row : places) {
            StringBuilder definition = new StringBuilder("\\trowd\\trgaph108");
            StringBuilder cells = new StringBuilder("\\pard\\plain\\intbl\\f0 ");
            for (int column = 0; column < row.size(); ) {
                SheetCell cell = row.get(column);
                SheetCell over = above[column];
                if (cell != null) {
                    above[column] = cell;
                    left[column] = cell.rowspan() - 1;
                    definition.append(cell.rowspan() > 1 ? "\\clvmgf" : "");
                    cells.append(text(damage.apply(cell.text()))).append("\\cell ");
                } else if (over != null && left[column] > 0) {
                    left[column]--;
                    definition.append("\\clvmrg");
                    cells.append("\\cell ");
                    cell = over;
                } else {
                    break;
                }
                column += cell.colspan();
                definition.append("\\cellx").append(column * CELL);
            }
            out.append(definition).append('\n').append(cells);
            out.append(definedLate ? "{" + definition + "\\row }\n" : "\\row\n");
        }
        out.append("\\pard ");
    }
}
