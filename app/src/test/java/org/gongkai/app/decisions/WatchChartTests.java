package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchChartTests {
    private static List<DecisionWatch.OfMonth> months(int count) {
        var months = new ArrayList<DecisionWatch.OfMonth>();
        for (int i = 0; i < count; i++) {
            months.add(new DecisionWatch.OfMonth(
                    LocalDate.of(2021, 1, 1).plusMonths(i), DecisionKind.LICENCE, i + 1, 0, 1, 0));
        }
        return months;
    }

    @Test
    void everythingThatWaitsIsInTheChart() {
        for (int count : List.of(1, 12, 13, 40)) {
            var months = months(count);
            var bars = WatchPage.bars(months);
            assertThat(bars).hasSizeLessThanOrEqualTo(12);
            assertThat(bars.stream().mapToLong(WatchPage.Bar::all).sum())
                    .isEqualTo(months.stream()
                            .mapToLong(DecisionWatch.OfMonth::all)
                            .sum());
        }
    }

    @Test
    void whatIsOlderThanTheChartIsOneBar() {
        assertThat(WatchPage.bars(months(12)).getFirst().month()).isEqualTo("2021.1");
        var bars = WatchPage.bars(months(14));
        assertThat(bars.getFirst().month()).isEqualTo("更早");
        assertThat(bars.getFirst().all()).isEqualTo(1 + 2 + 3 + 3);
        assertThat(bars.get(1).month()).isEqualTo("2021.4");
    }
}
