package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of a figure: by the same facts as its sum, how it is made up and which records it counts. */
@Component
class Door {
    private final FactSum sum;

    Door(FactSum sum) {
        this.sum = sum;
    }

    /** What is counted behind these cells together. */
    static Set<String> counted(Collection<String> cells) {
        var counted = new TreeSet<String>();
        cells.forEach(cell -> counted.addAll(FormCells.parts(cell)));
        return counted;
    }

    /** By month, every month of the extent that has any. */
    SortedMap<LocalDate, BigDecimal> byMonth(Collection<String> cells, Extent extent) {
        var months = new TreeMap<LocalDate, BigDecimal>();
        portions(cells, extent, Portion.By.MONTH)
                .forEach(portion -> months.merge(portion.month(), portion.amount(), BigDecimal::add));
        return months;
    }

    /** By organ, as it was counted: every organ of the extent that has any. */
    Map<Long, BigDecimal> byOrgan(Collection<String> cells, Extent extent) {
        var organs = new TreeMap<Long, BigDecimal>();
        portions(cells, extent, Portion.By.ORGAN)
                .forEach(portion -> organs.merge(portion.organ(), portion.amount(), BigDecimal::add));
        return organs;
    }

    /** By what the kinds of these cells together are told; blank where they have none in common. */
    String kindsOf(Collection<String> cells) {
        Map<CountableFacts, Set<String>> owners = sum.byOwner(counted(cells));
        return owners.size() == 1
                ? owners.entrySet().stream()
                        .map(only -> only.getKey().kindsOf(only.getValue()))
                        .findFirst()
                        .orElseThrow()
                : "";
    }

    /** By kind, the largest first; a report from outside tells none. */
    List<Portion> byKind(Collection<String> cells, Extent extent) {
        return kindsOf(cells).isEmpty()
                ? List.of()
                : portions(cells, extent, Portion.By.KIND).stream()
                        .sorted(Comparator.comparing(Portion::amount).reversed())
                        .toList();
    }

    private List<Portion> portions(Collection<String> cells, Extent extent, Portion.By by) {
        Map<CountableFacts, Set<String>> owners = sum.byOwner(counted(cells));
        return sum.counting(extent, () -> {
            var portions = new ArrayList<Portion>();
            ExternalFigures.Split split = sum.split(extent);
            owners.forEach((owner, measures) -> portions.addAll(owner.portions(measures, split.records(), by)));
            switch (by) {
                case ORGAN -> portions.addAll(split.byOrgan(counted(cells)));
                case KIND -> portions.addAll(split.asOneKind(counted(cells)));
                case MONTH -> {}
            }
            return portions;
        });
    }

    /**
     * The records, as oneself: what the viewer does not see is not told.
     *
     * @param query its measures are cells of one capability
     */
    @Transactional(readOnly = true)
    public Records records(RecordQuery query) {
        Map<CountableFacts, Set<String>> owners = sum.byOwner(counted(query.measures()));
        if (owners.isEmpty()) {
            return new Records(List.of(), null);
        }
        if (owners.size() > 1) {
            throw new CannotReport("这几项由不同的台账统计，不能列在一张表里。请分别打开。");
        }
        ExternalFigures.Split split = sum.split(query.extent());
        var only = owners.entrySet().iterator().next();
        Records found = found(only.getKey(), query.over(only.getValue(), split.records()));
        boolean ofAll = query.kind().isEmpty() || query.kind().equals(ExternalFigures.KIND);
        if (query.after() != null || !query.words().isEmpty() || !ofAll) {
            return found;
        }
        var lines = new ArrayList<>(split.lines(query.measures()));
        lines.addAll(found.lines());
        return new Records(lines, found.next());
    }

    /** A place to go on from that no list of ours gave is refused in words. */
    private static Records found(CountableFacts owner, RecordQuery query) {
        try {
            return owner.records(query);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            if (query.after() == null) {
                throw notOurs;
            }
            throw new CannotReport("没有认出列表从哪里接着看。请从报告的表格里重新点开数字。");
        }
    }
}
