package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.junit.jupiter.api.Test;

/** What a checker must find in the report of 高陵区 for 2022. */
class SeedTests {
    private final AnnualReport seed = PublishedReport.read("gaoling-2022");
    private final List<ConsistencyFinding> findings = ReportChecker.check(seed, null);

    @Test
    void theDenialOfLostSuitsIsHeldAgainstTheTwoCellsOfTableFour() {
        ConsistencyFinding lost = findings.stream()
                .filter(f -> f.rule().equals("N-3"))
                .findFirst()
                .orElseThrow();
        assertThat(findings).filteredOn(f -> f.rule().equals("N-3")).hasSize(1);
        assertThat(lost.severity()).isEqualTo(ConsistencyFinding.Severity.ERROR);
        assertThat(lost.cells()).containsExactly("table4.6", "table4.11");
        assertThat(lost.quote()).isEqualTo("未发生政府信息公开行政败诉案件");
        assertThat(seed.source().at(lost.place())).isEqualTo("未发生政府信息公开行政败诉案件");
        assertThat(lost.message()).contains("20 件", "直接起诉 18", "复议后起诉 2");
    }

    @Test
    void theSumsAreRight() {
        assertThat(findings)
                .extracting(ConsistencyFinding::rule)
                .doesNotContain("T2-1", "T2-2", "T2-3", "T3-1", "T3-2", "T3-3", "T3-4", "T4-1", "T4-2", "N-1", "N-4");
    }
}
