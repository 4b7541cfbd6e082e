package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reports added up over four levels of government. */
@RunningProgram
class RollingUpTests {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private RollingUp rolling;

    @Test
    void everyLevelIsTheSumOfTheUnitsBelowItAndMissingOnesAreNamed() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.licences", 40, "table3.new.0", 3));
        levels.report(levels.justice, ReportState.ACCEPTED, Map.of("table2.licences", 5));
        RolledUp rolled = Viewers.as(levels.office(), () -> rolling.of(levels.province, FourLevels.YEAR));

        assertThat(rolled.node().cells().get("table2.licences")).isEqualByComparingTo("45");
        assertThat(rolled.governments().get(levels.city.id()).cells().get("table2.licences"))
                .isEqualByComparingTo("45");
        assertThat(rolled.governments().get(levels.north.id()).cells().get("table2.licences"))
                .isEqualByComparingTo("40");
        assertThat(rolled.governments().get(levels.north.id()).cells().get("table3.new.0"))
                .isEqualByComparingTo("3");
        assertThat(rolled.node().units()).isEqualTo(3);
        assertThat(rolled.node().there()).isEqualTo(2);
        assertThat(rolled.node().missing()).extracting(Organ::id).containsExactly(levels.schools.id());
    }

    @Test
    void whatIsStillWrittenCountsNowhere() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.RETURNED, Map.of("table2.licences", 40));
        RolledUp rolled = Viewers.as(levels.office(), () -> rolling.of(levels.province, FourLevels.YEAR));

        assertThat(rolled.node().cells().get("table2.licences")).isZero();
        assertThat(rolled.node().missing()).hasSize(3);
    }

    @Test
    void aGovernmentsOwnReportIsComparedWithItsUnitsAndCountsWhereNoneOfThemReports() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.licences", 40));
        levels.report(levels.schools, ReportState.SUBMITTED, Map.of("table2.licences", 2));
        levels.report(levels.north, ReportState.SIGNED, Map.of("table2.licences", 43));
        levels.report(levels.south, ReportState.SIGNED, Map.of("table2.licences", 7));
        RolledUp rolled = Viewers.as(levels.office(), () -> rolling.of(levels.province, FourLevels.YEAR));

        RolledUp.Node north = rolled.governments().get(levels.north.id());
        assertThat(north.differences())
                .containsExactly(new RolledUp.Difference(
                        "table2.licences",
                        north.differences().getFirst().own(),
                        north.cells().get("table2.licences")));
        assertThat(north.differences().getFirst().by()).isEqualTo("+1");
        RolledUp.Node south = rolled.governments().get(levels.south.id());
        assertThat(south.byOwn()).isTrue();
        assertThat(south.differences()).isEmpty();
        assertThat(rolled.node().cells().get("table2.licences")).isEqualByComparingTo("49");
    }

    @Test
    void rulesAreToldByTheGovernmentThatMakesThem() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.normativeDocuments.2", 4));
        levels.report(levels.justice, ReportState.SUBMITTED, Map.of("table2.normativeDocuments.2", 6));
        levels.report(levels.city, ReportState.SIGNED, Map.of("table2.rules.2", 5, "table2.normativeDocuments.2", 10));
        RolledUp rolled = Viewers.as(levels.office(), () -> rolling.of(levels.province, FourLevels.YEAR));

        assertThat(rolled.node().cells().get("table2.rules.2")).isEqualByComparingTo("5");
        assertThat(rolled.node().cells().get("table2.normativeDocuments.2")).isEqualByComparingTo("10");
        assertThat(rolled.governments().get(levels.city.id()).differences()).isEmpty();
    }

    @Test
    void whoSeesOneDistrictRollsUpThatDistrictAlone() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.licences", 40));
        levels.report(levels.justice, ReportState.SUBMITTED, Map.of("table2.licences", 5));
        var office = levels.office(levels.north, levels.housing, levels.schools);

        assertThat(Viewers.as(office, () -> rolling.of(levels.north, FourLevels.YEAR))
                        .node()
                        .cells()
                        .get("table2.licences"))
                .isEqualByComparingTo("40");
        // asked all the same for more, the database tells nothing of what is out of sight
        assertThat(Viewers.as(office, () -> rolling.of(levels.province, FourLevels.YEAR))
                        .node()
                        .cells()
                        .get("table2.licences"))
                .isEqualByComparingTo("40");
    }
}
