package org.gongkai.annualreport.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shapes;
import org.gongkai.law.report.ReportForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellCorrectionsTests {
    private static final AnnualReport NEW_FORM = ofForm(ReportForm.FORM_2021);
    private static final AnnualReport OLD_FORM = ofForm(ReportForm.FORM_2019);

    @Test
    void theCheckerSpeaksOfTheNewFigures() {
        AnnualReport wrong = applied(NEW_FORM, "table3.A.6", "99999");
        assertThat(rules(wrong)).contains("T3-3");
        String right = NEW_FORM.figure("table3.A.6").orElseThrow().toPlainString();
        assertThat(rules(applied(wrong, "table3.A.6", right))).doesNotContain("T3-3");
    }

    @Test
    void aCorrectedCellKeepsItsPlaceAndTheOthersStayAsTheyWere() {
        AnnualReport corrected = applied(NEW_FORM, "table3.A.0", "7");
        Cell cell = corrected.cell("table3.A.0");
        assertThat(cell.value()).isEqualTo(BigDecimal.valueOf(7));
        assertThat(cell.raw()).isEqualTo("7");
        assertThat(cell.place()).isEqualTo(NEW_FORM.cell("table3.A.0").place());
        assertThat(corrected.cell("table3.A.1")).isEqualTo(NEW_FORM.cell("table3.A.1"));
        assertThat(corrected.sections()).isEqualTo(NEW_FORM.sections());
    }

    @Test
    void aFillerThatWasCorrectedToZeroIsFilled() {
        AnnualReport blank = NEW_FORM;
        for (Cell cell : NEW_FORM.cells().values()) {
            blank = cell.state() == Cell.State.EMPTY ? applied(blank, cell.name(), "0") : blank;
        }
        AnnualReport filled = blank;
        assertThat(rules(filled)).doesNotContain("T3-5");
        AnnualReport emptied = applied(filled, "table3.new.0", "");
        assertThat(emptied.cell("table3.new.0").state()).isEqualTo(Cell.State.EMPTY);
        assertThat(rules(emptied)).contains("T3-5");
    }

    @Test
    void anUnreadableCellIsReadOnceItIsCorrected() {
        AnnualReport doubtful = withUnreadable(NEW_FORM, "table4.0");
        assertThat(rules(doubtful)).contains("R-1");
        assertThat(rules(applied(doubtful, "table4.0", "3"))).doesNotContain("R-1");
    }

    @ParameterizedTest
    @CsvSource({
        "table3.A.0, 12, 12",
        "table3.A.0, １２, 12",
        "table2.chargesWanYuan, 31.50, 31.50",
        "table2.chargesWanYuan, 0.123456, 0.123456",
    })
    void whatTheFormTakes(String cell, String typed, String value) {
        assertThat(applied(NEW_FORM, cell, typed).cell(cell).value()).isEqualTo(new BigDecimal(value));
    }

    @Test
    void theChangesOfTheOldFormMayBeNegative() {
        assertThat(applied(OLD_FORM, "table2.licences.1", "-3")
                        .cell("table2.licences.1")
                        .value())
                .isEqualTo(BigDecimal.valueOf(-3));
        assertThat(refused(OLD_FORM, "table2.licences.0", "-3", "原因")).contains("不小于 0 的整数");
    }

    @ParameterizedTest
    @CsvSource({
        "table3.A.9, 1, 原因, 没有名为“table3.A.9”的格",
        "table3.A.0, -1, 原因, 不小于 0 的整数",
        "table3.A.0, 1.5, 原因, 不小于 0 的整数",
        "table3.A.0, 3件, 原因, 不带单位",
        "table3.A.0, 007, 原因, 不小于 0 的整数",
        "table3.A.0, 1e9, 原因, 不小于 0 的整数",
        "table3.A.0, 1234567890123, 原因, 不小于 0 的整数",
        "table2.chargesWanYuan, -1, 原因, 不小于 0 的金额",
        "table2.chargesWanYuan, 1.123456789, 原因, 小数不超过 8 位",
        "table3.A.0, 1, ' ', 没有写原因",
    })
    void whatIsRefusedWithTheReason(String cell, String typed, String reason, String said) {
        assertThat(refused(NEW_FORM, cell, typed, reason)).contains(said);
    }

    @Test
    void oneWrongCorrectionChangesNothing() {
        Corrected corrected = CellCorrections.apply(
                NEW_FORM,
                List.of(new CellCorrection("table3.A.0", "1", "原因"), new CellCorrection("table3.A.1", "x", "原因")));
        assertThat(corrected)
                .isInstanceOfSatisfying(
                        Corrected.Refused.class,
                        refused -> assertThat(refused.reasons()).containsOnlyKeys("table3.A.1"));
    }

    @Test
    void aCellIsCorrectedOnce() {
        CellCorrection one = new CellCorrection("table3.A.0", "1", "原因");
        assertThat(CellCorrections.apply(NEW_FORM, List.of(one, one)))
                .isEqualTo(new Corrected.Refused(Map.of("table3.A.0", "这一格订正了两次。请只留一次。")));
    }

    private static List<String> rules(AnnualReport report) {
        return ReportChecker.check(report, null).stream()
                .map(ConsistencyFinding::rule)
                .toList();
    }

    private static AnnualReport applied(AnnualReport report, String cell, String value) {
        return ((Corrected.Report) CellCorrections.apply(report, List.of(new CellCorrection(cell, value, "原因"))))
                .report();
    }

    private static String refused(AnnualReport report, String cell, String value, String reason) {
        return ((Corrected.Refused) CellCorrections.apply(report, List.of(new CellCorrection(cell, value, reason))))
                .reasons()
                .get(cell);
    }

    private static AnnualReport withUnreadable(AnnualReport report, String name) {
        Map<String, Cell> cells = new LinkedHashMap<>(report.cells());
        cells.put(name, Cell.unreadable(name, "12", List.of("1", "12"), null));
        return new AnnualReport(
                report.source(),
                report.title(),
                report.organ(),
                report.year(),
                report.form(),
                report.table3(),
                cells,
                report.sections());
    }

    private static AnnualReport ofForm(ReportForm form) {
        for (long seed = 1; ; seed++) {
            RandomReport drawn = RandomReport.draw(seed);
            if (drawn.figures().form() == form && drawn.figures().total("A") > 0) {
                return (AnnualReport) ReportReader.read(
                        Shapes.write(HtmlShape.HTML_CLEAN, drawn, seed).bytes());
            }
        }
    }
}
