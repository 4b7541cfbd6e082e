package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.visibility.Viewers;

/** Facts kept in a list: of an organ, on a day, of a measure, so much. What the viewer does not see is not there. */
class FakeFacts implements CountableFacts {
    record Fact(UUID id, long organ, LocalDate day, String measure, BigDecimal amount) {}

    private final List<Measure> measures;
    private final List<Fact> facts = new CopyOnWriteArrayList<>();

    FakeFacts(Measure... measures) {
        this.measures = List.of(measures);
    }

    /** Of cells of the form. */
    static FakeFacts ofCells(String... cells) {
        return new FakeFacts(Stream.of(cells)
                .map(cell -> new Measure(cell, FormCells.labels().getOrDefault(cell, cell), "件"))
                .toArray(Measure[]::new));
    }

    void add(long organ, String day, String measure, String amount) {
        facts.add(new Fact(UUID.randomUUID(), organ, LocalDate.parse(day), measure, new BigDecimal(amount)));
    }

    List<Fact> all() {
        return facts;
    }

    @Override
    public List<Measure> measures() {
        return measures;
    }

    private Stream<Fact> of(Extent extent) {
        var viewer = Viewers.required();
        return facts.stream()
                .filter(fact -> extent.organs().contains(fact.organ()))
                .filter(fact ->
                        !fact.day().isBefore(extent.from()) && !fact.day().isAfter(extent.to()))
                .filter(fact ->
                        viewer.organs().contains(fact.organ()) || viewer.homes().contains(fact.organ()));
    }

    @Override
    public Map<String, BigDecimal> sums(Extent extent) {
        Map<String, BigDecimal> sums = new HashMap<>();
        of(extent).forEach(fact -> sums.merge(fact.measure(), fact.amount(), BigDecimal::add));
        return sums;
    }

    @Override
    public String kindsOf(Set<String> wanted) {
        return wanted.stream().allMatch(measure -> measure.startsWith("table2.")) ? "数目" : "";
    }

    private static String kind(Fact fact) {
        return fact.amount().remainder(BigDecimal.TWO).signum() == 0 ? "双数" : "单数";
    }

    @Override
    public List<Portion> portions(Set<String> wanted, Extent extent, Portion.By by) {
        Map<Long, BigDecimal> organs = new TreeMap<>();
        Map<LocalDate, BigDecimal> months = new TreeMap<>();
        Map<String, BigDecimal> kinds = new TreeMap<>();
        of(extent).filter(fact -> wanted.contains(fact.measure())).forEach(fact -> {
            organs.merge(fact.organ(), fact.amount(), BigDecimal::add);
            months.merge(fact.day().withDayOfMonth(1), fact.amount(), BigDecimal::add);
            kinds.merge(kind(fact), fact.amount(), BigDecimal::add);
        });
        List<Portion> portions = new ArrayList<>();
        switch (by) {
            case ORGAN -> organs.forEach((organ, amount) -> portions.add(Portion.ofOrgan(organ, amount)));
            case MONTH -> months.forEach((month, amount) -> portions.add(Portion.ofMonth(month, amount)));
            case KIND -> kinds.forEach((kind, amount) -> portions.add(Portion.ofKind(kind, amount)));
        }
        return portions;
    }

    @Override
    public Records records(RecordQuery query) {
        Comparator<Fact> order = switch (query.order()) {
            case NEWEST_FIRST -> Comparator.comparing(Fact::day).reversed();
            case OLDEST_FIRST -> Comparator.comparing(Fact::day);
            case LARGEST_FIRST -> Comparator.comparing(Fact::amount).reversed();
        };
        List<Fact> found = of(query.extent())
                .filter(fact -> query.measures().contains(fact.measure()))
                .filter(fact -> title(fact).startsWith(query.words()))
                .filter(fact -> query.kind().isEmpty() || query.kind().equals(kind(fact)))
                .sorted(order.thenComparing(Fact::id))
                .toList();
        int from = query.after() == null ? 0 : Integer.parseInt(query.after());
        int to = Math.min(found.size(), from + query.limit());
        return new Records(
                found.subList(from, to).stream()
                        .map(fact -> new Records.Line(
                                fact.id(),
                                fact.organ(),
                                fact.day(),
                                fact.amount(),
                                "",
                                title(fact),
                                "",
                                "/office/reports"))
                        .toList(),
                to < found.size() ? String.valueOf(to) : null);
    }

    private static String title(Fact fact) {
        return fact.measure() + " " + fact.id();
    }
}
