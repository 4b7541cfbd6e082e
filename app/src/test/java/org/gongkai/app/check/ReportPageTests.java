package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.read.ReportReader;
import org.junit.jupiter.api.Test;

/** The seed as its page shows it. */
class ReportPageTests {
    private static final AnnualReport SEED = (AnnualReport) ReportReader.read(Form.sample("gaoling-2022.txt"));
    private static final ReportPage PAGE = ReportPage.of(
            new Checked.Read(
                    "a.txt",
                    SEED,
                    null,
                    null,
                    ReportChecker.check(SEED, null),
                    Extract.Text.of(SEED.source().printed(), false),
                    null),
            1);

    @Test
    void theSourcePaneHoldsTheSourceAndNothingElse() {
        String shown = PAGE.source().lines().stream()
                .map(line -> line.spans().stream().map(SourcePane.Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(shown).isEqualTo(SEED.source().printed().replaceFirst("\n$", ""));
    }

    @Test
    void everyCellHasItsPlaceInTheSourcePaneOnce() {
        List<String> anchors = PAGE.source().lines().stream()
                .flatMap(line -> line.spans().stream())
                .map(SourcePane.Span::anchor)
                .filter(Objects::nonNull)
                .toList();
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(PAGE.tables().stream().flatMap(ReportPageTests::figures))
                .hasSize(200)
                .allSatisfy(figure -> assertThat(anchors).contains(figure.anchor()));
    }

    @Test
    void everyRowOfATableIsAsWideAsTheForm() {
        assertThat(widths(PAGE.tables().get(0))).containsOnly(4);
        assertThat(widths(PAGE.tables().get(1))).containsOnly(10);
        assertThat(widths(PAGE.tables().get(2))).containsOnly(15);
    }

    @Test
    void theFirstFindingShowsSentenceAndCells() {
        ReportPage.FindingCard card = PAGE.findings().getFirst();
        assertThat(card.rule()).isEqualTo("N-3");
        assertThat(card.evidence().quote()).contains("未发生政府信息公开行政败诉案件");
        assertThat(card.evidence().slices().stream()
                        .flatMap(ReportPageTests::figures)
                        .filter(Figure::lit)
                        .map(Figure::shown))
                .containsExactly("18", "2");
    }

    @Test
    void theRectificationListIsNeverTakenForAFormula() {
        var finding = ReportChecker.check(SEED, null).getFirst();
        assertThat(RectificationList.line("=cmd", 2022, finding, "")).startsWith("\"'=cmd\",\"2022\",\"N-3\"");
    }

    private static Stream<Figure> figures(Grid grid) {
        return grid.body().stream().flatMap(List::stream).map(Grid.Box::figure).filter(Objects::nonNull);
    }

    /** How many columns each row covers, counting what hangs down from above. */
    private static List<Integer> widths(Grid grid) {
        List<List<Grid.Box>> rows = new ArrayList<>(grid.head());
        rows.addAll(grid.body());
        int[] widths = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (Grid.Box box : rows.get(row)) {
                for (int below = row; below < row + box.rowspan(); below++) {
                    widths[below] += box.colspan();
                }
            }
        }
        return Arrays.stream(widths).boxed().toList();
    }
}
