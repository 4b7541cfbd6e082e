package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionCheckTests {
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    /** A sound row of each kind. */
    static Map<String, String> sound(DecisionKind kind) {
        var row = new HashMap<String, String>();
        switch (kind) {
            case LICENCE -> {
                row.put("XK_XDR_MC", "高陵区渭水饭店有限公司");
                row.put("XK_XDR_LB", "法人及非法人组织");
                row.put("XK_XKWS", "食品经营许可决定书");
                row.put("XK_WSH", "高市监许〔2022〕12号");
                row.put("XK_XKLB", "普通");
                row.put("XK_NR", "热食类食品制售");
                row.put("XK_JDRQ", "2022/11/15");
                row.put("XK_YXQZ", "2022/11/15");
                row.put("XK_YXQZI", "2027/11/14");
                row.put("XK_XDR_SHXYM", CODE);
            }
            case PENALTY -> {
                row.put("CF_XDR_MC", "高陵区渭水饭店有限公司");
                row.put("CF_XDR_LB", "法人及非法人组织");
                row.put("CF_XDR_SHXYM", CODE);
                row.put("CF_WSH", "高市监罚〔2022〕7号");
                row.put("CF_WFXW", "未按规定公示食品经营许可证");
                row.put("CF_SY", "经营场所没有公示食品经营许可证");
                row.put("CF_YJ", "《食品经营许可管理办法》");
                row.put("CF_CFLB", "罚款");
                row.put("CF_NR", "罚款 2000 元");
                row.put("CF_NR_FK", "0.2");
                row.put("CF_JDRQ", "2022/11/15");
            }
            case COERCION -> {
                row.put("COERCION_PARTY", "高陵区渭水饭店有限公司");
                row.put("COERCION_PARTY_KIND", "法人及非法人组织");
                row.put("COERCION_NUMBER", "高市监强〔2022〕3号");
                row.put("COERCION_MATTER", "扣押无标签食品");
                row.put("COERCION_CATEGORY", "扣押");
                row.put("COERCION_BASIS", "《食品安全法》");
                row.put("COERCION_DECIDED", "2022/11/15");
            }
            case CHARGE -> {
                row.put("CHARGE_ITEM", "不动产登记费");
                row.put("CHARGE_NUMBER", "61012200123");
                row.put("CHARGE_STANDARD", "80 元/件");
                row.put("CHARGE_BASIS", "财税〔2016〕79号");
                row.put("CHARGE_PARTY", "王秀兰");
                row.put("CHARGE_PARTY_KIND", "自然人");
                row.put("CHARGE_AMOUNT", "80");
                row.put("CHARGE_DAY", "2022/11/15");
            }
        }
        return row;
    }

    private static final String CODE = "91110108551385082Q";

    @ParameterizedTest
    @EnumSource
    void aRowWithWhatIsRequiredBecomesADecision(DecisionKind kind) {
        NewDecision decision = decision(kind, Map.of());
        assertThat(decision.decided()).isEqualTo("2022-11-15");
        assertThat(decision.digest().bytes()).hasSize(32);
    }

    @ParameterizedTest
    @EnumSource
    void aBlankRowIsToldEveryFieldItLacks(DecisionKind kind) {
        var faulty = (Checked.Faulty) new DecisionCheck(kind, TODAY).check(Map.of());
        assertThat(faulty.problems().stream().map(Checked.Problem::code))
                .containsExactlyElementsOf(FieldList.of(kind).fields().stream()
                        .filter(Field::required)
                        .map(Field::code)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/decisions/check.csv", numLinesToSkip = 1)
    void whatIsWrittenIsTakenOrToldWhy(
            String kind, String code, String written, String why, String taken, String told) {
        DecisionKind asked = DecisionKind.valueOf(kind);
        var row = sound(asked);
        String[] codes = code.split("\\|");
        String[] values = written == null ? new String[] {""} : written.split("\\|", -1);
        for (int i = 0; i < codes.length; i++) {
            row.put(codes[i], values[i]);
        }
        Checked checked = new DecisionCheck(asked, TODAY).check(row);
        if (told == null) {
            assertThat(checked).as(why).isInstanceOf(Checked.Sound.class);
            NewDecision decision = ((Checked.Sound) checked).decision();
            assertThat(decision.values().get(decision.list().indexOf(codes[0])))
                    .as(why)
                    .isEqualTo(taken == null ? "" : taken);
        } else {
            assertThat(checked).as(why).isInstanceOf(Checked.Faulty.class);
            assertThat(((Checked.Faulty) checked).sentence()).as(why).contains(told);
        }
    }

    @Test
    void anIdentityNumberStandsNeitherInTheValuesNorInTheDetailsNorInASentence() {
        Map<String, String> person =
                Map.of("CF_XDR_LB", "自然人", "CF_XDR_SHXYM", "", "CF_XDR_MC", "王秀兰", "CF_XDR_ZJHM", "11010519491231002X");
        NewDecision decision = decision(DecisionKind.PENALTY, person);
        assertThat(decision.identity()).isEqualTo("11010519491231002X");
        assertThat(decision.values()).doesNotContain("11010519491231002X");
        assertThat(decision.detailsAsJson()).doesNotContain("11010519491231002X");

        var wrong = new HashMap<>(sound(DecisionKind.PENALTY));
        wrong.putAll(person);
        wrong.put("CF_XDR_ZJHM", "110105194912310021");
        assertThat(((Checked.Faulty) new DecisionCheck(DecisionKind.PENALTY, TODAY).check(wrong)).sentence())
                .contains("证件号码")
                .doesNotContain("110105194912310021");
    }

    @Test
    void theSameRowHasTheSameDigestHoweverItWasWritten() {
        NewDecision one = decision(DecisionKind.PENALTY, Map.of());
        NewDecision same = decision(
                DecisionKind.PENALTY,
                Map.of(
                        "CF_WSH", " 高市监罚[2022] 7号",
                        "CF_JDRQ", "2022年11月15日",
                        "CF_NR_FK", "0.200000",
                        "CF_XDR_SHXYM", "91110108551385082q"));
        NewDecision other = decision(DecisionKind.PENALTY, Map.of("CF_NR_FK", "0.2001"));
        assertThat(same.digest().bytes()).isEqualTo(one.digest().bytes());
        assertThat(other.digest().bytes()).isNotEqualTo(one.digest().bytes());
    }

    @Test
    void finesAndWhatWasConfiscatedAreOneAmount() {
        NewDecision decision = decision(
                DecisionKind.PENALTY, Map.of("CF_CFLB", "罚款、没收违法所得", "CF_NR_FK", "0.2", "CF_NR_WFFF", "1.000001"));
        assertThat(decision.amount()).isEqualTo(1_200_001);
        assertThat(decision.categories()).isEqualTo(List.of("罚款", "没收违法所得"));
    }

    @Test
    void detailsAreJsonWhateverTheyHold() {
        NewDecision decision = decision(DecisionKind.LICENCE, Map.of("XK_NR", "“热食”\"类\"\\食品\n制售\u0000"));
        assertThat(decision.detailsAsJson()).contains("\"XK_NR\":\"“热食”\\\"类\\\"\\\\食品 制售\"");
    }

    @ParameterizedTest
    @CsvSource({"统一社会信用代码", "A000002", "*统一社会信用代码", "统一社会信用代码（18位）", "xk_xdr_shxym"})
    void aColumnIsKnownByCodeNameOrAlias(String heading) {
        FieldList list = FieldList.of(DecisionKind.LICENCE);
        assertThat(list.get(list.indexOf(heading)).place()).isEqualTo(Field.Place.CREDIT_CODE);
    }

    private static NewDecision decision(DecisionKind kind, Map<String, String> changes) {
        var row = sound(kind);
        row.putAll(changes);
        Checked checked = new DecisionCheck(kind, TODAY).check(row);
        assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound) checked).decision();
    }
}
