package org.gongkai.annualreport.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.CarryOver;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.FormerPoint;
import org.gongkai.annualreport.check.RegisterContinuity;
import org.gongkai.annualreport.check.ReportFixture;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.compare.SentenceChange.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ComparisonTests {
    private static ReportFixture year(int year) {
        return new ReportFixture().organ("雁洲市清源区教育局").year(year);
    }

    private static List<String> rules(Comparison comparison) {
        return comparison.findings().stream().map(ConsistencyFinding::rule).toList();
    }

    @Test
    void theYearsDecideWhichIsTheOlder() {
        AnnualReport older = year(2022).build();
        AnnualReport newer = year(2023).build();
        assertThat(Comparison.of(older, newer).swapped()).isFalse();
        Comparison swapped = Comparison.of(newer, older);
        assertThat(swapped.swapped()).isTrue();
        assertThat(swapped.newer()).isSameAs(newer);
        assertThat(swapped.remarks()).isEmpty();
    }

    @Test
    void whatDoesNotCarryOverIsToldByColumn() {
        Comparison comparison = Comparison.of(
                year(2022).figures("carriedForward=3 new=3").build(),
                year(2023).figures("carriedOver=2 A=2 total=2").build());
        assertThat(comparison.carryOvers().stream().filter(CarryOver::broken))
                .map(CarryOver::name)
                .containsExactly("自然人", "总计");
        assertThat(rules(comparison)).containsExactly("Y-1");
    }

    @Test
    void anUnreadableFigureIsNeitherRightNorWrong() {
        Comparison comparison = Comparison.of(
                year(2022)
                        .unreadable("table3.carriedForward.0", "12", "1", "12")
                        .build(),
                year(2023).build());
        assertThat(comparison.carryOvers().getFirst().unsure()).isTrue();
        assertThat(comparison.carryOvers()).noneMatch(CarryOver::broken);
    }

    @Test
    void registersAreFollowedAndAnExplanationIsQuoted() {
        AnnualReport older = year(2022).figures("2.normativeDocuments.2=19").build();
        ReportFixture newer =
                year(2023).figures("2.normativeDocuments.0=1 2.normativeDocuments.1=7 2.normativeDocuments.2=12");
        RegisterContinuity broken =
                Comparison.of(older, newer.build()).registers().getLast();
        assertThat(broken.broken()).isTrue();
        assertThat(broken.due()).hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("13"));
        assertThat(broken.explanation()).isNull();
        newer.section(1, ReportFixture.FIVE_ASPECTS + "全年开展规范性文件清理1次，调整1件。");
        Sentence explanation =
                Comparison.of(older, newer.build()).registers().getLast().explanation();
        assertThat(Optional.ofNullable(explanation).map(Sentence::text)).hasValue("全年开展规范性文件清理1次,调整1件。");
    }

    @Test
    void differentOrgansAreComparedByFiguresAndTextAlone() {
        Comparison comparison = Comparison.of(
                year(2022).organ("清源区财政局").figures("carriedForward=3").build(),
                year(2023).build());
        assertThat(comparison.remarks()).singleElement().asString().contains("不是同一机关", "清源区财政局");
        assertThat(comparison.carryOvers()).isEmpty();
        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.figures()).hasSize(200);
    }

    @Test
    void oneOrganUnderALongerAndAShorterNameIsOne() {
        assertThat(Comparison.of(year(2022).organ("清源区教育局").build(), year(2023).build())
                        .remarks())
                .isEmpty();
    }

    @Test
    void aGapOfYearsAndTheSameYearAreTold() {
        assertThat(Comparison.of(year(2021).build(), year(2023).build()).remarks())
                .singleElement()
                .asString()
                .contains("相隔 2 年");
        assertThat(Comparison.of(year(2023).build(), year(2023).build()).remarks())
                .singleElement()
                .asString()
                .contains("都是 2023 年度");
    }

    @Test
    void tableTwoOfTheTwoFormsIsNotComparedAndOtherHandlingIsSummed() {
        AnnualReport older = year(2020).form2019().figures("new=5 F=5 total=5").build();
        AnnualReport newer = year(2021).figures("new=7 F1=1 F2=2 F3=4 total=7").build();
        Comparison comparison = Comparison.of(older, newer);
        assertThat(comparison.remarks()).singleElement().asString().contains("表二的口径不同");
        assertThat(comparison.registers()).isEmpty();
        assertThat(comparison.figures()).noneMatch(figure -> figure.name().startsWith("table2"));
        FigureChange other = comparison.figures().stream()
                .filter(figure -> figure.name().equals("table3.F.6"))
                .findFirst()
                .orElseThrow();
        assertThat(other.label()).isEqualTo("表三·（六）其他处理·总计");
        assertThat(other.change())
                .hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("2"));
        assertThat(other.percent())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("40"));
    }

    @Test
    void everySentenceIsTracedToBothTexts() {
        AnnualReport older = year(2022)
                .section(1, "一是认真学习条例。二是全年公开信息15条。三是优化栏目设置，方便群众查询使用。四是开展培训。")
                .build();
        AnnualReport newer = year(2023)
                .section(1, "四是开展培训。一是认真学习条例。二是全年公开信息27条。三是优化栏目设置，方便群众查询和使用。五是接受监督。")
                .build();
        SectionChange section = Comparison.of(older, newer).sections().stream()
                .filter(one -> one.number() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(section.sentences())
                .map(SentenceChange::kind)
                .containsExactly(Kind.MOVED, Kind.KEPT, Kind.FIGURES, Kind.REMOVED, Kind.REWORDED, Kind.ADDED);
        for (SentenceChange change : section.sentences()) {
            Sentence then = change.older();
            Sentence now = change.newer();
            if (then != null && now != null && change.kind() == Kind.KEPT) {
                assertThat(older.source().at(then.place(then.whole())))
                        .isEqualTo(newer.source().at(now.place(now.whole())));
            }
        }
    }

    @Test
    void copiedTextIsCountedByItsWordsNotItsFigures() {
        String text = "我局高度重视政府信息公开工作，一是主动公开及时，二是依申请公开规范，三是信息管理严格，四是平台建设完善，五是监督保障有力，全年公开%d条。"
                + "全年组织召开专题会议研究部署，明确专人负责，认真落实保密审查制度，不断提高公开质量，优化栏目设置，回应群众关切，开展业务培训。";
        Comparison comparison = Comparison.of(
                year(2022).section(1, text.formatted(15)).build(),
                year(2023).section(1, text.formatted(4321)).build());
        assertThat(rules(comparison)).contains("Y-5");
        assertThat(comparison.sections().stream().filter(one -> one.number() == 1))
                .singleElement()
                .satisfies(section -> assertThat(section.share()).hasValue(100));
    }

    @Test
    void everyPointOfLastYearsSectionFiveIsFollowed() {
        Comparison comparison = Comparison.of(
                year(2022)
                        .section(5, "存在的问题：政策解读形式单一，队伍业务能力不足，存在差距。下一步，将举办镇街业务骨干轮训，升级改版门户网站栏目。")
                        .build(),
                year(2023)
                        .section(1, ReportFixture.FIVE_ASPECTS + "政策解读新增图解、视频等形式。")
                        .section(5, "门户网站栏目已升级改版。存在的问题：网站更新不及时。")
                        .build());
        assertThat(comparison.points())
                .extracting(FormerPoint::text, FormerPoint::promise, FormerPoint::fate)
                .contains(
                        tuple("政策解读形式单一", false, FormerPoint.Fate.ANSWERED),
                        tuple("队伍业务能力不足", false, FormerPoint.Fate.UNTOLD),
                        tuple("将举办镇街业务骨干轮训", true, FormerPoint.Fate.UNTOLD),
                        tuple("升级改版门户网站栏目", true, FormerPoint.Fate.ANSWERED));
        Sentence answer = comparison.points().getFirst().answer();
        assertThat(Optional.ofNullable(answer).map(Sentence::text)).hasValue("政策解读新增图解、视频等形式。");
    }

    @Test
    void theSameWordsAgainAreNoAnswer() {
        String five = "存在的问题：政策解读形式单一。下一步，将举办业务骨干轮训。";
        Comparison comparison = Comparison.of(
                year(2022).section(5, five).build(), year(2023).section(5, five).build());
        assertThat(comparison.points()).allMatch(point -> point.fate() == FormerPoint.Fate.REPEATED);
    }

    @Test
    void theJsonHoldsEverythingThatWasCompared() {
        Comparison comparison = Comparison.of(
                year(2022).figures("carriedForward=3 new=3").build(), year(2023).build());
        JsonNode json = new ObjectMapper().readTree(ComparisonJson.of("旧.txt", "新.txt", comparison));
        assertThat(json.get("older").get("file").asString()).isEqualTo("旧.txt");
        assertThat(json.get("carryOvers").size()).isEqualTo(7);
        assertThat(json.get("figures").size()).isEqualTo(200);
        assertThat(json.get("findings").get(0).get("rule").asString()).isEqualTo("Y-1");
        JsonNode sentence = json.get("sections").get(0).get("sentences").get(0).get("newer");
        assertThat(comparison
                        .newer()
                        .source()
                        .printed()
                        .substring(
                                sentence.get("start").asInt(),
                                sentence.get("end").asInt()))
                .isEqualTo(sentence.get("text").asString());
    }
}
