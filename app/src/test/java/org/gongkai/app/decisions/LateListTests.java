package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 7 working days from a decision on Monday 2 March 2026 end on 11 March; whatever went out later was late, and stays so. */
class LateListTests {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,          2026-03-10, 待公示，还有 1 个工作日,                soon",
                "-,          -,          2026-03-11, 待公示，今天到期,                       soon",
                "-,          -,          2026-03-12, 待公示，逾期 1 个工作日,                late",
                "2026-03-11, -,          2026-06-01, 公示中,                                 ''",
                "2026-03-12, -,          2026-06-01, '公示中，逾期 1 个工作日公示',          ''",
                "2026-03-16, -,          2026-06-01, '公示中，逾期 3 个工作日公示',          ''",
                "2026-09-01, -,          2026-09-02, '公示中，逾期公示',                     ''",
                "2026-03-12, 2026-05-01, 2026-06-01, '已下架，逾期 1 个工作日公示',          ''",
                "2026-03-11, 2026-05-01, 2026-06-01, 已下架,                                 ''",
                "-,          2026-05-01, 2026-06-01, 已下架,                                 ''",
            })
    void whatIsLateIsSaidToBe(
            @Nullable LocalDate published, @Nullable LocalDate removed, LocalDate today, String words, String tone) {
        DecisionListPage.Line line = DecisionListPage.line(
                new DecisionList.Line(
                        UUID.randomUUID(),
                        1,
                        DecisionKind.LICENCE,
                        "高审批许〔2026〕1号",
                        LocalDate.of(2026, 3, 2),
                        "准予行政许可决定书",
                        null,
                        "高陵示例商贸第1号有限公司",
                        PartyKind.LEGAL,
                        null,
                        "RECORDED",
                        null,
                        Disclosure.PUBLIC,
                        LocalDate.of(2026, 3, 11),
                        published,
                        removed),
                "",
                today);
        assertThat(line.due()).isEqualTo(words);
        assertThat(line.tone()).isEqualTo(tone);
    }
}
