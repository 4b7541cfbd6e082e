package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.directory.Governments;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.Records;
import org.springframework.stereotype.Component;

/**
 * What was taken over from outside, as part of a sum: one report counts for its organ and all below it, in place of their records and
 * never beside them. It tells a whole year; over other days only records are counted.
 */
@Component
class ExternalFigures {
    /** What it is among the kinds of a figure. */
    static final String KIND = "外部报送，不分类";

    private final ExternalStore store;
    private final Governments governments;

    ExternalFigures(ExternalStore store, Governments governments) {
        this.store = store;
        this.governments = governments;
    }

    /** A report from outside in a sum. */
    record Part(UUID id, long organ, Map<String, BigDecimal> cells) {
        BigDecimal of(Collection<String> counted) {
            return counted.stream()
                    .map(cell -> cells.getOrDefault(cell, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * An extent parted by where its figures come from.
     *
     * @param records the organs whose records count
     * @param parts the reports that count instead of the others' records
     */
    record Split(Extent records, List<Part> parts) {
        /** Adds what the reports say to what was counted; totals are the sum of their parts and are not taken from them. */
        void addTo(Map<String, BigDecimal> counted) {
            for (Part part : parts) {
                part.cells().forEach((cell, amount) -> {
                    if (FormCells.parts(cell).equals(Set.of(cell))) {
                        counted.merge(cell, amount, BigDecimal::add);
                    }
                });
            }
        }

        /** As lines of a list of records: each opens the report at the place of the figure. */
        List<Records.Line> lines(Set<String> cells) {
            String first = new TreeSet<>(cells).getFirst();
            return parts.stream()
                    .filter(part -> part.of(Door.counted(cells)).signum() != 0)
                    .map(part -> new Records.Line(
                            part.id(),
                            part.organ(),
                            records.to(),
                            part.of(Door.counted(cells)),
                            "",
                            "外部报送的年度报告",
                            "全年合计，不分月",
                            ExternalReport.address(part.id()) + "?cell=" + first))
                    .toList();
        }

        /** All of them as one portion; none where they count nothing. */
        List<Portion> asOneKind(Set<String> counted) {
            BigDecimal amount = parts.stream().map(part -> part.of(counted)).reduce(BigDecimal.ZERO, BigDecimal::add);
            return amount.signum() == 0 ? List.of() : List.of(Portion.ofKind(KIND, amount));
        }

        List<Portion> byOrgan(Set<String> counted) {
            return parts.stream()
                    .map(part -> Portion.ofOrgan(part.organ(), part.of(counted)))
                    .filter(portion -> portion.amount().signum() != 0)
                    .toList();
        }
    }

    /** Within a transaction: which reports count in the extent, as far as the viewer sees them. */
    Split split(Extent extent) {
        LocalDate from = extent.from();
        if (!from.equals(from.withDayOfYear(1))
                || !extent.to().equals(from.plusYears(1).minusDays(1))) {
            return new Split(extent, List.of());
        }
        List<ExternalStore.Counting> counting = store.counting(extent.organs(), from.getYear());
        if (counting.isEmpty()) {
            return new Split(extent, List.of());
        }
        Map<Long, Set<Long>> below = governments.withThoseBelow(
                counting.stream().map(ExternalStore.Counting::organ).toList(), from, extent.to());
        Map<Long, Integer> told = new HashMap<>();
        below.values().forEach(organs -> organs.forEach(organ -> told.merge(organ, 1, Integer::sum)));
        var parts = new ArrayList<Part>();
        var records = new TreeSet<>(extent.organs());
        for (ExternalStore.Counting one : counting) {
            records.removeAll(below.getOrDefault(one.organ(), Set.of()));
            // what stands below another that counts is told by that one
            if (told.getOrDefault(one.organ(), 1) == 1) {
                parts.add(new Part(one.id(), one.organ(), CellRow.cells(one.amounts())));
            }
        }
        return new Split(Extent.of(records, from, extent.to()), List.copyOf(parts));
    }

    /** Those of these organs for whom a report from outside counts. */
    Set<Long> counting(Collection<Long> organs, int year) {
        var found = new HashSet<Long>();
        store.counting(organs, year).forEach(one -> found.add(one.organ()));
        return found;
    }
}
