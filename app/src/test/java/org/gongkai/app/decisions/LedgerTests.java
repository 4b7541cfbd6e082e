package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.web.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger kept by hand: what is entered counts, what is withdrawn does not, and nothing is lost of what it said before. */
@RunningProgram
class LedgerTests {
    @Autowired
    private Registry registry;

    @Autowired
    private PersonalDetails personal;

    @Autowired
    private DecisionFacts facts;

    @Autowired
    private DecisionList list;

    @Autowired
    private Clock clock;

    private Registry.Office office;

    @BeforeEach
    void anOffice() {
        office = registry.office();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEnteredCounts(DecisionKind kind) {
        UUID id = registry.enter(office, kind);
        assertThat(registry.decision(office, id).withdrawn()).isFalse();
        assertThat(registry.tallied(office, kind.countMeasure())).isEqualTo(1);
        assertThat(registry.journaled(id, "decisions.enter")).isEqualTo(1);
    }

    @Test
    void theSameNumberIsEnteredOnce() {
        registry.enter(office, DecisionKind.PENALTY);
        assertThatThrownBy(() -> registry.enter(office, DecisionKind.PENALTY, "CF_WSH", "高市监罚[2022]7号"))
                .isInstanceOf(RefusedDecision.class)
                .hasMessageContaining("已经登记过");
        assertThat(registry.tallied(office, "table2.penalties")).isEqualTo(1);
    }

    @Test
    void anotherOrgansLedgerIsNeitherWrittenNorSeen() {
        UUID id = registry.enter(office, DecisionKind.LICENCE);
        Registry.Office other = registry.office();
        assertThat(registry.as(other.clerk(), () -> registry.store.one(id))).isEmpty();
        assertThatThrownBy(() -> registry.as(other.clerk(), () -> {
                    registry.decisions.withdraw(id, 0, "试");
                    return "";
                }))
                .isInstanceOf(NoSuchDecision.class);
        assertThatThrownBy(() -> registry.as(
                        other.clerk(),
                        () -> registry.decisions.enter(
                                office.organ(), DecisionKind.LICENCE, Registry.row(DecisionKind.LICENCE))))
                .isInstanceOf(RefusedDecision.class);
    }

    @Test
    void whatCarriesASecretMarkingDoesNotEnter() {
        assertThatThrownBy(() -> registry.enter(office, DecisionKind.LICENCE, "XK_NR", "机密★10年 热食类食品制售"))
                .isInstanceOf(StateSecretRefused.class);
        assertThat(registry.tallied(office, "table2.licences")).isZero();
    }

    @Test
    void aCorrectionMovesTheCountAndKeepsWhatWasThere() {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        correct(id, 0, "金额抄错", "CF_JDRQ", "2021/12/31", "CF_NR_FK", "0.3");
        Decision now = registry.decision(office, id);
        assertThat(now.decided()).isEqualTo("2021-12-31");
        assertThat(now.amount()).isEqualTo(300_000);
        assertThat(sum("table2.penalties", 2022)).isNull();
        assertThat(sum("table2.penalties", 2021)).isEqualByComparingTo("1");
        assertThat(sum("decisions.fines", 2021)).isEqualByComparingTo("0.3");
        List<DecisionChange> changes = registry.as(office.clerk(), () -> registry.store.changes(id));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo("金额抄错");
            assertThat(change.before().path("details").path("CF_NR_FK").stringValue())
                    .isEqualTo("0.2");
        });
    }

    @Test
    void aCorrectionOfWhatHasMovedOnIsRefused() {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        correct(id, 0, "改一次", "CF_NR_FK", "0.3");
        assertThatThrownBy(() -> correct(id, 0, "又改", "CF_NR_FK", "0.4"))
                .isInstanceOf(RefusedDecision.class)
                .hasMessageContaining("刚刚改过");
    }

    @Test
    void aCorrectionNeedsAReason() {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        assertThatThrownBy(() -> correct(id, 0, " ", "CF_NR_FK", "0.3")).hasMessageContaining("理由");
        assertThat(registry.decision(office, id).amount()).isEqualTo(200_000);
    }

    @Test
    void whatIsWithdrawnCountsNoLongerAndCanBeEnteredAgain() {
        UUID id = registry.enter(office, DecisionKind.CHARGE);
        withdraw(id, 0);
        assertThat(registry.tallied(office, "table2.chargesWanYuan")).isZero();
        assertThat(registry.tallied(office, DecisionKind.CHARGES)).isZero();
        UUID again = registry.enter(office, DecisionKind.CHARGE, "CHARGE_AMOUNT", "90");
        assertThat(again).isEqualTo(id);
        assertThat(registry.decision(office, id).withdrawn()).isFalse();
        assertThat(registry.tallied(office, "table2.chargesWanYuan")).isEqualTo(9_000);
    }

    @Test
    void anAnnulledDecisionStillCounts() {
        UUID id = registry.enter(office, DecisionKind.PENALTY, "PENALTY_IMPACT", "是");
        registry.bureau.does(office.clerk(), () -> registry.course.annul(id, 0, LocalDate.of(2023, 5, 4), "复议撤销"));
        Decision now = registry.decision(office, id);
        assertThat(now.annulled()).isEqualTo("2023-05-04");
        assertThat(now.waits()).isFalse();
        assertThat(registry.tallied(office, "table2.penalties")).isEqualTo(1);
    }

    @Test
    void nobodyAnnulsBeforeItWasDecided() {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        assertThatThrownBy(() -> registry.bureau.does(
                        office.clerk(), () -> registry.course.annul(id, 0, LocalDate.of(2022, 11, 14), "早了")))
                .isInstanceOf(RefusedDecision.class);
    }

    @Test
    void anIdentityNumberIsKeptEncryptedAndEveryLookIsJournaled() {
        UUID id = registry.enter(
                office,
                DecisionKind.PENALTY,
                "CF_XDR_LB",
                "自然人",
                "CF_XDR_MC",
                "王秀兰",
                "CF_XDR_SHXYM",
                "",
                "CF_XDR_ZJHM",
                "11010519491231002X");
        String row = registry.as(
                office.clerk(),
                () -> registry.jdbc
                        .sql("select cast(to_jsonb(d) as text) from decision d where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
        assertThat(row).contains("王秀兰").doesNotContain("11010519491231002X");
        Map<Detail, String> seen = registry.as(
                office.clerk(), () -> personal.look(Decisions.subject(id), Purpose.of(Purpose.Ground.HANDLING)));
        assertThat(seen).containsEntry(Detail.IDENTITY, "11010519491231002X");
        assertThat(registry.journaled(id, "personal.look")).isEqualTo(1);
        Registry.Office other = registry.office();
        assertThat(registry.as(
                        other.clerk(), () -> personal.look(Decisions.subject(id), Purpose.of(Purpose.Ground.HANDLING))))
                .isEmpty();
        Viewer above = new Viewer("above", null, Set.of(office.organ()), Set.of(), Set.of());
        assertThat(registry.as(above, () -> registry.store.one(id))).isPresent();
        assertThat(registry.as(above, () -> personal.look(Decisions.subject(id), Purpose.of(Purpose.Ground.HANDLING))))
                .as("whoever sees the organ from above sees the decision, and no identity number")
                .isEmpty();
    }

    @Test
    void aPassportIsKeptAsAnotherDocument() {
        UUID id = registry.enter(
                office,
                DecisionKind.PENALTY,
                "CF_XDR_LB",
                "自然人",
                "CF_XDR_MC",
                "约翰",
                "CF_XDR_SHXYM",
                "",
                "CF_XDR_ZJLX",
                "护照",
                "CF_XDR_ZJHM",
                "E12345678");
        assertThat(registry.as(office.clerk(), () -> personal.masked(Decisions.subject(id))))
                .containsEntry(Detail.DOCUMENT, "E1*****78");
    }

    @Test
    void markingAnEffectOnSocietyMakesAPenaltyPublic() {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        assertThat(registry.decision(office, id).disclosure().open()).isFalse();
        registry.bureau.does(office.clerk(), () -> registry.course.disclose(id, 0, null, true, "社会关注"));
        Disclosure now = registry.decision(office, id).disclosure();
        assertThat(now)
                .isEqualTo(
                        new Disclosure(true, "penalty-impact", LocalDate.of(2022, 11, 24), LocalDate.of(2025, 11, 15)));
    }

    @Test
    void whatSomebodyDecidedAboutItsDisclosureSurvivesACorrection() {
        UUID id = registry.enter(office, DecisionKind.PENALTY, "PENALTY_IMPACT", "是");
        registry.bureau.does(
                office.clerk(), () -> registry.course.disclose(id, 0, "withheld-privacy", true, "当事人是未成年人的监护人"));
        correct(id, 1, "改事实", "PENALTY_IMPACT", "是", "CF_SY", "另一事实");
        assertThat(registry.decision(office, id).disclosure())
                .isEqualTo(new Disclosure(false, "withheld-privacy", null, null));
    }

    @Test
    void factsAreTheSumsOfTheRecordsBehindThem() {
        registry.enter(office, DecisionKind.CHARGE, "CHARGE_NUMBER", "1", "CHARGE_AMOUNT", "80.05");
        registry.enter(office, DecisionKind.CHARGE, "CHARGE_NUMBER", "2", "CHARGE_AMOUNT", "12345.67");
        registry.enter(office, DecisionKind.CHARGE, "CHARGE_NUMBER", "3", "CHARGE_DAY", "2022/3/1");
        registry.enter(office, DecisionKind.LICENCE);
        var extent = Extent.ofYear(List.of(office.organ()), 2022);
        Set<String> measure = Set.of("table2.chargesWanYuan");
        assertThat(sum("table2.chargesWanYuan", 2022)).isEqualByComparingTo("1.250572");
        assertThat(registry.as(office.clerk(), () -> facts.portions(measure, extent, Portion.By.MONTH)))
                .extracting(Portion::month)
                .containsExactly(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 11, 1));
        Records first = records(measure, extent, null, 2);
        Records rest = records(measure, extent, first.next(), 2);
        assertThat(first.lines()).extracting(Records.Line::number).containsExactly("2", "1");
        assertThat(rest.lines()).extracting(Records.Line::number).containsExactly("3");
        assertThat(rest.next()).isNull();
        BigDecimal all = first.lines().stream()
                .map(Records.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(rest.lines().getFirst().amount());
        assertThat(all).isEqualByComparingTo("1.250572");
    }

    @Test
    void aListBeginsWithTheNewestAndGoesOnWhereItStopped() {
        for (int day = 1; day <= 5; day++) {
            registry.enter(office, DecisionKind.LICENCE, "XK_WSH", "许" + day, "XK_JDRQ", "2022/10/" + day);
        }
        registry.enter(office, DecisionKind.PENALTY, "CF_JDRQ", "2022/10/3");
        var first = page("", null, 3);
        assertThat(first)
                .extracting(DecisionList.Line::decided)
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(5, 4, 3);
        var after = new Cursor(first.getLast().decided(), first.getLast().id());
        assertThat(page("", after, 9)).hasSize(3);
        assertThat(page("许4", null, 9))
                .singleElement()
                .extracting(DecisionList.Line::number)
                .isEqualTo("许4");
        assertThat(page("高陵区渭水", null, 9)).hasSize(6);
        assertThat(page("渭水", null, 9)).isEmpty();
    }

    private List<DecisionList.Line> page(String words, Cursor after, int limit) {
        return registry.as(
                office.clerk(),
                () -> list.page(
                        new DecisionList.Asked(
                                List.of(office.organ()),
                                null,
                                DecisionList.Standing.ANY,
                                DecisionCheck.EARLIEST,
                                LocalDate.now(clock),
                                words,
                                after),
                        limit));
    }

    private Records records(Set<String> measures, Extent extent, String after, int limit) {
        return registry.as(
                office.clerk(),
                () -> facts.records(
                        new RecordQuery(measures, extent, "", RecordQuery.Order.LARGEST_FIRST, after, limit)));
    }

    private BigDecimal sum(String measure, int year) {
        return registry.as(office.clerk(), () -> facts.sums(Extent.ofYear(List.of(office.organ()), year)))
                .get(measure);
    }

    private void correct(UUID id, int seen, String reason, String... changes) {
        registry.bureau.does(
                office.clerk(),
                () -> registry.decisions.correct(id, seen, Registry.row(DecisionKind.PENALTY, changes), reason));
    }

    private void withdraw(UUID id, int seen) {
        registry.bureau.does(office.clerk(), () -> registry.decisions.withdraw(id, seen, "重复登记"));
    }
}
