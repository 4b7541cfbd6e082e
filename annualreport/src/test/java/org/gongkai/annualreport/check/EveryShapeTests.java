package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.Fault;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shape;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invented reports printed in every shape: a planted contradiction is found, and no other error. */
class EveryShapeTests {
    @ParameterizedTest
    @EnumSource(Fault.class)
    void findsThePlantedContradictionAndNoOther(Fault fault) {
        for (Shape shape : Shapes.ALL) {
            for (long seed = 41; seed < 44; seed++) {
                byte[] file = Shapes.write(shape, RandomReport.draw(seed, fault), seed)
                        .bytes();
                if (ReportReader.read(file) instanceof AnnualReport report && everyCellRead(report)) {
                    List<String> rules = ReportChecker.check(report, null).stream()
                            .filter(f -> f.severity() == ConsistencyFinding.Severity.ERROR)
                            .map(ConsistencyFinding::rule)
                            .distinct()
                            .toList();
                    assertThat(rules)
                            .as("%s %d", shape.name(), seed)
                            .isEqualTo(fault == Fault.NONE ? List.of() : List.of(fault.rule()));
                }
            }
        }
    }

    private static boolean everyCellRead(AnnualReport report) {
        return report.cells().values().stream().noneMatch(cell -> cell.state() == Cell.State.UNREADABLE);
    }
}
