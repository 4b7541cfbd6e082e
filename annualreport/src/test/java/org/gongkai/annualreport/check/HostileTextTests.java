package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte without a full stop, made of what the patterns look for. */
class HostileTextTests {
    private static final int SIZE = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收到",
                "未发生因政府信息公开申请",
                "政府信息公开申请",
                "未收到政府信息",
                "1",
                "1,",
                "一",
                "收取信息处理费1元",
                "未发生行政败诉",
                "其中",
                "比2021年1件",
                "3个政务新媒体“",
                "2023年",
                "申请 ",
                "“",
                " ",
                "\n",
                "\u200b",
                "1 ",
                "市局"
            })
    void endsAndTellsLittle(String piece) {
        String text = piece.repeat(SIZE / piece.length());
        List<ConsistencyFinding> findings = ReportChecker.check(
                new ReportFixture()
                        .figures("new=7 4.6=2")
                        .section(1, text)
                        .section(6, text)
                        .build(),
                null);
        assertThat(findings).hasSizeLessThan(200).allSatisfy(f -> {
            if (f.quote() != null) {
                assertThat(f.quote()).hasSizeLessThanOrEqualTo(600);
            }
        });
    }
}
