package org.gongkai.annualreport.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is planted is found, and nothing is found that is not there. */
class PlantedFaultTests {
    private static final int SEEDS = Integer.getInteger("shapes.seeds", 60);

    private final List<String> failures = new ArrayList<>();
    private int checked;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aContradictionInTheTextIsFoundAndNothingElse(Fault fault) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            RandomReport report = RandomReport.draw(seed, fault);
            Set<String> expected = fault == Fault.NONE ? Set.of() : Set.of(fault.rule());
            boolean unpaid = fault == Fault.FEE_WITHOUT_NOTICE;
            check(report, seed, expected, unpaid ? Set.of("X-5") : Set.of());
        }
        assertThat(failures).isEmpty();
        assertThat(checked).isGreaterThan(SEEDS / 2);
    }

    @Test
    void aFaultInTheFiguresIsFoundByEveryRuleThatItBreaksAndByNoOther() {
        for (int seed = 1; seed <= SEEDS * 2; seed++) {
            RandomReport report = Planting.inFigures(RandomReport.draw(seed), new Draw(seed));
            check(report, seed, Arithmetic.broken(report.figures()), Set.of("N-1", "N-2", "N-3", "X-5"));
        }
        assertThat(failures).isEmpty();
        assertThat(checked).isGreaterThan(SEEDS);
    }

    /** @param tolerated rules that the planted fault may break as well */
    private void check(RandomReport report, long seed, Set<String> expected, Set<String> tolerated) {
        Shape shape = Shapes.ALL.get((int) (seed % Shapes.ALL.size()));
        List<ConsistencyFinding> findings = CheckHammer.findings(Shapes.write(shape, report, seed));
        if (findings == null) {
            return;
        }
        checked++;
        Set<String> found = CheckHammer.errors(findings);
        String where = shape.name() + " " + seed + ": ";
        // a total left blank is warned of, not called an error
        List<String> named = findings.stream().map(ConsistencyFinding::rule).toList();
        expected.stream()
                .filter(rule -> !named.contains(rule))
                .forEach(rule -> failures.add(where + rule + " not found"));
        findings.stream()
                .filter(finding -> found.contains(finding.rule()))
                .filter(finding -> finding.severity() == ConsistencyFinding.Severity.ERROR)
                .filter(finding -> !expected.contains(finding.rule()) && !tolerated.contains(finding.rule()))
                .forEach(finding -> failures.add(where + "false " + finding.rule() + " " + finding.message()));
    }
}
