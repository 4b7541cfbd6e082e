package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 脱敏: a natural person is not found by the name, wherever it was written. */
class PublicFieldsTests {
    @Test
    void theNameOfANaturalPersonIsMaskedInEveryField() {
        assertThat(shown(
                        "CF_XDR_LB",
                        "自然人",
                        "CF_XDR_SHXYM",
                        "",
                        "CF_XDR_ZJHM",
                        "11010519491231002X",
                        "CF_XDR_MC",
                        "王秀兰",
                        "CF_FRDB",
                        "王秀兰",
                        "CF_SY",
                        "王秀兰占道经营"))
                .contains("王**", "王**占道经营")
                .noneMatch(value -> value.contains("秀兰"));
    }

    @Test
    void whatIsNoNaturalPersonStandsInFull() {
        assertThat(shown("CF_XDR_MC", "高陵某某商贸有限公司", "CF_SY", "高陵某某商贸有限公司占道经营"))
                .contains("高陵某某商贸有限公司", "高陵某某商贸有限公司占道经营");
    }

    private static List<String> shown(String... changes) {
        var row = Registry.row(DecisionKind.PENALTY, changes);
        var checked = new DecisionCheck(DecisionKind.PENALTY, LocalDate.of(2026, 1, 1)).check(row);
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        NewDecision decision = ((Checked.Sound) checked).decision();
        return PublicFields.of(decision.list(), decision.partyKind(), decision.values());
    }
}
