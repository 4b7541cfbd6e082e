package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTests {
    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvFileSource(resources = "/units/names.csv", numLinesToSkip = 1)
    void twoNamesMayBeOneUnit(String one, String two, String expected) {
        assertThat(UnitName.of(one).mayBe(UnitName.of(two))).isEqualTo(expected.equals("同"));
        assertThat(UnitName.of(two).mayBe(UnitName.of(one))).isEqualTo(expected.equals("同"));
    }

    @ParameterizedTest
    @CsvSource({
        "西安市高陵区教育局, 西安市高陵区人民政府, true",
        "高陵区教育局, 西安市高陵区人民政府, true",
        "教育局, 西安市高陵区人民政府, true",
        "高陵区通远街道办事处, 高陵区, true",
        "西安市高陵区人民政府办公室, 西安市高陵区人民政府, true",
        "西安市高陵区人民政府, 西安市人民政府, true",
        "西安市高陵区人民政府, 高陵区人民政府, false",
        "未央区教育局, 西安市高陵区人民政府, false",
        "西安市教育局, 西安市高陵区人民政府, false",
        "石桥镇人民政府, 清源区人民政府, true",
    })
    void aUnitBelongsToThePlaceThatItNames(String unit, String government, boolean below) {
        assertThat(UnitName.of(unit).below(UnitName.of(government))).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "西安市高陵区, true",
        "西安市高陵区人民政府, true",
        "陕西省人民政府, true",
        "恩施土家族苗族自治州人民政府, true",
        "西安市高陵区人民政府办公室, false",
        "石桥镇人民政府, false",
        "清源区石桥镇人民政府, false",
        "清源区教育局, false",
        "城市管理局, false",
    })
    void aGovernmentIsToldFromAUnit(String name, boolean government) {
        assertThat(UnitName.of(name).government()).isEqualTo(government);
    }
}
