package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchChartTests {
    private static List<DecisionWatch.OfMonth> months(int count) {
        var months = new ArrayList<DecisionWatch.OfMonth>();
        for (int i = 0; i < count; i++) {
            months.add(new DecisionWatch.OfMonth(LocalDate.of(2021, 1, 1).plusMonths(i), 7, i + 1, 0, 1, 0));
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
    void whoeverIsMostBehindStandsFirst() {
        LocalDate month = LocalDate.of(2026, 3, 1);
        var seen = new LinkedHashMap<Long, String>();
        seen.put(1L, "区公安分局");
        seen.put(2L, "区住建局");
        seen.put(3L, "区教育局");
        seen.put(4L, "区民政局");
        var shares = WatchPage.shares(
                List.of(
                        new DecisionWatch.OfMonth(month, 1, 0, 2, 5, 1),
                        new DecisionWatch.OfMonth(month, 2, 3, 0, 0, 0),
                        new DecisionWatch.OfMonth(month.plusMonths(1), 2, 1, 1, 4, 2),
                        new DecisionWatch.OfMonth(month, 4, 0, 3, 0, 0)),
                seen);
        assertThat(shares).extracting(WatchPage.Share::organName).containsExactly("区住建局", "区民政局", "区公安分局");
        assertThat(shares.getFirst())
                .isEqualTo(new WatchPage.Share("区住建局", "/office/decisions/due?organ=2", 4, 1, 4, 2));
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
