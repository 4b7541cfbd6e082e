package org.gongkai.annualreport.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.ReportFixture;
import org.gongkai.annualreport.city.RollUp.CellSum;
import org.gongkai.annualreport.city.RollUp.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** X-9 cell by cell: what the government states, what two units state, and the verdict. */
class RollingUpTests {
    static Unit unit(String organ, AnnualReport report) {
        UnitReport kept = new UnitReport(
                new CityFile(organ, "", () -> new byte[0]),
                organ,
                organ,
                UnitName.of(organ),
                false,
                2023,
                report.form(),
                UnitFigures.of(report),
                List.of(),
                TextSignature.NONE,
                TextSignature.NONE);
        return new Unit(organ, UnitName.of(organ), new TreeMap<>(Map.of(2023, kept)), List.of());
    }

    private static AnnualReport report(String cell, String printed) {
        ReportFixture fixture = new ReportFixture().organ("清源区某局");
        if (printed.equals("2019")) {
            return fixture.form2019().build();
        }
        if (printed.contains("|")) {
            return fixture.unreadable(cell, "", printed.split("\\|")).build();
        }
        return (printed.equals("/") ? fixture.filler(cell, "/") : fixture.cell(cell, printed)).build();
    }

    @ParameterizedTest(name = "{0}: {1} / {2} + {3} -> {4}")
    @CsvFileSource(resources = "/units/roll-up.csv", numLinesToSkip = 1)
    void aCellIsHeldAgainstTheUnits(
            String cell, String government, String one, String two, Verdict verdict, String why) {
        RollUp sums = RollingUp.of(
                unit("清源区人民政府", report(cell, government)),
                2023,
                List.of(unit("清源区教育局", report(cell, one)), unit("清源区民政局", report(cell, two))),
                List.of(),
                true);
        CellSum sum = sums.cells().stream()
                .filter(found -> found.name().equals(cell))
                .findFirst()
                .orElseThrow();
        assertThat(sum.verdict()).as(why).isEqualTo(verdict);
        assertThat(sums.cells())
                .filteredOn(other -> !other.name().equals(cell))
                .noneMatch(other -> other.verdict() == Verdict.LESS || other.verdict() == Verdict.MORE);
    }

    @Test
    void otherHandlingAsOneRowIsHeldAgainstTheSumOfThree() {
        AnnualReport oneRow =
                new ReportFixture().organ("清源区").form2019().figures("F=6").build();
        AnnualReport three = new ReportFixture().figures("F1=1 F2=2 F3=3").build();
        RollUp sums = RollingUp.of(unit("清源区人民政府", oneRow), 2023, List.of(unit("清源区教育局", three)), List.of(), true);
        Optional<CellSum> sum = sums.cells().stream()
                .filter(found -> found.name().equals("table3.F.6"))
                .findFirst();
        assertThat(sum).hasValueSatisfying(found -> assertThat(found.verdict()).isEqualTo(Verdict.EQUAL));
    }

    @Test
    void withoutAListNothingIsAContradictionButTooLittle() {
        List<MissingUnit> nobody = new ArrayList<>();
        RollUp open = RollingUp.of(
                unit("清源区人民政府", report("table4.0", "9")),
                2023,
                List.of(unit("清源区教育局", report("table4.0", "8"))),
                List.of(),
                false);
        assertThat(RollUpFindings.of(open, nobody)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).hasToString("WARNING");
            assertThat(finding.message()).contains("没有单位名单", "填 9、各单位之和 8");
        });
    }
}
