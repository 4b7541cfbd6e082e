package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@RunningProgram
class UnitPartsTests {
    @Autowired
    private Directory directory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theUnitsPartsOfEveryFigureAddUpToItAndWhatStandsDeeperBelongsToItsUnit() {
        var facts = FakeFacts.ofCells("table2.licences", "table3.new.0", "table3.A.0", "table3.B.1");
        var sum = new FactSum(List.<CountableFacts>of(facts), directory, transactions);
        long district = Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory.organ("gaoling").orElseThrow().id());
        var organs = Viewers.as(
                SystemViewer.FOUNDING,
                () -> List.copyOf(directory.below(district, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))));
        var random = new Random(11);
        for (int i = 0; i < 600; i++) {
            facts.add(
                    organs.get(random.nextInt(organs.size())),
                    "2022-0" + (1 + random.nextInt(9)) + "-15",
                    List.of("table2.licences", "table3.new.0", "table3.A.0", "table3.B.1")
                            .get(random.nextInt(4)),
                    String.valueOf(1 + random.nextInt(9)));
        }
        Figures figures = Viewers.as(SystemViewer.FOUNDING, () -> sum.of(sum.extent(district, 2022)));
        String json = Viewers.as(
                SystemViewer.FOUNDING, () -> new UnitParts(new Door(sum), directory).of(report(district), figures));
        Map<String, List<UnitParts.Part>> parts = UnitParts.read(json);

        assertThat(parts).containsKeys("table2.licences", "table3.A.6", "table3.total.6");
        List<String> units = Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory.directlyBelow(district, LocalDate.of(2022, 12, 31)).stream()
                        .map(organ -> organ.code())
                        .toList());
        parts.forEach((cell, own) -> {
            assertThat(own.stream().map(UnitParts.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(cell)
                    .isEqualByComparingTo(figures.of(cell));
            assertThat(own).isSortedAccordingTo((a, b) -> b.amount().compareTo(a.amount()));
            assertThat(own).extracting(UnitParts.Part::code).doesNotHaveDuplicates();
        });
        assertThat(parts.getOrDefault("table2.licences", List.of()))
                .extracting(UnitParts.Part::code)
                .contains("gaoling")
                .containsAnyElementsOf(units);
        assertThat(UnitParts.lines(json)).contains("表二·行政许可·本年处理决定数量：");
    }

    private static Report report(long organ) {
        return new Report(
                UUID.randomUUID(),
                organ,
                2022,
                ReportState.FILLING,
                "",
                1,
                UUID.randomUUID(),
                "",
                0,
                null,
                0,
                OffsetDateTime.now(),
                UUID.randomUUID(),
                null,
                null);
    }
}
