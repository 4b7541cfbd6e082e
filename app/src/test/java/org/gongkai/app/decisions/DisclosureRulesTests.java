package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.law.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DisclosureRulesTests {
    private final DisclosureRules rules = new DisclosureRules(WorkingDays.latest());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/decisions/disclosure.csv", numLinesToSkip = 1)
    void aDecisionIsPublicOrNotAndOnWhichGround(
            String why,
            String kind,
            String party,
            boolean impact,
            String categories,
            LocalDate decided,
            LocalDate until,
            String disclosure,
            String ground,
            LocalDate publishBy,
            LocalDate shownUntil) {
        Disclosure decided1 = rules.decide(new DisclosureRules.Case(
                DecisionKind.valueOf(kind),
                PartyKind.valueOf(party),
                impact,
                categories == null ? List.of() : Arrays.asList(categories.split("、")),
                decided,
                until));
        assertThat(decided1)
                .as(why)
                .isEqualTo(new Disclosure(disclosure.equals("PUBLIC"), ground, publishBy, shownUntil));
    }

    /** 行政处罚法 48: within three (working) days of being annulled. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/decisions/take-down.csv", numLinesToSkip = 1)
    void whatIsAnnulledLeavesWithinThreeWorkingDays(String why, LocalDate annulled, LocalDate lastDay) {
        assertThat(DecisionCourse.takeDownBy(annulled)).as(why).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/decisions/repair.csv", numLinesToSkip = 1)
    void creditIsRepairedAfterTheShortestPeriod(String why, String categories, LocalDate decided, LocalDate from) {
        assertThat(DisclosureRules.repairableFrom(DecisionKind.PENALTY, Arrays.asList(categories.split("、")), decided))
                .as(why)
                .isEqualTo(from);
    }

    @Test
    void aYearWithoutItsCalendarSaysSo() {
        assertThat(rules.reservation(LocalDate.of(2022, 3, 1))).isEmpty();
        assertThat(rules.reservation(LocalDate.of(2035, 3, 1))).contains("2035").contains("暂定");
    }

    /** No case of any kind, party, effect and category is left without an answer. */
    @Test
    void everyCaseIsDecided() {
        for (DecisionKind kind : DecisionKind.values()) {
            for (PartyKind party : PartyKind.values()) {
                for (boolean impact : new boolean[] {true, false}) {
                    for (LocalDate day :
                            List.of(DecisionCheck.EARLIEST, LocalDate.of(2019, 1, 1), LocalDate.of(2026, 1, 1))) {
                        assertThat(rules.decide(new DisclosureRules.Case(kind, party, impact, List.of(), day, null)))
                                .isNotNull();
                    }
                }
            }
        }
    }
}
