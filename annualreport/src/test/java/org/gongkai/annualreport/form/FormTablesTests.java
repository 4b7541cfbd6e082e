package org.gongkai.annualreport.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The geometry of both forms, whatever report it is drawn for. */
class FormTablesTests {

    static Stream<AnnualReport> reports() {
        return Stream.of(2020L, 2023L).map(FormTablesTests::ofYear);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyRowIsAsWideAsThePaper(AnnualReport report) {
        for (FormTable table : FormTables.of(report)) {
            assertThat(widths(table)).as(table.caption()).containsOnly(table.columns());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCellOfTheFormHasOneBoxInTheOrderOfTheForm(AnnualReport report) {
        assertThat(FormTables.of(report).stream()
                        .flatMap(table -> table.body().stream())
                        .flatMap(List::stream)
                        .map(FormBox::cell)
                        .filter(Objects::nonNull))
                .containsExactlyElementsOf(report.cells().keySet());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theResultsOfTheYearStandUprightBesideAllTheirRows(AnnualReport report) {
        assertThat(FormTables.of(report).get(1).body().stream()
                        .flatMap(List::stream)
                        .filter(box -> box.role() == FormBox.Role.OUTER))
                .singleElement()
                .satisfies(box ->
                        assertThat(box.rowspan()).isEqualTo(report.table3().size() - 3));
    }

    private static AnnualReport ofYear(long year) {
        for (long seed = 1; ; seed++) {
            RandomReport drawn = RandomReport.draw(seed);
            if (drawn.year() == year
                    && drawn.figures().oneRowOfOtherHandling() == year < 2021
                    && (drawn.figures().form().since() == 2019) == year < 2021) {
                return (AnnualReport) ReportReader.read(
                        Shapes.write(HtmlShape.HTML_CLEAN, drawn, seed).bytes());
            }
        }
    }

    /** How many columns each row covers, counting what hangs down from above. */
    private static List<Integer> widths(FormTable table) {
        List<List<FormBox>> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        int[] widths = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (FormBox box : rows.get(row)) {
                for (int below = row; below < row + box.rowspan(); below++) {
                    widths[below] += box.colspan();
                }
            }
        }
        return Arrays.stream(widths).boxed().toList();
    }
}
