package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText.Line;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** A table with a column headed 密级, and a level in it. One that lists several levels may only explain them. */
final class Columns {
    private static final int MOST_ROWS = 50;
    private static final Pattern PARTING = Pattern.compile(" *[|,] *| {2,}");
    private static final Pattern HEADING = Pattern.compile(" *" + MarkingWords.any("label") + " *");
    private static final Pattern VALUE =
            Pattern.compile(" *(?<level>" + MarkingWords.LEVEL + ") ?级? ?(?:★? ?" + MarkingWords.PERIOD + ")? *");

    /** Beside these, the column counts or explains levels. */
    private static final Pattern COUNTING = Pattern.compile("数量|件数|项数|个数|人数|合计|总计|小计|占比|比例|最长|定义|含义|释义|标准");

    private Columns() {}

    private record Cell(int from, String text) {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.text().length() <= 200 && line.text().indexOf('密') >= 0) {
                List<Cell> heads = cells(line);
                boolean counts = COUNTING.matcher(line.text()).find();
                for (int i = 0; i < heads.size() && heads.size() > 1 && !counts; i++) {
                    if (HEADING.matcher(heads.get(i).text()).matches()) {
                        below(text, line, heads.size(), i, found);
                    }
                }
            }
        }
        return found;
    }

    /** Whether the line is a row of a table whose head counts or explains levels. */
    static boolean counted(List<Line> lines, Line row) {
        for (int i = row.index() - 1;
                i >= 0 && i >= row.index() - MOST_ROWS && cells(lines.get(i)).size() > 1;
                i--) {
            String head = lines.get(i).text();
            if (COUNTING.matcher(head).find()
                    && cells(lines.get(i)).stream()
                            .anyMatch(cell -> HEADING.matcher(cell.text()).matches())) {
                return true;
            }
        }
        return false;
    }

    private static void below(PlainText text, Line head, int width, int column, List<SecretMarking> found) {
        List<SecretMarking> here = new ArrayList<>();
        Set<SecretLevel> levels = EnumSet.noneOf(SecretLevel.class);
        List<Line> lines = text.lines();
        for (int i = head.index() + 1; i < lines.size() && i <= head.index() + MOST_ROWS; i++) {
            List<Cell> row = cells(lines.get(i));
            if (row.size() <= column || Math.abs(row.size() - width) > 1) {
                break;
            }
            Matcher value = VALUE.matcher(row.get(column).text());
            if (value.matches()) {
                int from = lines.get(i).from() + row.get(column).from() + value.start("level");
                SecretLevel level = SecretLevel.of(value.group("level"));
                levels.add(level);
                here.add(text.marking(
                        level,
                        Form.LABEL,
                        true,
                        from,
                        from + value.group("level").length()));
            }
        }
        if (levels.size() == 1) {
            found.addAll(here);
        }
    }

    private static List<Cell> cells(Line line) {
        List<Cell> cells = new ArrayList<>();
        Matcher parting = PARTING.matcher(line.text());
        int from = 0;
        while (parting.find()) {
            cells.add(new Cell(from, line.text().substring(from, parting.start())));
            from = parting.end();
        }
        cells.add(new Cell(from, line.text().substring(from)));
        return cells;
    }
}
