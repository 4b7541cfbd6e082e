package org.gongkai.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.decisions.DecisionImports;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.decisions.ImportMode;
import org.gongkai.app.decisions.ImportState;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;

/** The ledger of one organ through its use cases, as its clerk. */
final class OurLedger {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

    private final DecisionImports imports;
    private final long organ;
    private final Viewer clerk;

    /**
     * What an import took.
     *
     * @param whole seconds, from the first byte that was handed in
     * @param work seconds, from when the file lay in the store
     * @param heap MB in use after the fullest collection
     */
    record Took(double whole, double work, double heap) {}

    private OurLedger(DecisionImports imports, long organ, Viewer clerk) {
        this.imports = imports;
        this.organ = organ;
        this.clerk = clerk;
    }

    static OurLedger in(OwnDatabase database) {
        return Viewers.as(SystemViewer.FOUNDING, () -> {
            Organ organ = database.bean(Organs.class)
                    .found(new NewOrgan("bench", "比较区人民政府", "比较区", Organ.Kind.DISTRICT, null, null, 0, FIRST));
            var person = database.bean(People.class)
                    .join(new NewPerson("bench.clerk", "经办人", null, null, organ.id(), "科员", FIRST));
            database.bean(Roles.class).give(person.id(), Role.CLERK, organ.id(), FIRST.plusDays(1), null);
            Viewer clerk = database.bean(Directory.class)
                    .signedIn(person.id())
                    .orElseThrow()
                    .viewer();
            return new OurLedger(database.bean(DecisionImports.class), organ.id(), clerk);
        });
    }

    /** Imports a file of nothing but sound rows. */
    Took take(Path sheet, ImportMode mode) throws Exception {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .toList();
        long start = System.nanoTime();
        UUID id = begin(sheet, mode);
        long kept = System.nanoTime();
        double most = 0;
        while (!ended(id)) {
            most = Math.max(
                    most,
                    heap.stream()
                            .mapToDouble(pool -> pool.getCollectionUsage().getUsed() / 1e6)
                            .sum());
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("an import does not end");
            }
            Thread.sleep(20);
        }
        long end = System.nanoTime();
        return new Took((end - start) / 1e9, (end - kept) / 1e9, most);
    }

    /** Several at once. */
    void takeAll(List<Path> sheets) throws Exception {
        List<UUID> all = new ArrayList<>();
        for (Path sheet : sheets) {
            all.add(begin(sheet, ImportMode.VALID_ROWS));
        }
        for (UUID id : all) {
            while (!ended(id)) {
                Thread.sleep(20);
            }
        }
    }

    private UUID begin(Path sheet, ImportMode mode) throws Exception {
        try (var in = Files.newInputStream(sheet)) {
            return Viewers.as(
                    clerk,
                    () -> imports.handIn(
                            organ,
                            DecisionKind.LICENCE,
                            mode,
                            sheet.getFileName().toString(),
                            in));
        }
    }

    private boolean ended(UUID id) {
        var now = Viewers.as(clerk, () -> imports.find(id).orElseThrow());
        if (now.state() == ImportState.FAILED || now.refused() > 0) {
            throw new IllegalStateException("an import was refused: " + now.sentence() + " " + now.refused());
        }
        return now.state() == ImportState.DONE;
    }
}
