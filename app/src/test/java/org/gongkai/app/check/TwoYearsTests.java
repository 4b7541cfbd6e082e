package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.Part;
import org.gongkai.annualreport.read.ReportReader;
import org.junit.jupiter.api.Test;

/** The seed beside the invented report of the year before, and beside a copy of itself. */
class TwoYearsTests {
    private static final AnnualReport SEED = read(text("gaoling-2022.txt"));
    private static final AnnualReport BEFORE = read(text("gaoling-2021-invented.txt"));
    private static final TwoYears YEARS = TwoYears.of(Comparison.of(BEFORE, SEED));

    @Test
    void whatWasCarriedForwardAndWasNotCarriedOverIsMarked() {
        assertThat(YEARS.carryOvers().stream()
                        .filter(TwoYears.Passage::broken)
                        .map(one -> one.name() + one.forward() + one.over()))
                .containsExactly("自然人3空", "总计3空");
    }

    @Test
    void theRegisterIsShownAsASum() {
        assertThat(YEARS.registers().getLast())
                .isEqualTo(new TwoYears.Register("行政规范性文件", "21", "1", "7", "15", "13", true, null));
    }

    @Test
    void figuresThatAreZeroInBothAreLeftOutAndTheOthersTellTheirChange() {
        assertThat(YEARS.figures()).noneMatch(line -> line.label().startsWith("表二·规章"));
        assertThat(YEARS.figures())
                .filteredOn(line -> line.label().equals("表二·行政许可·本年处理决定数量"))
                .singleElement()
                .satisfies(line -> assertThat(line.change() + line.percent() + line.direction())
                        .isEqualTo("+5384+6.8％up"));
    }

    @Test
    void aCopiedTextIsOpenAndSaysSo() {
        AnnualReport copy =
                read(text("gaoling-2022.txt").replace("2022", "2023").replace("84598", "84599"));
        TextPanel overview = TwoYears.of(Comparison.of(SEED, copy)).texts().stream()
                .filter(panel -> panel.heading().startsWith("一、"))
                .findFirst()
                .orElseThrow();
        assertThat(overview.copied()).isTrue();
        assertThat(overview.share()).isEqualTo("与上年相同 100％");
        assertThat(overview.rows().getFirst().style()).isEqualTo("figures");
        assertThat(changed(overview.rows().getFirst())).isEqualTo("3");
    }

    @Test
    void aSentenceInThePlaceOfAnotherStandsBesideIt() {
        TextPanel overview = YEARS.texts().stream()
                .filter(panel -> panel.heading().startsWith("一、"))
                .findFirst()
                .orElseThrow();
        assertThat(overview.rows().getFirst().style()).isEqualTo("replaced");
        assertThat(overview.rows().getFirst().older()).isNotEmpty();
        assertThat(overview.rows().getFirst().newer()).isNotEmpty();
    }

    private static String changed(TextPanel.Row row) {
        return row.newer().stream().filter(Part::changed).map(Part::text).collect(Collectors.joining());
    }

    private static String text(String sample) {
        return new String(Form.sample(sample), StandardCharsets.UTF_8);
    }

    private static AnnualReport read(String text) {
        return (AnnualReport) ReportReader.read(text);
    }
}
