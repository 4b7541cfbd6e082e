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

    private Columns() {}

    private record Cell(int from, String text) {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.text().length() <= 200 && line.text().indexOf('密') >= 0) {
                List<Cell> heads = cells(line);
                for (int i = 0; i < heads.size() && heads.size() > 1; i++) {
                    if (HEADING.matcher(heads.get(i).text()).matches()) {
                        below(text, line, heads.size(), i, found);
                    }
                }
            }
        }
        return found;
    }

    private static void below(PlainText text, Line head, int width, int column, List<SecretMarking> found) {
        List<SecretMarking> here = new ArrayList<>();
        Set<SecretLevel> levels = EnumSet.noneOf(SecretLevel.class);
        List<Line> lines = text.lines();
        for (int i = head.index() + 1; i < lines.size() && i <= head.index() + MOST_ROWS; i++) {
            List<Cell> row = cells(lines.get(i));
            if (row.size() != width) {
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
