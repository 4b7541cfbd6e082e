package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.CityOptions;
import org.junit.jupiter.api.Test;

/** A little city made of copies of the seed: two bureaux, their government, and the year before. */
class CityPageTests {
    private static final String SEED = new String(Form.sample("gaoling-2022.txt"), StandardCharsets.UTF_8);
    private static final MemoryBudget MEMORY = new MemoryBudget(64 << 20);

    @Test
    void theGovernmentsReportIsHeldAgainstTheUnitsAndEachFigureHasADoor() {
        Batch batch = batch(
                report("清源区教育局", 2022),
                report("清源区民政局", 2022),
                report("清源区人民政府", 2022).replace("84598", "169196"));
        CityPage page = page(batch, null);
        assertThat(page.sums()).isNotNull();
        assertThat(page.sums().government()).isEqualTo("清源区人民政府");
        assertThat(page.sums().differing()).noneMatch(line -> line.cell().equals("table2.licences"));
        assertThat(page.sums().differing())
                .filteredOn(line -> line.cell().equals("table2.penalties"))
                .singleElement()
                .satisfies(line -> assertThat(line.stated() + line.difference() + line.word())
                        .isEqualTo("19546−19546少于"));

        CellPage door = CellPage.of(batch.id(), batch.city().orElseThrow(), "table2.penalties");
        assertThat(door.sum()).isEqualTo("39092");
        assertThat(door.units()).extracting(CellPage.UnitFigure::unit).containsExactly("清源区教育局", "清源区民政局");
        assertThatThrownBy(() -> CellPage.of(batch.id(), batch.city().orElseThrow(), "table9.x"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whoIsOnTheListAndHasNotReportedIsNamed() {
        Batch batch = batch(report("清源区教育局", 2022));
        batch.again(new CityOptions(null, null, List.of("清源区教育局", "清源区民政局")));
        batch.work();
        CityPage page = page(batch, null);
        assertThat(page.concerns())
                .filteredOn(concern -> concern.title().equals("没有交"))
                .flatExtracting(CityPage.Concern::who)
                .extracting(CityPage.Who::name)
                .containsExactly("清源区民政局");
        assertThat(page.said().units()).isEqualTo("清源区教育局\n清源区民政局");
    }

    @Test
    void ofManyCopiedTextsTheMostAlikeAreShownAndTheOthersCounted() {
        String[] reports = IntStream.range(0, 40)
                .mapToObj(i -> report("清源区第" + (char) ('甲' + i) + "中学", 2022))
                .toArray(String[]::new);
        Batch batch = batch(reports);
        CityPage page = page(batch, null);
        assertThat(page.copied()).hasSize(50);
        assertThat(page.copied().size() + page.copiedMore())
                .isEqualTo(batch.city().orElseThrow().copied().size());
    }

    @Test
    void severalYearsAreDrawn() {
        Batch batch = batch(report("清源区教育局", 2021), report("清源区教育局", 2022));
        CityPage page = page(batch, null);
        assertThat(page.years()).containsExactly(2021, 2022);
        assertThat(page.charts())
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.bars()).hasSize(2));
        assertThat(page.charts().getFirst().words()).contains("2021 年 66，2022 年 66");
        assertThat(page.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.compared()).isTrue());
    }

    @Test
    void aRuleLeavesTheUnitsThatBreakItAndHidesWhatCouldNotBeRead() {
        Batch batch = batch(report("清源区教育局", 2022), "这不是年报");
        assertThat(page(batch, null).lines()).hasSize(2);
        assertThat(page(batch, "N-3").lines()).extracting(UnitLine::unit).containsExactly("清源区教育局");
        assertThat(page(batch, "T4-1").lines()).isEmpty();
    }

    @Test
    void aFileThatIsNoReportIsToldWithItsReason() {
        CityPage page = page(batch("这不是年报"), null);
        assertThat(page.unread()).isEqualTo(1);
        assertThat(page.lines().getFirst().reason()).isNotBlank();
        assertThat(page.year()).isZero();
    }

    private static CityPage page(Batch batch, String rule) {
        City city = batch.city().orElseThrow();
        return CityPage.of(batch, city, rule, 1);
    }

    private static Batch batch(String... reports) {
        List<Upload> files = new ArrayList<>();
        for (int i = 0; i < reports.length; i++) {
            files.add(new Upload(i + ".txt", reports[i].getBytes(StandardCharsets.UTF_8)));
        }
        Batch batch = new Batch("id", new Intake.Handed(files, 0, MEMORY));
        batch.work();
        return batch;
    }

    private static String report(String organ, int year) {
        return organ + year + "年政府信息公开工作年度报告\n\n" + SEED.replace("2022", String.valueOf(year));
    }
}
