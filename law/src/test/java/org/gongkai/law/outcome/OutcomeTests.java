package org.gongkai.law.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.gongkai.law.report.ReportForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTests {
    @Test
    void thereAreTwentyOneAndTheyAreTheRowsOfTheAnnualReport() {
        List<String> rows = ReportForm.FORM_2021.table3().stream()
                .filter(row -> row.code().matches("[A-F]\\d?"))
                .map(row -> row.code() + " " + row.label())
                .toList();
        assertThat(Arrays.stream(Outcome.values()).map(outcome -> outcome + " " + outcome.label()))
                .hasSize(21)
                .containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @EnumSource
    void eachHasABasisAndSaysWhatItsLetterMustSay(Outcome outcome) {
        assertThat(outcome.basis()).isNotEmpty();
        assertThat(outcome.letterMustSay()).contains("写明").endsWith("。");
        assertThat(outcome.group()).startsWith("（");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/outcomes.csv", useHeadersInDisplayName = true)
    void aSituationEndsUnderItsArticle(String name, Outcome outcome, String article) {
        assertThat(outcome.basis()).as(name).contains(Article.parse(article));
    }

    @Test
    void refusalsRestOnArticlesFourteenToSixteenAndSpecialAccessDoesNot() {
        for (Outcome outcome : Outcome.values()) {
            boolean refusal = outcome.basis().stream()
                    .anyMatch(article ->
                            article.instrument() == Instrument.OGI && article.number() >= 14 && article.number() <= 16);
            assertThat(refusal).as("%s", outcome).isEqualTo(outcome.name().matches("C[1-7]"));
        }
        assertThat(Outcome.C8.basis()).containsExactly(Article.parse("OGI/36//7"));
    }

    @Test
    void saysWhatWasNotChecked() {
        assertThat(Arrays.stream(Outcome.values()).filter(outcome -> !outcome.checked()))
                .containsExactly(Outcome.E5, Outcome.F2, Outcome.F3);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/remedies.csv", useHeadersInDisplayName = true)
    void aLetterNamesTheRemediesOfItsDay(
            String name, Outcome outcome, LocalDate decided, String kinds, String article) {
        Remedy remedy = Remedy.of(outcome, decided);
        assertThat(remedy.clauses().stream().map(clause -> clause.kind().name()))
                .as(name)
                .containsExactly(kinds.split(" "));
        assertThat(remedy.clauses().stream().flatMap(clause -> clause.basis().stream()))
                .contains(Article.parse(article));
    }

    @Test
    void aRefusalSaysToGoToReconsiderationFirst() {
        assertThat(Remedy.of(Outcome.C1, LocalDate.of(2026, 1, 5)).text())
                .isEqualTo(
                        "不服不予公开的，应当自知道或者应当知道本决定之日起60日内，先向〔行政复议机关〕申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内，向〔人民法院〕提起行政诉讼。认为本机关在政府信息公开工作中侵犯您的合法权益的，还可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报。");
    }

    @Test
    void everyDayHasExactlyOneTextOfEachKindAndNoTextCitesALawNotYetInForce() {
        for (LocalDate day = Remedy.SINCE; day.getYear() <= 2026; day = day.plusDays(1)) {
            for (Outcome outcome : Outcome.values()) {
                for (Remedy.Clause clause : Remedy.of(outcome, day).clauses()) {
                    assertThat(clause.text()).isNotBlank();
                    for (Article article : clause.basis()) {
                        assertThat(article.instrument().since()).isBeforeOrEqualTo(day);
                    }
                }
            }
        }
    }

    @Test
    void refusesDaysBeforeTheRegulations() {
        assertThatThrownBy(() -> Remedy.of(Outcome.A, LocalDate.of(2019, 5, 14)))
                .hasMessage("决定日期 2019-05-14 早于条例施行之日 2019-05-15，没有当时的救济告知文字：请查当时的法律。");
    }
}
