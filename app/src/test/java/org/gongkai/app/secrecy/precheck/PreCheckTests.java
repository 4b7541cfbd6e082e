package org.gongkai.app.secrecy.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gongkai.app.secrecy.Table;
import org.gongkai.law.DataTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data is found where it stands, and numbers that are none are left alone. */
class PreCheckTests {
    private static final Set<String> OWN = Set.of("12345", "057188001234");

    static List<Row> cases() {
        return Table.of("personal-data.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds(Row row) {
        String text = Table.text(row, "text");
        var found = PreCheck.of(text, OWN).stream()
                .filter(finding -> !finding.kind().open())
                .toList();
        if (row.get("kind").equals("none")) {
            assertThat(found).as(row.get("why")).isEmpty();
        } else {
            assertThat(found).as(row.get("why")).singleElement().satisfies(finding -> {
                assertThat(finding.kind().name()).isEqualTo(row.get("kind"));
                assertThat(finding.passage()).isEqualTo(Table.text(row, "passage"));
                assertThat(finding.mask()).isEqualTo(row.get("mask"));
            });
        }
    }

    static List<Row> addresses() {
        return Table.of("addresses.csv");
    }

    /** The number of a house is not the number of things that somebody counted. */
    @ParameterizedTest
    @MethodSource("addresses")
    void tellsAnAddressFromACount(Row row) {
        assertThat(PreCheck.of(Table.text(row, "text"), OWN).stream()
                        .filter(finding -> finding.kind() == FindingKind.ADDRESS)
                        .map(Finding::passage))
                .as(row.get("why"))
                .isEqualTo(row.get("address").isEmpty() ? List.of() : List.of(Table.text(row, "address")));
    }

    @Test
    void aCreditCodeIsToldApartAndStaysOpen() {
        assertThat(PreCheck.of("统一社会信用代码11370812004339255B。", OWN))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.CREDIT_CODE));
    }

    /** Nine in ten of each kind must be found, and of all that is found at most one in a hundred may be wrong. */
    @ParameterizedTest
    @ValueSource(longs = {20261126, 4711})
    void lettersMadeUpAtRandomAreReadWell(long seed) {
        var letters = new Letters(seed);
        int planted = 0;
        int missed = 0;
        int wrong = 0;
        for (int i = 0; i < 150; i++) {
            Letters.Letter letter = letters.letter();
            List<Finding> found = PreCheck.of(letter.text(), OWN);
            for (Letters.Planted one : letter.planted()) {
                planted++;
                missed += found.stream().anyMatch(finding -> covers(finding, one)) ? 0 : 1;
            }
            wrong += (int) found.stream()
                    .filter(finding -> !finding.kind().open())
                    .filter(finding -> letter.planted().stream().noneMatch(one -> meets(finding, one)))
                    .count();
        }
        assertThat(missed).as("missed of " + planted).isLessThanOrEqualTo(planted / 50);
        assertThat(wrong).as("wrong beside " + planted).isLessThanOrEqualTo(planted / 100);
    }

    private static boolean covers(Finding finding, Letters.Planted planted) {
        return finding.kind() == planted.kind() && finding.from() <= planted.from() && finding.to() >= planted.to();
    }

    private static boolean meets(Finding finding, Letters.Planted planted) {
        return finding.from() < planted.to() && finding.to() > planted.from();
    }
}
