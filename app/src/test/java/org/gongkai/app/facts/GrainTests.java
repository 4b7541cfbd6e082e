package org.gongkai.app.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.app.facts.Grain.Part;
import org.junit.jupiter.api.Test;

class GrainTests {
    @Test
    void aYearIsOneRow() {
        assertThat(Grain.parts(day("2022-01-01"), day("2022-12-31")))
                .containsExactly(new Part(Grain.YEAR, day("2022-01-01")));
    }

    @Test
    void aYearLessADayIsMonthsAndDays() {
        assertThat(Grain.parts(day("2022-01-01"), day("2022-12-30"))).hasSize(11 + 30);
        assertThat(Grain.parts(day("2022-01-02"), day("2023-12-31"))).hasSize(30 + 11 + 1);
    }

    @Test
    void monthlyPartsLieInAMonth() {
        assertThat(Grain.monthly(day("2022-01-01"), day("2022-12-31")))
                .hasSize(12)
                .allMatch(part -> part.grain() == Grain.MONTH);
    }

    @Test
    void everySpanIsMadeOfEachOfItsDaysOnce() {
        var random = new Random(20221231);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = day("2019-01-01").plusDays(random.nextInt(2500));
            LocalDate to = from.plusDays(random.nextInt(random.nextBoolean() ? 40 : 1500));
            List<LocalDate> days = new ArrayList<>();
            for (Part part : Grain.parts(from, to)) {
                for (LocalDate day = part.start();
                        day.isBefore(part.grain().next(part.start()));
                        day = day.plusDays(1)) {
                    days.add(day);
                }
            }
            assertThat(days).isEqualTo(from.datesUntil(to.plusDays(1)).toList());
        }
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
