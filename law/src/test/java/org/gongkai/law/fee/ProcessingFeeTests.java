package org.gongkai.law.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProcessingFeeTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/fee-by-items.csv", useHeadersInDisplayName = true)
    void byItems(String name, int already, int added, long expected, String article) {
        ProcessingFee fee = ProcessingFee.byItems(already, added, DAY);
        assertThat(fee.total()).as(name).isEqualTo(expected);
        assertThat(fee.basis()).isEqualTo(Article.parse(article));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/fee-by-pages.csv", useHeadersInDisplayName = true)
    void byPages(String name, int pages, long expected, String article) {
        ProcessingFee fee = ProcessingFee.byPages(pages, DAY);
        assertThat(fee.total()).as(name).isEqualTo(expected);
        assertThat(fee.basis()).isEqualTo(Article.parse(article));
    }

    @Test
    void showsItsArithmetic() {
        assertThat(ProcessingFee.byItems(8, 35, DAY).lines().stream().map(ProcessingFee.Line::chinese))
                .containsExactly(
                        "第 9 至 10 件：2 件 × 0 元 = 0 元",
                        "第 11 至 30 件：20 件 × 100 元 = 2000 元",
                        "第 31 至 40 件：10 件 × 200 元 = 2000 元",
                        "第 41 至 43 件：3 件 × 300 元 = 900 元");
        assertThat(ProcessingFee.byPages(31, DAY).lines().getLast().chinese()).isEqualTo("第 31 页：1 页 × 10 元 = 10 元");
    }

    /** The rate of the n-th item as a formula: another way to the same sum. */
    @Test
    void theSumOfEachItemsOwnRateAgrees() {
        long sum = 0;
        for (int n = 1; n <= 2_000; n++) {
            sum += n <= 10 ? 0 : n <= 30 ? 100 : 100L * ((n - 30 + 9) / 10 + 1);
            assertThat(ProcessingFee.byItems(0, n, DAY).total())
                    .as("%d items", n)
                    .isEqualTo(sum);
            assertThat(ProcessingFee.byItems(0, n, DAY).total())
                    .isEqualTo(ProcessingFee.byItems(0, (n + 1) / 2, DAY).total()
                            + (n == 1
                                    ? 0
                                    : ProcessingFee.byItems((n + 1) / 2, n / 2, DAY)
                                            .total()));
        }
    }

    @Test
    void isNotChargedBeforeTheTariff() {
        assertThatThrownBy(() -> ProcessingFee.byItems(0, 11, LocalDate.of(2020, 12, 31)))
                .hasMessage("2020-12-31 还没有信息处理费标准（自 2021-01-01 起施行）：不得收取。");
        assertThat(ProcessingFee.byItems(0, 11, LocalDate.of(2021, 1, 1)).total())
                .isEqualTo(100);
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> ProcessingFee.byPages(0, DAY)).hasMessage("按量计收的页数应在 1 至 1000000 之间（已有的不少于 0）：0＋0");
        assertThatThrownBy(() -> ProcessingFee.byItems(-1, 1, DAY))
                .hasMessage("按件计收的件数应在 1 至 1000000 之间（已有的不少于 0）：-1＋1");
        assertThat(ProcessingFee.byItems(0, ProcessingFee.MOST, DAY).total()).isPositive();
    }
}
