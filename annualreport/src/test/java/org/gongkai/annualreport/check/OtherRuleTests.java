package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule but N-1 to N-4: a report that breaks it and one that does not. */
class OtherRuleTests {
    @ParameterizedTest(name = "{0} {1} {2} {4}")
    @CsvFileSource(resources = "/check/others.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void inOneReport(String expected, String organ, String figures, int section, String text) {
        String usual = section == 1 ? ReportFixture.FIVE_ASPECTS : section == 6 ? ReportFixture.NO_FEE : "";
        ReportFixture report = new ReportFixture()
                .organ(organ)
                .figures(figures)
                .section(section, usual + (text == null ? "" : text))
                .section(section == 5 ? 1 : 5, ReportFixture.FIVE_ASPECTS + "工作考核、社会评议、责任追究。");
        assertThat(rules(report, null)).isEqualTo(expected.equals("无") ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void fillersAreToldOnceWithEveryCell() {
        List<ConsistencyFinding> findings = ReportChecker.check(
                new ReportFixture()
                        .filler("table3.A.1", "/")
                        .filler("table3.A.2", "")
                        .filler("table2.rules.0", "/")
                        .build(),
                null);
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("T3-5");
            assertThat(f.cells()).containsExactly("table2.rules.0", "table3.A.1", "table3.A.2");
            assertThat(f.message()).contains("“/”");
        });
    }

    @Test
    void totalsThatWereLeftOutAreAWarningToldOnce() {
        ReportFixture report = new ReportFixture()
                .figures("new=1 A=1 total=1")
                .section(1, ReportFixture.FIVE_ASPECTS + "全年收到政府信息公开申请1件。");
        new ReportFixture().build().table3().forEach(row -> report.filler("table3." + row.code() + ".6", ""));
        assertThat(rules(report, null)).containsExactly("T3-3", "T3-5");
        assertThat(ReportChecker.check(report.build(), null))
                .extracting(ConsistencyFinding::severity)
                .doesNotContain(ConsistencyFinding.Severity.ERROR);
        assertThat(ReportChecker.check(report.filler("table3.A.6", "/").build(), null))
                .filteredOn(f -> f.severity() == ConsistencyFinding.Severity.ERROR)
                .extracting(ConsistencyFinding::rule)
                .contains("T3-3");
    }

    @Test
    void theFormOfAnotherYearIsTold() {
        assertThat(rules(new ReportFixture().form2019(), null)).containsExactly("R-2");
        assertThat(rules(new ReportFixture().year(2020), null)).containsExactly("R-2");
        assertThat(rules(new ReportFixture().form2019().year(2020), null)).isEmpty();
    }

    @Test
    void headingsAreComparedWithTheForm() {
        List<String> headings = List.of(
                "一、总体情况",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、因政府信息公开工作被申请行政复议和提起行政诉讼情况",
                "五、存在的主要问题及改进情况",
                "六、其他需要报告的事项");
        assertThat(ReportChecker.check(new ReportFixture().headings(headings).build(), null))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.rule()).isEqualTo("N-9");
                    assertThat(f.quote()).isEqualTo("四、因政府信息公开工作被申请行政复议和提起行政诉讼情况");
                });
        assertThat(rules(new ReportFixture().headings(headings.subList(0, 3)), null))
                .containsExactly("N-10", "N-4", "N-9");
    }

    @Test
    void yearsAreHeldTogether() {
        ReportFixture before = new ReportFixture()
                .year(2022)
                .figures("carriedForward=2 new=2 2.normativeDocuments.2=19 2.chargesWanYuan=5");
        assertThat(rules(
                        new ReportFixture()
                                .figures("carriedOver=2 A=2 total=2 2.normativeDocuments.0=1 2.normativeDocuments.1=7")
                                .figures("2.normativeDocuments.2=13 2.chargesWanYuan=5"),
                        before))
                .isEmpty();
        assertThat(rules(
                        new ReportFixture().figures("2.normativeDocuments.2=13 2.chargesWanYuan=9000 2.licences=80"),
                        before))
                .containsExactly("T2-4", "Y-1", "Y-2", "Y-3");
        assertThat(rules(new ReportFixture().year(2024), before)).containsExactly("Y-1");
    }

    @Test
    void suitsAfterReconsiderationNeedAReconsideration() {
        ReportFixture before = new ReportFixture().year(2022).figures("new=9 C1=9 total=9 4.0=1 4.4=1");
        ReportFixture report = new ReportFixture().figures("new=9 C1=9 total=9 4.0=1 4.4=1 4.10=3 4.14=3");
        assertThat(rules(report, null)).isEmpty();
        assertThat(rules(report, before)).containsExactly("X-3");
    }

    @Test
    void refusalsGoThroughReconsiderationFirstSince2024() {
        String figures = "new=9 C1=9 total=9 4.5=1 4.9=1";
        assertThat(rules(new ReportFixture().figures(figures).year(2024), null)).containsExactly("X-4");
        assertThat(rules(new ReportFixture().figures(figures).year(2023), null)).isEmpty();
    }

    @Test
    void repeatedTextAndForgottenProblemsAreTold() {
        String text = "我局高度重视政府信息公开工作，一是主动公开及时，二是依申请公开规范，三是信息管理严格，四是平台建设完善，五是监督保障有力。"
                + "全年组织召开专题会议研究部署，明确专人负责，认真落实保密审查制度，不断提高公开质量，优化栏目设置，回应群众关切，开展业务培训，接受社会监督，取得较好成效，受到群众好评和上级肯定。";
        ReportFixture before = new ReportFixture()
                .organ("某市某局")
                .year(2022)
                .section(1, text)
                .section(5, "主要问题：政策解读形式单一，队伍业务能力不足。下一步，将加强培训。");
        ReportFixture after =
                new ReportFixture().organ("某市某局").section(1, text).section(5, "政策解读形式更加丰富，举办图解、视频解读。存在问题：网站更新不及时。");
        assertThat(rules(after, before)).containsExactly("Y-5", "Y-6");
    }

    private static List<String> rules(ReportFixture report, ReportFixture before) {
        return ReportChecker.check(report.build(), before == null ? null : before.build()).stream()
                .map(ConsistencyFinding::rule)
                .sorted()
                .toList();
    }
}
