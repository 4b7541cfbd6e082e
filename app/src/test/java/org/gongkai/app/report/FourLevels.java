package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A province of its own with a city, two districts and three units, beside the demonstration's district. */
final class FourLevels {
    static final int YEAR = 2023;
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Organ province;
    final Organ city;
    final Organ north;
    final Organ south;
    final Organ housing;
    final Organ schools;
    final Organ justice;

    private final ApplicationContext program;
    private final String prefix = "level" + COUNT.incrementAndGet() + "x" + System.nanoTime() % 100000;
    private final Set<Long> all = new TreeSet<>();

    FourLevels(ApplicationContext program) {
        this.program = program;
        province = organ("province", "省", Organ.Kind.PROVINCE, null);
        city = organ("city", "市", Organ.Kind.CITY, province);
        north = organ("north", "北区", Organ.Kind.DISTRICT, city);
        south = organ("south", "南区", Organ.Kind.DISTRICT, city);
        housing = organ("housing", "北区住建局", Organ.Kind.DEPARTMENT, north);
        schools = organ("schools", "北区教育局", Organ.Kind.DEPARTMENT, north);
        justice = organ("justice", "南区司法局", Organ.Kind.DEPARTMENT, south);
    }

    private Organ organ(String code, String name, Organ.Kind kind, @org.jspecify.annotations.Nullable Organ upper) {
        Organ organ = Viewers.as(
                SystemViewer.FOUNDING,
                () -> program.getBean(Organs.class)
                        .found(new NewOrgan(
                                prefix + "-" + code,
                                prefix + name,
                                name,
                                kind,
                                upper == null ? null : upper.id(),
                                null,
                                0,
                                LocalDate.of(2020, 1, 1))));
        all.add(organ.id());
        return organ;
    }

    /** The office of a government: sees it and all below it. */
    Viewer office(Organ... organs) {
        var seen = organs.length == 0
                ? all
                : new TreeSet<>(List.of(organs).stream().map(Organ::id).toList());
        return Viewer.of(UUID.randomUUID(), seen, Set.of(), Set.of("disclosure.direct"));
    }

    /** Hands in, or signs, a report with these cells, as those who work for the organ do. */
    void report(Organ organ, ReportState state, Map<String, Integer> cells) {
        Viewer clerk = Viewer.of(UUID.randomUUID(), Set.of(), Set.of(organ.id()), Set.of());
        var figures = new HashMap<String, BigDecimal>();
        cells.forEach((cell, amount) -> figures.put(cell, BigDecimal.valueOf(amount)));
        var store = program.getBean(ReportStore.class);
        var at = OffsetDateTime.of(2024, 1, 10, 9, 0, 0, 0, ZoneOffset.ofHours(8));
        Viewers.as(
                clerk,
                () -> program.getBean(TransactionTemplate.class).execute(_ -> {
                    UUID by = clerk.person();
                    store.begin(organ.id(), YEAR, ReportText.EMPTY, at, by);
                    Report begun = store.of(organ.id(), YEAR).orElseThrow();
                    String json = new Composition(organ.name(), YEAR, figures, ReportText.EMPTY).json();
                    var version = new KeptVersion(
                            UUID.randomUUID(),
                            begun.id(),
                            1,
                            1,
                            KeptVersion.Purpose.SUBMITTED,
                            json,
                            "{}",
                            "{}",
                            "{}",
                            List.of(organ.id()),
                            LocalDate.of(YEAR, 1, 1),
                            LocalDate.of(YEAR, 12, 31),
                            "hash",
                            at,
                            by);
                    program.getBean(VersionStore.class).keep(begun, version, figures);
                    return store.move(begun.kept(version, state), at, by);
                }));
    }
}
