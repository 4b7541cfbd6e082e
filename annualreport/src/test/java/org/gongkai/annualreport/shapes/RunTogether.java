package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.annualreport.shapes.Printing.Ability;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/**
 * Cells with nothing between them: "10203120001200000" is fifteen. What a reader is to find is told by an own search over all
 * splits: a figure is settled only where length, row sums, column sums and the printed rule leave one.
 */
public enum RunTogether implements Shape {
    /** Nothing between cells. */
    BARE(0),
    /** A blank at some borders: "200 000121". */
    STRAY_BLANKS(0.25),
    /** A blank at most borders, some pairs joined: "0 0 0 00 0 0". */
    SOME_JOINED(0.85);

    private final double blanks;

    RunTogether(double blanks) {
        this.blanks = blanks;
    }

    @Override
    public Written write(RandomReport report, Draw draw) {
        Wording words = new Wording(draw.part(), false);
        Printing printing = new Printing(draw.part(), Ability.DIGITS);
        Map<List<String>, String> runs = new LinkedHashMap<>();
        List<List<String>> tables = Sheets.of(report.figures(), words, printing, draw.part()).stream()
                .map(sheet -> List.of(
                        sheet.rows().stream().map(row -> line(row, runs, draw)).collect(Collectors.joining())))
                .toList();
        settle(runs, printing.wants());
        boolean flat = draw.chance(0.7);
        List<String> lines = TextPage.lines(report, words, tables, draw.part());
        String text = lines.getFirst() + "\n" + String.join(flat ? "" : "\n", lines.subList(1, lines.size()));
        String damaged = Damage.draw(draw.part()).apply(text);
        return new Written(
                name(),
                report,
                TextCoding.encode(damaged, draw.part()),
                damaged,
                printing.wants(),
                printing.features());
    }

    private String line(List<SheetCell> row, Map<List<String>, String> runs, Draw draw) {
        StringBuilder line = new StringBuilder();
        StringBuilder run = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (SheetCell cell : row) {
            if (cell.figure()) {
                if (!names.isEmpty() && draw.chance(blanks)) {
                    run.append(' ');
                }
                names.add(cell.name());
                run.append(cell.text());
            } else {
                line.append(cell.text());
            }
        }
        if (!names.isEmpty()) {
            runs.put(names, normal(run.toString()));
        }
        return line.append(run).toString();
    }

    private static String normal(String run) {
        return run.chars()
                .mapToObj(c -> String.valueOf((char) (c >= '０' && c <= '９' ? c - 0xFEE0 : c)))
                .collect(Collectors.joining());
    }

    private static void settle(Map<List<String>, String> runs, Map<String, Want> wants) {
        Map<String, List<List<String>>> table3 = new LinkedHashMap<>();
        runs.forEach((names, run) -> {
            boolean sums = !names.getFirst().startsWith("table2");
            List<List<String>> byLength = Splits.of(run, names.size());
            List<List<String>> splits = sums && byLength.size() != 1 ? Splits.summed(run, names.size()) : byLength;
            if (names.getFirst().startsWith("table3")) {
                table3.put(names.getFirst().split("\\.")[1], splits);
            } else if (splits.size() != 1) {
                unsettle(names, wants);
            }
        });
        wants.keySet().stream()
                .filter(name -> name.startsWith("table3."))
                .map(name -> name.split("\\.")[1])
                .forEach(code -> table3.putIfAbsent(code, List.of(List.of("0", "0", "0", "0", "0", "0", "0"))));
        Map<String, Set<List<String>>> remaining = JointSplits.of(table3);
        runs.keySet().stream()
                .filter(names -> names.getFirst().startsWith("table3"))
                .forEach(names -> {
                    Set<List<String>> left = remaining.get(names.getFirst().split("\\.")[1]);
                    if (left == null || left.size() != 1) {
                        unsettle(names, wants);
                    }
                });
    }

    private static void unsettle(List<String> names, Map<String, Want> wants) {
        names.forEach(name -> wants.computeIfPresent(name, (_, want) -> want.unsettled()));
    }
}
