package org.gongkai.app.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into a ledger runs on nobody's machine. */
class PlainCellTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://a.example\")",
                "+1+cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsText(String cell) {
        assertThat(PlainCell.out(cell)).isEqualTo("'" + cell);
        assertThat(PlainCell.in(PlainCell.out(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "高市监罚〔2022〕7号", "1=1", "-0.5", "+86", "'引文'", "'"})
    void whatIsNoneGoesOutAsItIs(String cell) {
        assertThat(PlainCell.in(PlainCell.out(cell))).isEqualTo(cell);
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(PlainCell.out("-0.5")).isEqualTo("-0.5");
        assertThat(PlainCell.out("-1-1")).isEqualTo("'-1-1");
    }
}
