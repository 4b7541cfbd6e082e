package org.gongkai.law.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleBookTests {
    @Test
    void everyRuleIsListedOnceWithBasisAndComparison() {
        assertThat(RuleBook.rules()).hasSize(43).allSatisfy(rule -> {
            assertThat(rule.id()).matches("(R|T[234]|Y|X|N)-\\d{1,2}");
            assertThat(rule.title()).isNotBlank();
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.compares()).isNotBlank();
        });
    }

    @Test
    void rulesThatNeedMoreThanReportsSayWhatTheyNeed() {
        assertThat(RuleBook.rules().stream().filter(rule -> !rule.needs().heldByReports()))
                .extracting(ConsistencyRule::id)
                .containsExactly("Y-4", "X-6", "X-7", "X-8", "X-9", "X-10");
        assertThat(RuleBook.rule("X-10").needs()).isEqualTo(ConsistencyRule.Needs.SITE_FORM);
    }
}
