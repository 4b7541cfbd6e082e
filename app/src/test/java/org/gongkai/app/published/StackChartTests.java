package org.gongkai.app.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackChartTests {
    private static StackChart.Amounts year(String name, int... parts) {
        return new StackChart.Amounts(
                name,
                java.util.Arrays.stream(parts).mapToObj(BigDecimal::valueOf).toList());
    }

    @Test
    void partsStandOnTopOfEachOtherAndTheLargestColumnFillsThePicture() {
        var chart = StackChart.of(
                "结果", List.of("维持", "纠正"), List.of(year("2021年", 1, 3), year("2022年", 8, 0), year("2023年", 0, 0)));
        var first = chart.columns().getFirst();
        assertThat(first.pieces()).hasSize(2);
        assertThat(first.pieces().get(1).y() + first.pieces().get(1).height())
                .isEqualTo(first.pieces().get(0).y());
        assertThat(first.sum()).isEqualTo("4");
        assertThat(chart.columns().get(1).pieces()).hasSize(1);
        assertThat(chart.columns().get(1).top()).isEqualTo(20);
        assertThat(chart.columns().get(2).pieces()).isEmpty();
        assertThat(chart.words()).isEqualTo("结果：2021年 4（维持 1、纠正 3），2022年 8（维持 8），2023年 0");
    }

    @Test
    void whatIsThereAtAllCanBeSeenAndNothingIsOutsideThePicture() {
        var chart = StackChart.of(
                "按月",
                List.of("合计"),
                Stream.iterate(1, n -> n + 1)
                        .limit(12)
                        .map(month -> year(month + "月", month == 1 ? 1 : 100_000))
                        .toList());
        assertThat(chart.columns().getFirst().pieces().getFirst().height()).isEqualTo(1);
        assertThat(chart.columns())
                .allSatisfy(column -> assertThat(column.x() + column.width()).isLessThanOrEqualTo(StackChart.WIDTH))
                .noneMatch(StackChart.Column::told);
        assertThat(StackChart.of("无", List.of("合计"), List.of(year("2022年", 0))).drawn())
                .isFalse();
    }
}
