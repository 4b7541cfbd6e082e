package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of units that work with something else: read, confirmed, counted once, replaced; and our own exports read again. */
@RunningProgram
class ExternalReportsTests {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private ExternalReports external;

    @Autowired
    private ExternalDrafts drafts;

    @Autowired
    private ExternalStore store;

    @Autowired
    private FactSum sum;

    @Autowired
    private RollingUp rolling;

    @Autowired
    private Exporting exporting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static String json(Organ organ, int year, Map<String, Integer> cells, String text) {
        var figures = new HashMap<String, BigDecimal>();
        cells.forEach((cell, amount) -> figures.put(cell, BigDecimal.valueOf(amount)));
        return new Composition(organ.name(), year, figures, ReportText.EMPTY.with(1, text)).json();
    }

    private ExternalReport take(
            FourLevels levels, Viewer office, Organ organ, Map<String, Integer> cells, String reason) {
        return Viewers.as(office, () -> {
            ExternalDraft draft = external.handIn(
                            "年报.json", json(organ, FourLevels.YEAR, cells, "").getBytes(StandardCharsets.UTF_8))
                    .getFirst();
            return external.confirm(external.look(draft, levels.north), organ, Map.of(), reason);
        });
    }

    private BigDecimal licences(FourLevels levels, Organ government) {
        Viewer office = levels.office();
        return Viewers.as(office, () -> sum.of(sum.extent(government.id(), FourLevels.YEAR)))
                .of("table2.licences");
    }

    @Test
    void aReportFromOutsideCountsForItsWholeYearAndNowhereElse() {
        var levels = new FourLevels(program);
        var office = levels.office();
        ExternalReport taken = take(
                levels,
                office,
                levels.housing,
                Map.of(
                        "table2.licences",
                        40,
                        "table3.new.0",
                        2,
                        "table3.new.6",
                        2,
                        "table3.A.0",
                        2,
                        "table3.A.6",
                        2,
                        "table3.total.0",
                        2,
                        "table3.total.6",
                        2),
                "格式无正文");

        assertThat(taken.standing()).isEqualTo(ExternalReport.Standing.COUNTS);
        assertThat(licences(levels, levels.north)).isEqualByComparingTo("40");
        assertThat(licences(levels, levels.province)).isEqualByComparingTo("40");
        Figures figures = Viewers.as(office, () -> sum.of(sum.extent(levels.north.id(), FourLevels.YEAR)));
        assertThat(figures.of("table3.total.6")).isEqualByComparingTo("2");
        assertThat(Viewers.as(office, () -> sum.of(sum.extent(levels.north.id(), FourLevels.YEAR - 1)))
                        .of("table2.licences"))
                .isZero();
        Extent half = Extent.of(
                List.of(levels.housing.id()),
                java.time.LocalDate.of(FourLevels.YEAR, 1, 1),
                java.time.LocalDate.of(FourLevels.YEAR, 6, 30));
        assertThat(Viewers.as(office, () -> sum.of(half)).of("table2.licences")).isZero();
        assertThat(Viewers.as(
                        office,
                        () -> new Door(sum)
                                .byOrgan(List.of("table2.licences"), sum.extent(levels.north.id(), FourLevels.YEAR))))
                .containsOnlyKeys(levels.housing.id());
        RolledUp rolled = Viewers.as(office, () -> rolling.of(levels.province, FourLevels.YEAR));
        assertThat(rolled.node().imported()).isEqualTo(1);
        assertThat(rolled.node().cells().get("table2.licences")).isEqualByComparingTo("40");
    }

    @Test
    void aLaterOneTakesItsPlaceWithAReasonAndTheEarlierStays() {
        var levels = new FourLevels(program);
        var office = levels.office();
        ExternalReport first = take(levels, office, levels.housing, Map.of("table2.licences", 40), "没有正文");
        assertThatThrownBy(() -> take(levels, office, levels.housing, Map.of("table2.licences", 41), ""))
                .isInstanceOf(CannotReport.class)
                .hasMessageContaining("替换它要写明原因");
        ExternalReport second = take(levels, office, levels.housing, Map.of("table2.licences", 41), "单位更正");

        assertThat(licences(levels, levels.north)).isEqualByComparingTo("41");
        List<ExternalReport> history =
                Viewers.as(office, () -> transaction.execute(_ -> store.history(levels.housing.id(), FourLevels.YEAR)));
        assertThat(history).extracting(ExternalReport::id).containsExactly(second.id(), first.id());
        assertThat(history)
                .extracting(ExternalReport::standing)
                .containsExactly(ExternalReport.Standing.COUNTS, ExternalReport.Standing.REPLACED);
    }

    @Test
    void whereTheUnitHasAReportHereTooOneOfBothCountsAndTheOfficeDecides() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.licences", 38));
        var office = levels.office();
        ExternalReport taken = take(levels, office, levels.housing, Map.of("table2.licences", 40), "没有正文");

        assertThat(taken.undecided()).isTrue();
        assertThat(rolledUp(levels)).isEqualByComparingTo("38");
        assertThatThrownBy(() -> Viewers.as(office, () -> {
                    external.decide(taken, levels.housing, true, " ");
                    return null;
                }))
                .hasMessageContaining("请写明为什么");
        decide(office, taken, levels.housing, true);
        assertThat(rolledUp(levels)).isEqualByComparingTo("40");
        decide(office, taken, levels.housing, false);
        assertThat(rolledUp(levels)).isEqualByComparingTo("38");
        assertThat(journal(taken.id()))
                .containsExactly("report.import", "report.import.decide", "report.import.decide");
    }

    private void decide(Viewer office, ExternalReport report, Organ organ, boolean counts) {
        Viewers.as(office, () -> {
            external.decide(report, organ, counts, "单位书面确认");
            return null;
        });
    }

    private BigDecimal rolledUp(FourLevels levels) {
        return Viewers.as(levels.office(), () -> rolling.of(levels.province, FourLevels.YEAR))
                .node()
                .cells()
                .getOrDefault("table2.licences", BigDecimal.ZERO);
    }

    private List<String> journal(UUID subject) {
        var auditor = new Viewer(
                "person:test", null, java.util.Set.of(), java.util.Set.of(), java.util.Set.of("journal.read"));
        return Viewers.as(
                auditor,
                () -> transaction.execute(
                        _ -> jdbc.sql("select act from journal_entry where subject = :subject order by at, id")
                                .param("subject", subject.toString())
                                .query(String.class)
                                .list()));
    }

    @Test
    void aCellThatCouldNotBeReadIsTypedBeforeItCounts() {
        var levels = new FourLevels(program);
        var office = levels.office();
        String unreadable = json(levels.housing, FourLevels.YEAR, Map.of(), "")
                .replace("\"licences\":0", "\"licences\":null")
                .replaceFirst(
                        "\\{", "{\"unreadable\":[{\"cell\":\"table2.licences\",\"raw\":\"4O\",\"candidates\":[]}],");
        ExternalReport taken = Viewers.as(office, () -> {
            ExternalDraft draft = external.handIn("年报.json", unreadable.getBytes(StandardCharsets.UTF_8))
                    .getFirst();
            ExternalReports.Looked looked = external.look(draft, levels.north);
            assertThat(looked.unreadable())
                    .extracting(org.gongkai.annualreport.Cell::name)
                    .containsExactly("table2.licences");
            assertThat(looked.clear()).isFalse();
            assertThatThrownBy(() -> external.confirm(looked, levels.housing, Map.of(), "没有正文"))
                    .isInstanceOfSatisfying(
                            CannotReport.class,
                            refused -> assertThat(refused.field()).isEqualTo("cell-table2.licences"));
            return external.confirm(looked, levels.housing, Map.of("table2.licences", "40"), "没有正文");
        });
        assertThat(taken.origins().get("table2.licences").typed()).isTrue();
        assertThat(licences(levels, levels.north)).isEqualByComparingTo("40");
    }

    @Test
    void whatCarriesAMarkingOfAStateSecretIsRefusedAndNotKept() {
        var levels = new FourLevels(program);
        var office = levels.office();
        assertThatThrownBy(() -> Viewers.as(
                        office,
                        () -> external.handIn(
                                "年报.json",
                                json(levels.housing, FourLevels.YEAR, Map.of(), "机密★10年")
                                        .getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(StateSecretRefused.class);
        assertThat(Viewers.as(office, () -> drafts.waiting())).isEmpty();
    }

    @Test
    void nobodyElseSeesWhatWasHandedInOrTakesItOverForAnOrganOutOfSight() {
        var levels = new FourLevels(program);
        var office = levels.office();
        ExternalDraft draft = Viewers.as(
                office,
                () -> external.handIn(
                                "年报.json",
                                json(levels.housing, FourLevels.YEAR, Map.of(), "")
                                        .getBytes(StandardCharsets.UTF_8))
                        .getFirst());
        var south = levels.office(levels.south, levels.justice);
        assertThat(Viewers.as(south, () -> drafts.find(draft.id()))).isEmpty();
        ExternalReports.Looked looked = Viewers.as(office, () -> external.look(draft, levels.north));
        assertThatThrownBy(() -> Viewers.as(south, () -> external.confirm(looked, levels.housing, Map.of(), "没有正文")))
                .isInstanceOf(CannotReport.class);
    }

    @Test
    void anExportIsReadAgainWithTheSameFiguresInBothForms() throws IOException {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.licences", 40, "table4.3", 2));
        levels.report(levels.justice, ReportState.SUBMITTED, Map.of("table2.penalties", 6));
        var office = levels.office();
        ExportedReports export =
                Viewers.as(office, () -> exporting.of(levels.province, FourLevels.YEAR, true, false, "json"));
        assertThat(export.units())
                .extracting(ExportedReports.Unit::code)
                .containsExactly(levels.housing.code(), levels.justice.code());
        assertThat(export.missing()).hasSize(5);

        for (boolean json : new boolean[] {true, false}) {
            var out = new ByteArrayOutputStream();
            if (json) {
                ExportJson.write(export, out);
            } else {
                ExportWorkbook.write(export, out);
            }
            List<ExternalReading.Arrived> arrived = ExternalReading.read(out.toByteArray());
            assertThat(arrived)
                    .extracting(ExternalReading.Arrived::organCode)
                    .containsExactly(levels.housing.code(), levels.justice.code());
            var report = ExternalReading.report(arrived.getFirst().text());
            assertThat(report.year()).isEqualTo(FourLevels.YEAR);
            assertThat(report.figure("table2.licences"))
                    .hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("40"));
            assertThat(report.figure("table4.3"))
                    .hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("2"));
        }
    }

    @Test
    void anExportThatWasChangedOrIsNotFrozenIsRefused() {
        var levels = new FourLevels(program);
        levels.report(levels.housing, ReportState.SUBMITTED, Map.of("table2.licences", 40));
        var office = levels.office();
        var out = new ByteArrayOutputStream();
        ExportJson.write(
                Viewers.as(office, () -> exporting.of(levels.housing, FourLevels.YEAR, false, false, "json")), out);
        String changed = out.toString(StandardCharsets.UTF_8).replaceFirst("\"licences\" ?: ?40", "\"licences\":41");
        assertThatThrownBy(() -> ExternalReading.read(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CannotReport.class)
                .hasMessageContaining("校验值不一致");

        var live = new ByteArrayOutputStream();
        ExportJson.write(
                Viewers.as(office, () -> exporting.of(levels.schools, FourLevels.YEAR, false, true, "json")), live);
        assertThatThrownBy(() -> ExternalReading.read(live.toByteArray()))
                .isInstanceOf(CannotReport.class)
                .hasMessageContaining("实时统计");
        assertThatThrownBy(() ->
                        Viewers.as(office, () -> exporting.of(levels.schools, FourLevels.YEAR, false, false, "json")))
                .hasMessageContaining("还没有可以导出的报告");
    }
}
