package org.gongkai.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.law.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

/** The tables of the demonstration say what its reports must come to. */
class DemoTablesTests {
    @Test
    void theLedgersOf2022AddUpToThePublishedReport() {
        Map<String, Long> counts = new TreeMap<>();
        long cents = 0;
        for (Row row : DemoTable.read("ledger-counts.csv").rows()) {
            counts.merge(row.at("kind"), Long.parseLong(row.at("count_2022")), Long::sum);
            cents += row.at("amount_2022").isEmpty() ? 0 : Long.parseLong(row.at("amount_2022"));
        }
        assertThat(counts)
                .containsEntry("LICENCE", 84_598L)
                .containsEntry("PENALTY", 19_546L)
                .containsEntry("COERCION", 178L);
        assertThat(cents).isEqualTo(1_627_790_000L);
    }

    @Test
    void whatHappensInAYearIsDoneOnItsWorkingDaysAndNumberedFromOne() {
        var ledger = new DemoLedger(
                DecisionKind.CHARGE,
                "gaoling-land",
                "高自然资",
                List.of(
                        new DemoLedger.Year(2024, LocalDate.of(2025, 1, 1), 3, 5_000),
                        new DemoLedger.Year(2025, LocalDate.of(2025, 6, 1), 2, 1_100)));
        var file = new StringWriter();
        ledger.write(file);
        List<List<String>> rows = file.toString()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        assertThat(rows)
                .extracting(row -> row.get(4))
                .containsExactly("高自然资收〔2024〕1号", "高自然资收〔2024〕2号", "高自然资收〔2024〕3号", "高自然资收〔2025〕1号", "高自然资收〔2025〕2号");
        assertThat(rows.stream().limit(3).mapToLong(row -> Long.parseLong(row.get(7))))
                .hasSize(3);
        assertThat(rows.stream()
                        .limit(3)
                        .mapToLong(row -> Long.parseLong(row.get(7)))
                        .sum())
                .isEqualTo(5_000);
        assertThat(rows)
                .extracting(row -> LocalDate.parse(row.get(8)))
                .allMatch(WorkingDays.latest()::isWorking)
                .allMatch(day -> day.isBefore(LocalDate.of(2025, 6, 1)));
        assertThat(ledger.span()).isEqualTo("2024至2025年");
        assertThat(ledger.without(year -> year == 2024).span()).isEqualTo("2025年");
    }

    @Test
    void theReportsThatAreDueStandInEveryStateAndSomebodyHasNotBegun() {
        Set<String> units = DemoTable.read("organs.csv").rows().stream()
                .filter(row -> row.at("parent").equals("gaoling"))
                .map(row -> row.at("code"))
                .collect(Collectors.toSet());
        DemoTable.read("changes.csv").rows().stream()
                .filter(row -> row.at("act").equals("merge"))
                .forEach(row -> units.remove(row.at("organ")));
        List<Row> due = DemoTable.read("reports-due.csv").rows();
        assertThat(due)
                .extracting(row -> row.at("organ"))
                .doesNotHaveDuplicates()
                .allMatch(units::contains);
        assertThat(due)
                .extracting(row -> row.at("state"))
                .contains("PUBLISHED", "REVIEW", "SIGNING", "ACCEPTED", "SUBMITTED", "RETURNED", "FILLING");
        assertThat(due)
                .filteredOn(row -> !row.at("state").equals("PUBLISHED"))
                .extracting(row -> Integer.parseInt(row.at("ago")))
                .allMatch(days -> days > 0);
        assertThat(due)
                .filteredOn(row -> row.at("state").equals("RETURNED"))
                .allMatch(row -> !row.at("words").isBlank());
        assertThat(units).hasSizeGreaterThan(due.size());
    }
}
