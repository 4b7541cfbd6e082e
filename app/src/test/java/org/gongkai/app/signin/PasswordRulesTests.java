package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    private final Passwords passwords = new Passwords();
    private final PasswordRules rules = new PasswordRules(passwords);

    @ParameterizedTest
    @CsvSource({
        "Aa1-bcde, 少于 10 位",
        "lanhuashanx, 至少三类",
        "lanhua271900, 至少三类",
        "Wangmin-2719, 账号或姓名",
        "王敏Lanhua-27, 账号或姓名",
        "Password123!, 常用口令",
        "P@ssw0rd2026, 常用口令",
        "Admin@123456, 常用口令",
        "Qwer1234!@#$, 常用口令",
        "1qaz@WSX3edc, 常用口令",
        "Aa1234567890, 常用口令",
        "Woaini1314520!, 常用口令",
    })
    void thisWillNotDo(String password, String why) {
        assertThat(rules.problem(password, "wangmin", "王敏", List.of()))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(why).endsWith("。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lanhua-2719", "高岭的兰花开了Hua7", "kite9 Torrent", "xK7#pq2Lm4"})
    void thisWillDo(String password) {
        assertThat(rules.problem(password, "wangmin", "王敏", List.of())).isEmpty();
    }

    @Test
    void whatBcryptWouldCutOffIsRefused() {
        assertThat(rules.problem("Aa1" + "兰花山水".repeat(6), "wangmin", "王敏", List.of()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("太长"));
    }

    @Test
    void aFormerOneIsRefused() {
        assertThat(rules.problem("Lanhua-2719", "wangmin", "王敏", List.of(passwords.hash("Lanhua-2719"))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("最近五次"));
        assertThat(rules.problem("Lanhua-2718", "wangmin", "王敏", List.of(passwords.hash("Lanhua-2719"))))
                .isEmpty();
    }

    @Test
    void anAccountThatDoesNotExistCostsTheSameWork() {
        assertThat(passwords.fits("Lanhua-2719", Optional.empty())).isFalse();
    }
}
