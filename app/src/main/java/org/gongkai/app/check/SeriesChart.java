package org.gongkai.app.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.YearSum;

/**
 * A figure over the years as a bar chart: the sum of the units, and beside it what the government's report states. All lengths are
 * in units of a picture of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param words the same in words, for those who do not see it
 */
public record SeriesChart(String cell, String label, List<Bar> bars, String words) {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 150;
    private static final int TOP = 24;
    private static final int BASE = 126;

    /**
     * One year.
     *
     * @param height of the units' sum; 0 when nothing is known
     * @param stated the height of what the government states, negative when nothing is known
     */
    public record Bar(int year, int x, int width, int height, String sum, int stated, String statedFigure) {
        /** Where the bar begins. */
        public int y() {
            return BASE - height;
        }

        public int statedY() {
            return BASE - stated;
        }
    }

    static SeriesChart of(City city, String cell) {
        List<YearSum> years = city.series(cell);
        BigDecimal most = years.stream()
                .flatMap(year -> Stream.concat(year.sum().stream(), year.government().stream()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        int step = WIDTH / Math.max(1, years.size());
        int width = Math.min(56, step * 3 / 5);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            YearSum year = years.get(i);
            bars.add(new Bar(
                    year.year(),
                    i * step + (step - width) / 2,
                    width,
                    year.sum().map(sum -> height(sum, most)).orElse(0),
                    year.sum().map(CityPage::plain).orElse("—"),
                    year.government().map(figure -> height(figure, most)).orElse(-1),
                    year.government().map(CityPage::plain).orElse("")));
        }
        String label = City.seriesLabel(cell);
        return new SeriesChart(cell, label, bars, label + "：" + words(bars));
    }

    /** Whether there is anything to see. */
    boolean drawn() {
        return bars.stream().anyMatch(bar -> bar.height > 0 || bar.stated > 0);
    }

    private static String words(List<Bar> bars) {
        return bars.stream()
                .map(bar -> bar.year + " 年 " + bar.sum
                        + (bar.statedFigure.isEmpty() ? "" : "（政府报告 " + bar.statedFigure + "）"))
                .collect(Collectors.joining("，"));
    }

    private static int height(BigDecimal figure, BigDecimal most) {
        if (most.signum() <= 0 || figure.signum() <= 0) {
            return 0;
        }
        return figure.multiply(BigDecimal.valueOf(BASE - TOP))
                .divide(most, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .intValue();
    }
}
