package org.gongkai.annualreport.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.Shape;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written reads back to the same report: random reports of every shape, and published ones. */
class ReadsBackTests {

    private static final int SEEDS = Integer.getInteger("written.seeds", 1);

    static Stream<WrittenForm> forms() {
        return Stream.of(WrittenForm.values());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aReportOfAnyShape(WrittenForm form) {
        List<String> differences = new ArrayList<>();
        for (Shape shape : Shapes.ALL) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                if (ReportReader.read(Shapes.write(shape, seed).bytes()) instanceof AnnualReport report
                        && (form == WrittenForm.JSON || settled(report))) {
                    String where = shape.name() + " " + seed + " ";
                    RoundTrip.differences(report, form).forEach(what -> differences.add(where + what));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aPublishedReport(WrittenForm form) throws Exception {
        for (String name : List.of("gaoling-2022.txt", "gaoling-2021-invented.txt")) {
            AnnualReport report = (AnnualReport) ReportReader.read(Files.readAllBytes(Path.of("../samples", name)));
            assertThat(RoundTrip.differences(report, form)).as(name).isEmpty();
        }
    }

    private static boolean settled(AnnualReport report) {
        return report.cells().values().stream().noneMatch(cell -> cell.state() == Cell.State.UNREADABLE);
    }
}
