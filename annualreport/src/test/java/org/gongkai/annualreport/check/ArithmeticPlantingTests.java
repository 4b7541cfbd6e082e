package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.law.report.ReportForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random consistent reports pass every sum; one changed cell of a sum is found and named. */
class ArithmeticPlantingTests {
    private static final List<String> SUMS = List.of("T2-1", "T2-3", "T3-1", "T3-2", "T3-3", "T3-4", "T4-1", "T4-2");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneChangedCellIsFound(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            boolean old = random.nextInt(4) == 0;
            Map<String, Integer> figures = consistent(random, old);
            assertThat(sums(report(figures, old))).isEmpty();
            List<String> names = figures.keySet().stream()
                    .filter(name -> !name.startsWith("table2"))
                    .toList();
            String cell = names.get(random.nextInt(names.size()));
            int before = figures.get(cell);
            int after = before == 0 || random.nextBoolean() ? before + 1 + random.nextInt(9) : before - 1;
            figures.put(cell, after);
            List<ConsistencyFinding> found = sums(report(figures, old));
            assertThat(found)
                    .as("%s %d to %d", cell, before, after)
                    .isNotEmpty()
                    .anySatisfy(f -> {
                        assertThat(f.cells()).contains(cell);
                        assertThat(f.severity()).isEqualTo(ConsistencyFinding.Severity.ERROR);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anUnreadableCellSilencesItsSumsOnly(int seed) {
        Random random = new Random(seed);
        Map<String, Integer> figures = consistent(random, false);
        figures.merge("table3.B.2", 5, Integer::sum);
        ReportFixture fixture = fixture(figures, false).unreadable("table3.B.2", "55", "5", "55");
        assertThat(sums(fixture.build())).isEmpty();
        assertThat(ReportChecker.check(fixture.build(), null)).anySatisfy(f -> {
            assertThat(f.rule()).isEqualTo("R-1");
            assertThat(f.cells()).containsExactly("table3.B.2");
            assertThat(f.message()).contains("5 或 55");
        });
        fixture.cell("table3.C1.1", String.valueOf(figures.get("table3.C1.1") + 1));
        assertThat(sums(fixture.build()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.cells()).contains("table3.C1.1"));
    }

    private static List<ConsistencyFinding> sums(AnnualReport report) {
        return ReportChecker.check(report, null).stream()
                .filter(f -> SUMS.contains(f.rule()))
                .toList();
    }

    private static AnnualReport report(Map<String, Integer> figures, boolean old) {
        return fixture(figures, old).build();
    }

    private static ReportFixture fixture(Map<String, Integer> figures, boolean old) {
        ReportFixture fixture = old ? new ReportFixture().year(2020).form2019() : new ReportFixture();
        figures.forEach((cell, figure) -> fixture.cell(cell, String.valueOf(figure)));
        return fixture;
    }

    private static Map<String, Integer> consistent(Random random, boolean old) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        List<String> outcomes = (old ? ReportForm.FORM_2019 : ReportForm.FORM_2021)
                .table3().stream()
                        .map(ReportForm.Row::code)
                        .filter(code -> code.length() <= 2)
                        .toList();
        List<String> rows = new ArrayList<>(outcomes);
        rows.addAll(List.of("new", "carriedOver", "total", "carriedForward"));
        rows.forEach(row -> figures.put("table3." + row + ".6", 0));
        for (int column = 0; column < 6; column++) {
            int total = 0;
            for (String outcome : outcomes) {
                int n = random.nextInt(3) == 0 ? random.nextInt(300) : 0;
                total += n;
                put(figures, outcome, column, n);
            }
            int forward = random.nextInt(12);
            int over = random.nextInt(Math.min(total + forward, 12) + 1);
            put(figures, "total", column, total);
            put(figures, "carriedForward", column, forward);
            put(figures, "carriedOver", column, over);
            put(figures, "new", column, total + forward - over);
        }
        for (int group = 0; group < 15; group += 5) {
            int sum = 0;
            for (int i = 0; i < 4; i++) {
                int n = random.nextInt(30);
                sum += n;
                figures.put("table4." + (group + i), n);
            }
            figures.put("table4." + (group + 4), sum);
        }
        int issued = random.nextInt(20);
        figures.put("table2.normativeDocuments.0", issued);
        figures.put("table2.normativeDocuments.1", random.nextInt(20));
        figures.put("table2.normativeDocuments.2", issued + random.nextInt(50));
        return figures;
    }

    private static void put(Map<String, Integer> figures, String row, int column, int n) {
        figures.put("table3." + row + "." + column, n);
        figures.merge("table3." + row + ".6", n, Integer::sum);
    }
}
