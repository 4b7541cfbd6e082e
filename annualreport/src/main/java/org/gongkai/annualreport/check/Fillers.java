package org.gongkai.annualreport.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Cell;

/** T3-5: cells left blank or filled with "/": once a report, with all of them. */
final class Fillers {
    private Fillers() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<Cell> empty = facts.report().cells().values().stream()
                .filter(cell -> cell.state() == Cell.State.EMPTY)
                .toList();
        if (empty.isEmpty()) {
            return List.of();
        }
        Set<String> tokens = new LinkedHashSet<>();
        Set<String> tables = new LinkedHashSet<>();
        for (Cell cell : empty) {
            String raw = cell.raw().strip();
            tokens.add(!raw.isEmpty() ? "“" + raw + "”" : cell.place() == null ? "未印出" : "空白");
            tables.add("表" + "一二三四".charAt(cell.name().charAt(5) - '1'));
        }
        return List.of(facts.finding(
                "T3-5",
                "%s有 %d 个数字格没有填数（%s），其余的格填了数字，写法不统一。"
                        .formatted(
                                String.join("、", tables),
                                empty.size(),
                                tokens.stream().limit(4).collect(Collectors.joining("、"))),
                "没有的一律填 0，不留空，不用“/”“—”代替。",
                empty.stream().map(Cell::name).toList()));
    }
}
