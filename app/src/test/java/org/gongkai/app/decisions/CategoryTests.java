package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions by 类别: each counted once, as it stands now, and found by it. */
@RunningProgram
class CategoryTests {
    @Autowired
    private Registry registry;

    @Autowired
    private DecisionFacts facts;

    private Registry.Office office;

    @BeforeEach
    void office() {
        office = registry.office();
    }

    @Test
    void aDecisionOfSeveralCategoriesCountsOnceAndWhatNoListForeseesTogether() {
        penalty("1", "罚款", "0.2");
        penalty("2", "罚款", "0.3");
        penalty("3", "罚款、没收违法所得", "1");
        penalty("4", "其他-责令改正", "0");
        penalty("5", "其他", "0");
        assertThat(facts.kindsOf(Set.of("table2.penalties"))).isEqualTo("处罚类别");
        assertThat(byKind("table2.penalties"))
                .isEqualTo(Map.of("罚款", "2", "其他", "2", "多种", "1"))
                .containsKeys("罚款");
        assertThat(byKind(DecisionKind.FINES)).isEqualTo(Map.of("多种", "1", "罚款", "0.5"));
        assertThat(numbers("table2.penalties", "多种")).containsExactly("罚3");
        assertThat(numbers("table2.penalties", "其他")).containsExactlyInAnyOrder("罚4", "罚5");
        assertThat(numbers("table2.penalties", "警告")).isEmpty();
    }

    @Test
    void theItemIsTheKindOfACharge() {
        registry.enter(
                office, DecisionKind.CHARGE, "CHARGE_NUMBER", "收1", "CHARGE_ITEM", "不动产登记费", "CHARGE_AMOUNT", "80");
        registry.enter(
                office, DecisionKind.CHARGE, "CHARGE_NUMBER", "收2", "CHARGE_ITEM", "诉讼档案复制费", "CHARGE_AMOUNT", "20");
        registry.enter(
                office, DecisionKind.CHARGE, "CHARGE_NUMBER", "收3", "CHARGE_ITEM", "不动产登记费", "CHARGE_AMOUNT", "40");
        assertThat(facts.kindsOf(Set.of("table2.chargesWanYuan"))).isEqualTo("收费项目");
        assertThat(byKind("table2.chargesWanYuan")).isEqualTo(Map.of("不动产登记费", "0.012", "诉讼档案复制费", "0.002"));
        assertThat(byKind(DecisionKind.CHARGES)).isEqualTo(Map.of("不动产登记费", "2", "诉讼档案复制费", "1"));
        assertThat(numbers("table2.chargesWanYuan", "不动产登记费")).containsExactlyInAnyOrder("收1", "收3");
    }

    @Test
    void aCorrectionMovesADecisionToItsNewCategoryAndAWithdrawalTakesItAway() {
        var id = registry.enter(office, DecisionKind.LICENCE, "XK_WSH", "许1", "XK_XKLB", "登记");
        registry.enter(office, DecisionKind.LICENCE, "XK_WSH", "许2", "XK_XKLB", "登记");
        registry.bureau.does(
                office.clerk(),
                () -> registry.decisions.correct(
                        id, 0, Registry.row(DecisionKind.LICENCE, "XK_WSH", "许1", "XK_XKLB", "核准"), "类别填错"));
        assertThat(byKind("table2.licences")).isEqualTo(Map.of("登记", "1", "核准", "1"));
        assertThat(numbers("table2.licences", "核准")).containsExactly("许1");
        registry.bureau.does(office.clerk(), () -> registry.decisions.withdraw(id, 1, "重复登记"));
        assertThat(byKind("table2.licences")).isEqualTo(Map.of("登记", "1"));
    }

    @Test
    void decisionsOfDifferentKindsHaveNoCategoryInCommon() {
        Set<String> both = Set.of("table2.licences", "table2.penalties");
        assertThat(facts.kindsOf(both)).isEmpty();
        assertThat(registry.as(office.clerk(), () -> facts.portions(both, extent(), Portion.By.KIND)))
                .isEmpty();
    }

    private void penalty(String number, String categories, String fine) {
        registry.enter(office, DecisionKind.PENALTY, "CF_WSH", "罚" + number, "CF_CFLB", categories, "CF_NR_FK", fine);
    }

    private Extent extent() {
        return Extent.ofYear(List.of(office.organ()), 2022);
    }

    private Map<String, String> byKind(String measure) {
        var kinds = new LinkedHashMap<String, String>();
        List<Portion> portions =
                registry.as(office.clerk(), () -> facts.portions(Set.of(measure), extent(), Portion.By.KIND));
        assertThat(portions).isSortedAccordingTo((a, b) -> b.amount().compareTo(a.amount()));
        portions.forEach(portion -> kinds.put(portion.kind(), plain(portion.amount())));
        return kinds;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private List<String> numbers(String measure, String kind) {
        var query = new RecordQuery(Set.of(measure), extent(), "", RecordQuery.Order.NEWEST_FIRST, null, 50);
        return registry.as(office.clerk(), () -> facts.records(query.ofKind(kind))).lines().stream()
                .map(Records.Line::number)
                .toList();
    }
}
