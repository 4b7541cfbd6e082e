package org.gongkai.annualreport.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.Prose;
import org.gongkai.annualreport.check.ReportFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedTextsTests {
    /** Characters of which no two runs are alike. */
    private static String text(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('一' + random.nextInt(0x4000)));
        }
        return text.toString();
    }

    private static Unit unit(String organ, String text) {
        AnnualReport report = new ReportFixture().organ(organ).section(5, text).build();
        TextSignature five = TextSignature.of(Prose.sentences(report), 5);
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
                five);
        return new Unit(organ, UnitName.of(organ), new TreeMap<>(Map.of(2023, kept)), List.of());
    }

    /** Of a thousand characters the first ones are shared: 805 make 800 runs of six, of 995. */
    @ParameterizedTest(name = "{0} of 1000 characters in common: {1}")
    @CsvSource({"700, false", "790, false", "800, false", "812, true", "830, true", "1000, true"})
    void moreThanEightyOfAHundredIsACopy(int common, boolean copy) {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            String shared = text(seed, common);
            Unit one = unit("清源区教育局", shared + text(1000 + seed, 1000 - common));
            Unit other = unit("清源区民政局", shared + text(2000 + seed, 1000 - common));
            found += CopiedTexts.of(List.of(one, other), 2023, 5).pairs().size();
        }
        assertThat(found).isEqualTo(copy ? 20 : 0);
    }

    @Test
    void aLongTextIsToldFromASample() {
        String shared = text(1, 18_000);
        TextSignature one = signature(shared + text(2, 2_000));
        TextSignature other = signature(shared + text(3, 2_000));
        assertThat(one.share(other)).isBetween(87, 93);
        assertThat(signature(text(4, 20_000)).share(signature(text(5, 20_000)))).isZero();
    }

    private static TextSignature signature(String text) {
        return TextSignature.of(
                Prose.sentences(new ReportFixture().section(5, text).build()), 5);
    }

    @Test
    void aTextThatAWholeCityCopiedCostsNoMoreThanItsLength() {
        String shared = text(9, 400);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            units.add(unit("清源区第" + i + "中心", shared));
        }
        CopiedTexts.Result result = CopiedTexts.of(units, 2023, 5);
        assertThat(result.pairs()).hasSizeLessThanOrEqualTo(3 * units.size());
        assertThat(result.alike().keySet()).hasSize(units.size());
    }

    @Test
    void aShortTextIsNobodysCopy() {
        Unit one = unit("清源区教育局", "无其他问题。");
        Unit other = unit("清源区民政局", "无其他问题。");
        assertThat(CopiedTexts.of(List.of(one, other), 2023, 5).pairs()).isEmpty();
    }
}
