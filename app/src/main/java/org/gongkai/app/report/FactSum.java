package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sum of the facts, one query a capability. A report of an organ is the sum over it and all below it, whoever asks for it: it is
 * counted as a viewer of the program's own who sees exactly these organs. The records behind a figure are seen as oneself.
 */
@Component
public class FactSum {
    private final List<CountableFacts> providers;
    private final Map<String, CountableFacts> byMeasure = new HashMap<>();
    private final Map<String, Measure> own = new LinkedHashMap<>();
    private final Directory directory;
    private final @Nullable ExternalFigures external;
    private final TransactionTemplate apart;

    /** Of records alone. */
    FactSum(List<CountableFacts> providers, Directory directory, PlatformTransactionManager transactions) {
        this(providers, directory, null, transactions);
    }

    /** @throws IllegalStateException where two capabilities count the same, or one counts a total or an unknown cell */
    @Autowired
    FactSum(
            List<CountableFacts> providers,
            Directory directory,
            @Nullable ExternalFigures external,
            PlatformTransactionManager transactions) {
        this.providers = List.copyOf(providers);
        this.directory = directory;
        this.external = external;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
        providers.forEach(provider -> provider.measures().forEach(measure -> offer(provider, measure)));
    }

    private void offer(CountableFacts provider, Measure measure) {
        String name = measure.name();
        CountableFacts other = byMeasure.put(name, provider);
        if (other != null) {
            throw new IllegalStateException(
                    "%s is counted by %s and by %s; a fact has one owner".formatted(name, other, provider));
        }
        if (!name.startsWith("table")) {
            own.put(name, measure);
        } else if (!FormCells.parts(name).equals(Set.of(name)) || !FormCells.has(name)) {
            throw new IllegalStateException(
                    "%s offers %s, which is no cell of the form that can be counted".formatted(provider, name));
        }
    }

    /** The organ and all that stood below it in that span. */
    public Extent extent(long organ, LocalDate from, LocalDate to) {
        return Extent.of(directory.below(organ, from, to), from, to);
    }

    /** The same for a whole year. */
    public Extent extent(long organ, int year) {
        return extent(organ, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** All figures of the extent; whether the asker may know them, the caller has made sure. */
    public Figures of(Extent extent) {
        return counting(extent, () -> {
            ExternalFigures.Split split = split(extent);
            Map<String, BigDecimal> counted = recorded(split.records());
            split.addTo(counted);
            return Figures.of(extent, counted);
        });
    }

    /** What stands in the records, whatever else was handed in. */
    Figures ofRecords(Extent extent) {
        return counting(extent, () -> Figures.of(extent, recorded(extent)));
    }

    private Map<String, BigDecimal> recorded(Extent extent) {
        var counted = new HashMap<String, BigDecimal>();
        providers.forEach(provider -> counted.putAll(provider.sums(extent)));
        return counted;
    }

    /** Within a transaction: of which organs the records count, and which reports from outside. */
    ExternalFigures.Split split(Extent extent) {
        return external == null ? new ExternalFigures.Split(extent, List.of()) : external.split(extent);
    }

    /**
     * Does what counts within the extent: in a transaction of its own, as the viewer who sees these organs and no others. Work within
     * such work is of the same transaction.
     */
    <T> T counting(Extent extent, Supplier<T> work) {
        var viewer = new Viewer("system:report.sum", null, extent.organs(), Set.of(), Set.of("directory.read"));
        if (Viewers.current().filter(viewer::equals).isPresent()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return Viewers.as(viewer, () -> Objects.requireNonNull(apart.execute(_ -> work.get())));
    }

    /** Who counts it; null for what nobody counts, such as 规章. */
    @Nullable
    CountableFacts owner(String measure) {
        return byMeasure.get(measure);
    }

    /** The measures that are no cells of the form, by name, in their owners' order. */
    public Map<String, Measure> ownMeasures() {
        return own;
    }

    /** What is called what: every cell and every own measure. */
    public String label(String name) {
        String cell = FormCells.labels().get(name);
        Measure measure = own.get(name);
        return cell != null ? cell : measure != null ? measure.title() : name;
    }

    /** In what it is counted: 件, 万元, 次. */
    public String unit(String name) {
        Measure measure = own.get(name);
        return measure != null ? measure.unit() : name.equals("table2.chargesWanYuan") ? "万元" : "件";
    }

    /** The measures by the capability that counts them. */
    Map<CountableFacts, Set<String>> byOwner(Set<String> measures) {
        return measures.stream()
                .filter(byMeasure::containsKey)
                .collect(Collectors.groupingBy(byMeasure::get, LinkedHashMap::new, Collectors.toSet()));
    }
}
