package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Sentences with slots: filled, suggested, and what was typed by hand beside them. */
class WordingTests {
    private final Slots slots = new Slots(
            new FactSum(List.of(new FakeFacts(new Measure("evidence.trainings", "公开培训", "次"))), null, new Nothing()));
    private final Wording wording = new Wording(slots);
    private final TypedFigures typed = new TypedFigures(slots);

    private static final Map<String, BigDecimal> COUNTED = Map.of(
            "table2.licences", new BigDecimal("84598"),
            "table2.chargesWanYuan", new BigDecimal("1627.79"),
            "table2.normativeDocuments.2", new BigDecimal("13"),
            "table3.new.0", new BigDecimal("66"),
            "table3.A.0", new BigDecimal("66"),
            "evidence.trainings", new BigDecimal("2"));

    @Test
    void theUsualSentencesPassEveryCheckWithAndWithoutRequests() {
        for (Map<String, BigDecimal> counted : List.of(COUNTED, Map.<String, BigDecimal>of())) {
            for (boolean government : new boolean[] {true, false}) {
                var says = says(counted, government ? "高陵区人民政府" : "高陵区住房和城乡建设局");
                AnnualReport report = composed(wording.usual(says, government), says);
                assertThat(ReportChecker.check(report, null))
                        .extracting(ConsistencyFinding::rule, ConsistencyFinding::message)
                        .as(government + " " + counted)
                        .isEmpty();
            }
        }
    }

    @Test
    void slotsTakeTheirFiguresFromTheRecords() {
        var says = says(COUNTED, "高陵区人民政府");
        assertThat(slots.filled("【年度】年办结申请【办结申请】件，收费【行政事业性收费】万元，培训【公开培训】次。", says))
                .isEqualTo("2022年办结申请66件，收费1627.79万元，培训2次。");
        assertThat(slots.filled("【表三·一、本年新收政府信息公开申请数量·自然人】件", says)).isEqualTo("66件");
        assertThat(slots.filled("高政发〔2022〕3号，【没有的】", says)).isEqualTo("高政发〔2022〕3号，【没有的】");
    }

    @Test
    void aTypedFigureThatEqualsAFactIsOfferedAndOneThatContradictsIsTold() {
        var says = says(COUNTED, "高陵区人民政府");
        var found = typed.in(ReportText.EMPTY.with(1, "作出行政许可决定84598件。开展公开培训3次。共收到66件。2022年3月。现行有效13件。【乱写】"), says);
        assertThat(found.equal())
                .extracting(TypedFigure::typed, one -> one.slots().getFirst().name())
                .contains(Tuple.tuple("84598", "行政许可"), Tuple.tuple("13", "现行有效规范性文件"));
        assertThat(found.contradictions())
                .extracting(TypedFigures.Contradiction::typed, TypedFigures.Contradiction::counted)
                .containsExactly(Tuple.tuple("3", "2"));
        assertThat(found.unknown()).containsExactly("【乱写】");
    }

    @Test
    void lastYearsFiguresBecomeSlotsWhereOnlyOneFactHadThem() {
        var last = says(COUNTED, "高陵区人民政府");
        AnnualReport report =
                composed(ReportText.EMPTY.with(1, "2022年作出行政许可84598件，收费1627.79万元，新收申请66件，2023年继续。"), last);
        assertThat(wording.ofLastYear(report, last.figures().amounts()).parts().get(1))
                .isEqualTo("【年度】年作出行政许可【行政许可】件，收费【行政事业性收费】万元，新收申请66件，【下一年度】年继续。");
    }

    @Test
    void everySlotOfTheDataFilesIsKnown() {
        Set<String> cells = FormCells.labels().keySet();
        assertThat(slots.named())
                .allSatisfy(slot -> assertThat(slot.cells())
                        .allMatch(cell -> cells.contains(cell) || cell.startsWith("evidence.")));
        assertThat(slots.named().stream().map(Slot::name).collect(Collectors.toSet()))
                .hasSize(slots.named().size());
    }

    private AnnualReport composed(ReportText text, Slots.Says says) {
        return new Composition(says.organ(), says.year(), says.figures().amounts(), slots.filled(text, says)).report();
    }

    private static Slots.Says says(Map<String, BigDecimal> counted, String organ) {
        return new Slots.Says(organ, 2022, Figures.of(Extent.ofYear(List.of(1L), 2022), counted));
    }

    /** Nothing here asks a database. */
    private static final class Nothing extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
