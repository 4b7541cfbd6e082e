package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** The sum of the facts over an organ and all below it, and the doors of its figures. */
@RunningProgram
class FactSumTests {
    @Autowired
    private Directory directory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private FactSum real;

    @Test
    void everyFigureIsTheFullRecountOfItsRecordsAndTotalsAreTheSumOfTheirParts() {
        String[] cells = FormCells.labels().keySet().stream()
                .filter(cell -> FormCells.parts(cell).equals(Set.of(cell)))
                .toArray(String[]::new);
        var facts = FakeFacts.ofCells(cells);
        long district = organ("gaoling");
        var organs = Viewers.as(
                SystemViewer.FOUNDING,
                () -> List.copyOf(directory.below(district, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))));
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            facts.add(
                    organs.get(random.nextInt(organs.size())),
                    LocalDate.of(2021, 7, 1).plusDays(random.nextInt(700)).toString(),
                    cells[random.nextInt(cells.length)],
                    String.valueOf(1 + random.nextInt(3)));
        }
        var sum = sum(facts);
        var extent = Viewers.as(SystemViewer.FOUNDING, () -> sum.extent(district, 2022));
        Figures figures = Viewers.as(SystemViewer.FOUNDING, () -> sum.of(extent));

        Map<String, BigDecimal> recount = new HashMap<>();
        for (FakeFacts.Fact fact : facts.all()) {
            if (fact.day().getYear() == 2022) {
                recount.merge(fact.measure(), fact.amount(), BigDecimal::add);
            }
        }
        assertThat(cells).hasSize(7 + 24 * 6 + 12);
        for (String cell : cells) {
            assertThat(figures.of(cell)).as(cell).isEqualByComparingTo(recount.getOrDefault(cell, BigDecimal.ZERO));
        }
        assertThat(figures.of("table3.total.6"))
                .isEqualByComparingTo(FormCells.parts("table3.total.6").stream()
                        .map(cell -> recount.getOrDefault(cell, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(FormCells.parts("table3.total.6")).hasSize(21 * 6);
        assertThat(figures.of("table4.9"))
                .isEqualByComparingTo(figures.of("table4.5")
                        .add(figures.of("table4.6"))
                        .add(figures.of("table4.7"))
                        .add(figures.of("table4.8")));
        assertThat(figures.of("table2.rules.2")).isZero();
    }

    @Test
    void aFigureOpensOntoItsMonthsItsOrgansAndItsRecords() {
        var facts = FakeFacts.ofCells("table3.A.0", "table3.A.1");
        long housing = organ("gaoling-housing");
        facts.add(housing, "2022-03-04", "table3.A.0", "2");
        facts.add(housing, "2022-03-31", "table3.A.1", "1");
        facts.add(organ("gaoling-lodging"), "2022-11-02", "table3.A.1", "4");
        facts.add(organ("gaoling-justice"), "2022-11-02", "table3.A.1", "8");
        var sum = sum(facts);
        var door = new Door(sum);
        var extent = Viewers.as(SystemViewer.FOUNDING, () -> sum.extent(housing, 2022));

        assertThat(Viewers.as(SystemViewer.FOUNDING, () -> door.byMonth(List.of("table3.A.6"), extent)))
                .containsExactly(
                        Map.entry(LocalDate.of(2022, 3, 1), new BigDecimal(3)),
                        Map.entry(LocalDate.of(2022, 11, 1), new BigDecimal(4)));
        assertThat(Viewers.as(SystemViewer.FOUNDING, () -> door.byOrgan(List.of("table3.A.6"), extent)))
                .containsOnlyKeys(housing, organ("gaoling-lodging"));
        // the records are seen as oneself: the clerk works for the bureau, not for what stands below it
        var clerk = person("housing.clerk");
        var query = new RecordQuery(Set.of("table3.A.6"), extent, "", RecordQuery.Order.OLDEST_FIRST, null, 10);
        assertThat(Viewers.as(clerk, () -> door.records(query)).lines())
                .extracting(Records.Line::day)
                .containsExactly(LocalDate.of(2022, 3, 4), LocalDate.of(2022, 3, 31));
        // what it all comes to is known to whoever reports it
        assertThat(Viewers.as(clerk, () -> sum.of(extent)).of("table3.A.6")).isEqualByComparingTo("7");
    }

    @Test
    void aFactHasOneOwnerAndTotalsAreNotCounted() {
        assertThatThrownBy(() -> sum(FakeFacts.ofCells("table2.licences"), FakeFacts.ofCells("table2.licences")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("table2.licences");
        assertThatThrownBy(() -> sum(FakeFacts.ofCells("table3.A.6"))).hasMessageContaining("no cell of the form");
        assertThatThrownBy(() -> sum(FakeFacts.ofCells("table4.14"))).hasMessageContaining("no cell of the form");
        assertThatThrownBy(() -> sum(FakeFacts.ofCells("table2.nothing"))).hasMessageContaining("no cell of the form");
        assertThat(sum(new FakeFacts(new Measure("evidence.trainings", "培训", "次")))
                        .label("evidence.trainings"))
                .isEqualTo("培训");
    }

    @Test
    void thisProgramCountsNothingTwice() {
        assertThat(real.ownMeasures())
                .allSatisfy((name, measure) -> assertThat(measure.title()).isNotBlank());
    }

    private FactSum sum(CountableFacts... facts) {
        return new FactSum(List.of(facts), directory, transactions);
    }

    private long organ(String code) {
        return Viewers.as(
                SystemViewer.FOUNDING, () -> directory.organ(code).orElseThrow().id());
    }

    private Viewer person(String account) {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory
                        .person(account)
                        .flatMap(one -> directory.signedIn(one.id()))
                        .orElseThrow()
                        .viewer());
    }
}
