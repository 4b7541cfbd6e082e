package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongkai.app.decisions.ImportDrill;
import org.gongkai.app.decisions.ImportDrillDriver;
import org.gongkai.app.journal.SealingDriver;
import org.gongkai.app.report.ReportDrill;
import org.gongkai.app.report.ReportDrillDriver;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.acts.DrillDriver;
import org.gongkai.app.signoff.acts.SignOffDrill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signal 9 for the program or for PostgreSQL while people import ledgers, fill, sign and publish reports, and sign papers: nothing
 * that was acknowledged is lost, nothing is done or counted twice, and all can be brought to its end. {@code ./drill NAME 50}
 * strikes fifty times amid one of these, at two programs on one database.
 */
class DrillTests {
    private static final int KILLS = Integer.getInteger("gongkai.test.kills", 3);
    private static final int NODES = KILLS > 5 ? 2 : 1;
    private static final String NAMES = System.getProperty("gongkai.test.drill", "import,report,signoff");
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        Class<?>[] drivers = {
            SealingDriver.class, ImportDrillDriver.class, ReportDrillDriver.class, DrillDriver.class, Papers.class
        };
        try (var drill = Drill.at(data, NODES, 20261126, drivers)) {
            List<DrillWork> works = Arrays.stream(NAMES.split(","))
                    .map(name -> work(name, drill))
                    .toList();
            var sealing = new SealingWork(drill);
            List<DrillWork> all =
                    Stream.concat(works.stream(), Stream.of(sealing)).toList();
            List<Callable<Void>> people = new ArrayList<>();
            for (DrillWork work : all) {
                people.addAll(work.people());
            }
            List<Future<Void>> hands;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                hands = people.stream().map(threads::submit).toList();
                try {
                    strike(drill, all, hands);
                } finally {
                    all.forEach(DrillWork::leave);
                }
            }
            for (Future<Void> hand : hands) {
                hand.get();
            }
            for (DrillWork work : works) {
                System.err.println("drill: " + work.check());
            }
            System.err.println("drill: " + sealing.check() + "; " + drill.account());
            drill.assertJournalHolds();
            drill.assertAnswered();
        }
    }

    private static DrillWork work(String name, Drill drill) {
        return switch (name) {
            case "import" -> new ImportDrill(drill);
            case "report" -> new ReportDrill(drill);
            case "signoff" -> new SignOffDrill(drill);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void strike(Drill drill, List<DrillWork> works, List<Future<Void>> hands) throws Exception {
        List<String> aims = works.stream().flatMap(work -> work.aims().stream()).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            String aim = aims.get((kill * 7 + 4) % aims.size());
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (!underWay(works).contains(aim) && System.nanoTime() < until) {
                Thread.sleep(1);
            }
            Thread.sleep(drill.random(30));
            int before = acknowledged(works);
            Blow blow = drill.nextBlow();
            drill.strike(blow, underWay(works));
            for (DrillWork work : works) {
                work.assertAcknowledgedIsThere();
            }
            drill.await(
                    "some acts after a blow at " + blow.target(),
                    () -> acknowledged(works) > before + 3 || hands.stream().anyMatch(Future::isDone));
        }
        assertThat(hands).as("those who work on").noneMatch(Future::isDone);
    }

    private static List<String> underWay(List<DrillWork> works) {
        return works.stream()
                .flatMap(work -> work.underWay().stream())
                .distinct()
                .toList();
    }

    private static int acknowledged(List<DrillWork> works) {
        return works.stream().mapToInt(DrillWork::acknowledged).sum();
    }
}
