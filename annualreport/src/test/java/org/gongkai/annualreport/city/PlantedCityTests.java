package org.gongkai.annualreport.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.shapes.PlantedCity;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shape;
import org.junit.jupiter.api.Test;

/** An invented district in which everything agrees, and what is found when something is planted. */
class PlantedCityTests {
    private static final String PLACE = "雁洲市清源区";
    private static final String GOVERNMENT = "雁洲市清源区人民政府";
    private static final List<Shape> SHAPES = PlantedCity.shapes();

    private final PlantedCity district = new PlantedCity(PLACE, 2024, 24, 7);
    private final Map<String, byte[]> files = new TreeMap<>();

    private void write(String path, RandomReport report) {
        Shape shape = SHAPES.get(files.size() % SHAPES.size());
        files.put(path, PlantedCity.written(shape, report).bytes());
    }

    private void writeAll(RandomReport government) {
        district.units().forEach((organ, report) -> write(organ + ".txt", report));
        write("政府.html", government);
    }

    private City check(CityOptions options) {
        List<CityFile> given = new ArrayList<>();
        files.forEach((path, content) -> given.add(new CityFile(path, "", () -> content)));
        return CityCheck.check(CityFiles.ofFiles(given, CityLimits.DESK), options, CityProgress.NONE);
    }

    private CityOptions listed() {
        List<String> names = new ArrayList<>(district.units().keySet());
        names.add(GOVERNMENT);
        return new CityOptions(null, null, names);
    }

    private static List<String> rollUp(City city) {
        return city.government().orElseThrow().findings().stream()
                .filter(finding -> finding.rule().equals("X-9"))
                .map(finding -> finding.severity() + " " + finding.message())
                .toList();
    }

    @Test
    void nothingIsFoundWhereEverythingAgrees() {
        writeAll(district.government());
        City city = check(listed());
        assertThat(city.year()).isEqualTo(2024);
        assertThat(city.government().orElseThrow().name()).isEqualTo(GOVERNMENT);
        assertThat(city.reporting()).hasSize(24);
        assertThat(city.missing()).isEmpty();
        assertThat(city.unlisted()).isEmpty();
        assertThat(city.unread()).isEmpty();
        assertThat(city.duplicates()).isEmpty();
        assertThat(city.copied()).isEmpty();
        assertThat(rollUp(city)).isEmpty();
        assertThat(city.rollUp().orElseThrow().complete()).isTrue();
        assertThat(city.hasErrors()).isFalse();
    }

    @Test
    void aCellOffByOneIsAContradictionWhenAllUnitsAreThere() {
        RandomReport government = district.government();
        writeAll(government.with(government
                .figures()
                .with("table4.0", government.figures().value("table4.0").add(BigDecimal.ONE))));
        City city = check(listed());
        assertThat(rollUp(city)).singleElement().asString().startsWith("ERROR").contains("行政复议·结果维持", "大于各单位之和");
        assertThat(city.rollUp().orElseThrow().cells(RollUp.Verdict.MORE))
                .map(RollUp.CellSum::name)
                .containsExactly("table4.0");
    }

    @Test
    void aMissingUnitLeavesTheDifferenceOpen() {
        RandomReport government = district.government();
        String missing = PLACE + "教育局";
        RandomReport report = district.units().get(missing);
        district.units().put(missing, report.with(report.figures().with("table3.new.6", BigDecimal.valueOf(500))));
        government = district.government();
        district.units().remove(missing);
        writeAll(government);
        List<String> names = new ArrayList<>(listed().units());
        names.add(missing);
        City city = check(new CityOptions(null, null, names));
        assertThat(city.missing()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(missing);
            assertThat(one.why()).contains("名单中有");
        });
        assertThat(rollUp(city))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).startsWith("WARNING").contains("大于", "还缺 1 个单位", missing));
    }

    @Test
    void lessThanTheUnitsThatAreThereIsAContradictionWhoeverIsMissing() {
        RandomReport government = district.government();
        String missing = PLACE + "教育局";
        district.units().remove(missing);
        writeAll(government.with(government.figures().with("table3.new.6", BigDecimal.ZERO)));
        City city = check(CityOptions.NONE);
        assertThat(rollUp(city))
                .anySatisfy(said -> assertThat(said).startsWith("ERROR").contains("小于各单位之和", "总计填 0"));
    }

    @Test
    void rulesAreNotSummedAndDocumentsAreRemindedOf() {
        RandomReport government = district.government();
        writeAll(government.with(government
                .figures()
                .with("table2.rules.2", BigDecimal.valueOf(9))
                .with("table2.normativeDocuments.0", BigDecimal.valueOf(9999))));
        City city = check(listed());
        assertThat(rollUp(city))
                .singleElement()
                .asString()
                .startsWith("WARNING")
                .contains("行政规范性文件·本年制发件数");
    }

    @Test
    void anUnreadableOrDifferentFigureOfAUnitLeavesTheCellOpen() {
        String twice = PLACE + "教育局";
        RandomReport report = district.units().get(twice);
        writeAll(district.government());
        write(
                "重交/" + twice + ".html",
                report.with(report.figures().with("table2.licences", BigDecimal.valueOf(77_777))));
        City city = check(listed());
        assertThat(city.duplicates()).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo(twice);
            assertThat(one.same()).isFalse();
            assertThat(one.differing()).containsExactly("table2.licences");
        });
        assertThat(city.rollUp().orElseThrow().cells(RollUp.Verdict.OPEN))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.name()).isEqualTo("table2.licences");
                    assertThat(cell.unsettled()).containsExactly(twice);
                });
    }

    @Test
    void aCopyIsFoundAndBothAreNamed() {
        String one = PLACE + "教育局";
        String other = PLACE + "民政局";
        RandomReport copied = district.units().get(one);
        RandomReport own = district.units().get(other);
        district.units()
                .put(
                        other,
                        new RandomReport(
                                own.organ(),
                                own.year(),
                                own.figures(),
                                own.fault(),
                                copied.chapters(),
                                own.opening(),
                                own.seed()));
        writeAll(district.government());
        City city = check(listed());
        assertThat(city.copied()).hasSize(2).allSatisfy(pair -> {
            assertThat(List.of(pair.unit(), pair.other())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.share()).isGreaterThan(95);
        });
        for (Unit unit : city.units()) {
            boolean involved = unit.name().equals(one) || unit.name().equals(other);
            assertThat(unit.findings().stream().filter(finding -> finding.rule().equals("Y-5")))
                    .hasSize(involved ? 2 : 0);
        }
    }

    @Test
    void everyYearIsKeptAndUnitsAreFollowed() {
        writeAll(district.government());
        PlantedCity before = new PlantedCity("清源区", 2023, 24, 8);
        before.units().forEach((organ, report) -> write("2023/" + organ + ".txt", report));
        write("2023/政府.txt", before.government());
        City city = check(CityOptions.NONE);
        assertThat(city.year()).isEqualTo(2024);
        assertThat(city.units())
                .hasSize(24)
                .allSatisfy(unit -> assertThat(unit.reports()).containsOnlyKeys(2023, 2024));
        List<YearSum> series = city.series("table3.new.6");
        assertThat(series).map(YearSum::year).containsExactly(2023, 2024);
        assertThat(series).allSatisfy(sum -> {
            assertThat(sum.units()).isEqualTo(24);
            assertThat(sum.government()).isEqualTo(sum.sum());
        });
        assertThat(city.government().orElseThrow().findings())
                .anySatisfy(finding -> assertThat(finding.rule()).startsWith("Y-"));
    }

    @Test
    void whatIsNoReportIsToldAndBlocksNothingElse() {
        writeAll(district.government());
        files.put("说明.txt", "请各单位于一月底前报送。".getBytes(StandardCharsets.UTF_8));
        files.put("附件.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 0x07, 0});
        files.put("2022年" + PLACE + "教育局.txt", files.get(PLACE + "教育局.txt"));
        City city = check(listed());
        assertThat(city.unread()).map(UnreadFile::path).containsExactlyInAnyOrder("说明.txt", "附件.rar");
        assertThat(city.unread()).anySatisfy(file -> assertThat(file.reason()).contains("rar", "zip"));
        assertThat(city.wrongYears())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.why()).contains("文件名写 2022 年，里面是 2024 年度"));
        assertThat(city.duplicates())
                .singleElement()
                .satisfies(one -> assertThat(one.same()).isTrue());
        assertThat(rollUp(city)).isEmpty();
    }

    @Test
    void theRankingCountsWhatEachUnitBreaks() {
        String worst = PLACE + "审计局";
        RandomReport report = district.units().get(worst);
        RandomReport government = district.government();
        district.units().put(worst, report.with(report.figures().with("table3.total.0", BigDecimal.valueOf(123_456))));
        writeAll(government);
        City city = check(listed());
        Unit first = city.ranking().getFirst();
        assertThat(first.name()).isEqualTo(worst);
        assertThat(first.count(Severity.ERROR)).isPositive();
        assertThat(city.rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("T3-2");
            assertThat(rule.units()).isEqualTo(1);
        });
    }
}
