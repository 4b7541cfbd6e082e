package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@RunningProgram
class KindPartsTests {
    @Autowired
    private Directory directory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theKindsOfEveryFigureAddUpToItAndOpenOntoTheirRecords() {
        var facts = FakeFacts.ofCells("table2.licences", "table2.penalties", "table3.A.0");
        var sum = new FactSum(List.<CountableFacts>of(facts), directory, transactions);
        var door = new Door(sum);
        long district = Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory.organ("gaoling").orElseThrow().id());
        var organs = Viewers.as(
                SystemViewer.FOUNDING,
                () -> List.copyOf(directory.below(district, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))));
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            facts.add(
                    organs.get(random.nextInt(organs.size())),
                    "2022-0" + (1 + random.nextInt(9)) + "-15",
                    List.of("table2.licences", "table2.penalties", "table3.A.0").get(random.nextInt(3)),
                    String.valueOf(1 + random.nextInt(9)));
        }
        Figures figures = Viewers.as(SystemViewer.FOUNDING, () -> sum.of(sum.extent(district, 2022)));
        String json = Viewers.as(SystemViewer.FOUNDING, () -> new KindParts(door).of(figures));

        var parted = KindParts.read(json);
        // of 予以公开 these facts tell no kinds
        assertThat(parted).containsOnlyKeys("table2.licences", "table2.penalties");
        parted.forEach((cell, kinds) -> {
            assertThat(kinds.by()).isEqualTo("数目");
            assertThat(kinds.parts()).extracting(KindParts.Part::kind).containsExactlyInAnyOrder("单数", "双数");
            assertThat(kinds.parts().stream().map(KindParts.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(cell)
                    .isEqualByComparingTo(figures.of(cell));
            assertThat(kinds.parts()).isSortedAccordingTo((a, b) -> b.amount().compareTo(a.amount()));
        });
        assertThat(KindParts.lines(json)).contains("表二·行政许可·本年处理决定数量，按数目：");

        var query = new RecordQuery(parted.keySet(), figures.extent(), "", RecordQuery.Order.OLDEST_FIRST, null, 1000);
        var all = Viewers.as(sumViewer(figures), () -> door.records(query)).lines();
        var odd = Viewers.as(sumViewer(figures), () -> door.records(query.ofKind("单数")))
                .lines();
        assertThat(odd).isNotEmpty().hasSizeLessThan(all.size()).allMatch(line -> odd(line.amount()));
        assertThat(all).filteredOn(line -> odd(line.amount())).hasSameSizeAs(odd);
        assertThat(all.stream().map(Records.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(figures.of("table2.licences").add(figures.of("table2.penalties")));
    }

    private static org.gongkai.app.visibility.Viewer sumViewer(Figures figures) {
        return new org.gongkai.app.visibility.Viewer(
                "system:test", null, figures.extent().organs(), java.util.Set.of(), java.util.Set.of("directory.read"));
    }

    private static boolean odd(BigDecimal amount) {
        return amount.remainder(BigDecimal.TWO).signum() != 0;
    }

    @Test
    void whatIsRareGoesTogetherSoThatNoListIsEndless() {
        List<Portion> many = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> Portion.ofKind("第" + i + "种", BigDecimal.valueOf(101 - i)))
                .toList();
        List<KindParts.Part> parts = KindParts.most(many);
        assertThat(parts).hasSize(KindParts.MOST);
        assertThat(parts.getLast().kind()).isEqualTo("其余 71 种");
        assertThat(parts.stream().map(KindParts.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5050");
        assertThat(KindParts.most(many.subList(0, KindParts.MOST)))
                .hasSize(KindParts.MOST)
                .noneMatch(part -> part.kind().startsWith("其余"));
        assertThat(KindParts.lines("{}")).isBlank();
    }
}
