package org.gongkai.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;

/** What must hold of any facts, whatever they count: sums, portions and records agree. */
public record Counting(CountableFacts facts) {
    /** The sums without nothings, as numbers. */
    public Map<String, Long> sums(Extent extent) {
        Map<String, Long> sums = new HashMap<>();
        facts.sums(extent).forEach((measure, amount) -> {
            if (amount.signum() != 0) {
                sums.put(measure, amount.longValueExact());
            }
        });
        return sums;
    }

    /** Every measure alone, and all together, opened by month, by organ and as pages of records. */
    public void agreesWithItself(Extent extent) {
        Map<String, Long> sums = sums(extent);
        for (String measure : sums.keySet()) {
            agrees(Set.of(measure), sums.get(measure), extent);
        }
        agrees(sums.keySet(), sums.values().stream().mapToLong(Long::longValue).sum(), extent);
        Set<String> known = facts.measures().stream().map(each -> each.name()).collect(Collectors.toSet());
        assertThat(known).containsAll(sums.keySet());
    }

    private void agrees(Set<String> measures, long sum, Extent extent) {
        for (Portion.By by : List.of(Portion.By.MONTH, Portion.By.ORGAN)) {
            assertThat(facts.portions(measures, extent, by).stream()
                            .map(Portion::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s by %s in %s", measures, by, extent)
                    .isEqualByComparingTo(BigDecimal.valueOf(sum));
        }
        agreesByKind(measures, sum, extent);
        for (RecordQuery.Order order : RecordQuery.Order.values()) {
            List<Records.Line> lines = all(measures, extent, order, 7);
            assertThat(lines.stream().map(Records.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s as records in %s", measures, extent)
                    .isEqualByComparingTo(BigDecimal.valueOf(sum));
            assertThat(lines.stream().map(Records.Line::id).toList()).doesNotHaveDuplicates();
            assertThat(lines.stream().map(Records.Line::day))
                    .allMatch(day -> !day.isBefore(extent.from()) && !day.isAfter(extent.to()));
        }
    }

    /** Where there are kinds, they add up to the sum, and the records of each to its portion. */
    private void agreesByKind(Set<String> measures, long sum, Extent extent) {
        List<Portion> kinds = facts.portions(measures, extent, Portion.By.KIND);
        if (facts.kindsOf(measures).isEmpty()) {
            assertThat(kinds).as("%s have no kinds", measures).isEmpty();
            return;
        }
        assertThat(kinds.stream().map(Portion::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("%s by kind in %s", measures, extent)
                .isEqualByComparingTo(BigDecimal.valueOf(sum));
        assertThat(kinds).extracting(Portion::kind).doesNotHaveDuplicates().doesNotContain("");
        for (Portion kind : kinds) {
            assertThat(all(measures, extent, kind.kind(), RecordQuery.Order.NEWEST_FIRST, 7).stream()
                            .map(Records.Line::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s of %s as records in %s", measures, kind.kind(), extent)
                    .isEqualByComparingTo(kind.amount());
        }
    }

    /** The records page by page. */
    public List<Records.Line> all(Set<String> measures, Extent extent, RecordQuery.Order order, int aPage) {
        return all(measures, extent, "", order, aPage);
    }

    private List<Records.Line> all(
            Set<String> measures, Extent extent, String kind, RecordQuery.Order order, int aPage) {
        var lines = new ArrayList<Records.Line>();
        String after = null;
        do {
            Records page = facts.records(new RecordQuery(measures, extent, "", kind, order, after, aPage));
            lines.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return lines;
    }

    /** The ids of the records that the words find. */
    public List<UUID> found(String words, Set<String> measures, Extent extent) {
        return facts
                .records(new RecordQuery(measures, extent, words, RecordQuery.Order.NEWEST_FIRST, null, 100))
                .lines()
                .stream()
                .map(Records.Line::id)
                .toList();
    }
}
