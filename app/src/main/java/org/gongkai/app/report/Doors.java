package org.gongkai.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the door of a figure for the person who looks. */
@Component
class Doors {
    private static final int BESIDE = 20;

    private final Reporter reporter;
    private final FactSum sum;
    private final Slots slots;
    private final Door door;
    private final ReportStore reports;
    private final VersionStore versions;
    private final Names names;
    private final Clock clock;

    Doors(
            Reporter reporter,
            FactSum sum,
            Slots slots,
            Door door,
            ReportStore reports,
            VersionStore versions,
            Names names,
            Clock clock) {
        this.reporter = reporter;
        this.sum = sum;
        this.slots = slots;
        this.door = door;
        this.reports = reports;
        this.versions = versions;
        this.names = names;
        this.clock = clock;
    }

    /** The query of a door's list, for an export that asks page after page. */
    RecordQuery query(DoorAsk ask, Extent extent, int limit) {
        return new RecordQuery(Set.copyOf(ask.cells()), extent, ask.words(), ask.order(), ask.after(), limit)
                .ofKind(ask.kind());
    }

    Extent extent(DoorAsk ask, Organ organ) {
        return sum.extent(organ.id(), ask.from(), ask.to());
    }

    /** The organ whose figure is asked for; empty where the person neither works for it nor sees it, or no such thing is counted. */
    Optional<Organ> asked(DoorAsk ask) {
        boolean known = ask.cells().stream()
                .allMatch(cell -> FormCells.has(cell) || sum.ownMeasures().containsKey(cell));
        return known ? reporter.visible(ask.organ()) : Optional.empty();
    }

    DoorPage page(DoorAsk ask, Organ organ) {
        Extent extent = extent(ask, organ);
        Figures figures = sum.of(extent);
        BigDecimal amount = ask.cells().stream().map(figures::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Long, BigDecimal> byOrgan = door.byOrgan(ask.cells(), extent);
        Records records = door.records(query(ask, extent, BESIDE));
        Map<Long, String> called = names.ofOrgans(Stream.concat(
                        byOrgan.keySet().stream(), records.lines().stream().map(Records.Line::organ))
                .toList());
        Moments moments = Moments.at(clock);
        return new DoorPage(
                ask,
                organ.name(),
                label(ask.cells()),
                sum.unit(ask.cells().getFirst()),
                Figures.plain(amount),
                counts(ask.cells()),
                amount.signum() == 0
                        ? null
                        : BarChart.ofMonths(door.byMonth(ask.cells(), extent), ask.from(), ask.to()),
                units(byOrgan, called),
                door.kindsOf(ask.cells()),
                kinds(ask, extent),
                records.lines().stream()
                        .map(line -> new DoorPage.Line(
                                line,
                                called.getOrDefault(line.organ(), ""),
                                moments.day(line.day()),
                                Figures.plain(line.amount())))
                        .toList(),
                records.next(),
                beyond(byOrgan),
                kept(ask, organ, amount));
    }

    /** The name of a slot that takes just these cells, or the cells' own. */
    String label(List<String> cells) {
        return slots.named().stream()
                .filter(slot -> Set.copyOf(slot.cells()).equals(Set.copyOf(cells)))
                .map(Slot::name)
                .findFirst()
                .filter(_ -> cells.size() > 1)
                .orElseGet(() -> cells.stream().map(sum::label).collect(Collectors.joining("、")));
    }

    private List<String> counts(List<String> cells) {
        Set<String> counted = Door.counted(cells);
        return counted.equals(Set.copyOf(cells)) || counted.size() > 24
                ? List.of()
                : counted.stream().map(sum::label).toList();
    }

    private static List<DoorPage.Unit> units(Map<Long, BigDecimal> byOrgan, Map<Long, String> called) {
        BigDecimal most = most(byOrgan.values());
        return byOrgan.entrySet().stream()
                .sorted(Map.Entry.<Long, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new DoorPage.Unit(
                        called.getOrDefault(entry.getKey(), ""),
                        Figures.plain(entry.getValue()),
                        width(entry.getValue(), most)))
                .toList();
    }

    private List<DoorPage.Unit> kinds(DoorAsk ask, Extent extent) {
        List<Portion> portions = door.byKind(ask.cells(), extent);
        BigDecimal most = most(portions.stream().map(Portion::amount).toList());
        return portions.stream()
                .map(portion -> new DoorPage.Unit(
                        portion.kind(), Figures.plain(portion.amount()), width(portion.amount(), most)))
                .toList();
    }

    private static BigDecimal most(Collection<BigDecimal> amounts) {
        return amounts.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    }

    private static int width(BigDecimal amount, BigDecimal most) {
        return most.signum() <= 0
                ? 0
                : amount.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(most, 0, RoundingMode.UP)
                        .intValue();
    }

    /** Records are seen as oneself: how much of the sum is others'. */
    private static String beyond(Map<Long, BigDecimal> byOrgan) {
        Viewer viewer = Viewers.required();
        BigDecimal others = byOrgan.entrySet().stream()
                .filter(entry -> !viewer.sees(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return others.signum() == 0 ? "" : Figures.plain(others);
    }

    private @Nullable String kept(DoorAsk ask, Organ organ, BigDecimal live) {
        int year = ask.from().getYear();
        boolean wholeYear = ask.from().getDayOfYear() == 1
                && ask.to().equals(ask.from().plusYears(1).minusDays(1));
        if (!wholeYear) {
            return null;
        }
        return reports.of(organ.id(), year)
                .filter(report -> report.version() > 0 && report.state().handedIn())
                .map(report -> versions.figures(List.of(report), year).getOrDefault(organ.id(), Map.of()))
                .map(figures -> ask.cells().stream()
                        .map(cell -> figures.getOrDefault(cell, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .filter(figure -> figure.compareTo(live) != 0)
                .map(Figures::plain)
                .orElse(null);
    }
}
