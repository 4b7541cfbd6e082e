package org.gongkai.app.demo;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.gongkai.app.decisions.DecisionImport;
import org.gongkai.app.decisions.DecisionImports;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.decisions.ImportMode;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Tallies;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The ledgers of two years and of the present one, handed in by each organ's clerk as files and imported as any file is. What is there already stays: an import
 * that was cut short is handed in again, and takes only what is missing.
 */
@Component
class LedgersChapter implements DemoChapter {
    /** The present year's ledgers are this part of those of 2022. */
    private static final int THIS_YEAR = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Cast cast;
    private final DecisionImports imports;
    private final Tallies tallies;
    private final Clock clock;
    private final boolean wanted;

    LedgersChapter(Cast cast, DecisionImports imports, Tallies tallies, Clock clock, Environment settings) {
        this.cast = cast;
        this.imports = imports;
        this.tallies = tallies;
        this.clock = clock;
        this.wanted = settings.getProperty("gongkai.demo.records", Boolean.class, true);
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String title() {
        return "行政决定和收费台账";
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public void tell(IntConsumer progress) {
        if (!wanted) {
            return;
        }
        List<DemoLedger> ledgers = ledgers().stream().filter(this::missing).toList();
        long whole = ledgers.stream().mapToLong(DemoLedger::count).sum();
        List<Handed> handed = new ArrayList<>();
        for (DemoLedger ledger : ledgers) {
            handed.add(handIn(ledger));
        }
        long done = 0;
        for (Handed one : handed) {
            await(one);
            done += one.ledger().count();
            progress.accept((int) (100 * done / whole));
        }
    }

    /** Those of the tables, larger ones first so that two processors end together. */
    private List<DemoLedger> ledgers() {
        Map<String, String> words = DemoTable.read("number-words.csv").rows().stream()
                .collect(Collectors.toMap(
                        row -> row.at("code"), row -> row.at("word").replace("签", "")));
        LocalDate today = LocalDate.now(clock);
        List<DemoLedger> ledgers = new ArrayList<>();
        for (Row row : DemoTable.read("ledger-counts.csv").rows()) {
            String word = Objects.requireNonNull(words.get(row.at("organ")), row.at("organ"));
            ledgers.add(ledger(row, word, 2022, 2022, LocalDate.of(2023, 1, 1), 1));
            ledgers.add(ledger(row, word, 2021, 2021, LocalDate.of(2022, 1, 1), 1));
            ledgers.add(ledger(row, word, 2022, today.getYear(), today, THIS_YEAR));
        }
        ledgers.removeIf(ledger -> ledger.count() == 0);
        ledgers.sort((one, other) -> Integer.compare(other.count(), one.count()));
        return ledgers;
    }

    private static DemoLedger ledger(Row row, String word, int counts, int year, LocalDate end, int part) {
        String cents = row.at("amount_" + counts);
        boolean begun = end.isAfter(LocalDate.of(year, 1, 10));
        return new DemoLedger(
                DecisionKind.valueOf(row.at("kind")),
                row.at("organ"),
                word,
                year,
                end,
                begun ? Integer.parseInt(row.at("count_" + counts)) / part : 0,
                cents.isEmpty() ? 0 : Long.parseLong(cents) / 100 / part);
    }

    private boolean missing(DemoLedger ledger) {
        Organ organ = cast.organ(ledger.organ());
        Long there = cast.as(clerk(ledger), () -> tallies.sums(Extent.ofYear(List.of(organ.id()), ledger.year())))
                .get(ledger.kind().measure());
        long expected = ledger.kind() == DecisionKind.CHARGE ? ledger.yuan() * 100 : ledger.count();
        return there == null || there != expected;
    }

    private Person clerk(DemoLedger ledger) {
        return cast.holding(Role.CLERK, ledger.organ());
    }

    private Handed handIn(DemoLedger ledger) {
        String name = cast.organ(ledger.organ()).shortName() + ledger.year() + "年"
                + ledger.kind().title() + "（模拟）.csv";
        try (var in = new PipedInputStream(1 << 16)) {
            var out = new OutputStreamWriter(new PipedOutputStream(in), StandardCharsets.UTF_8);
            Thread.ofVirtual().start(() -> write(ledger, out));
            UUID id = cast.as(
                    clerk(ledger),
                    () -> imports.handIn(
                            cast.organ(ledger.organ()).id(), ledger.kind(), ImportMode.VALID_ROWS, name, in));
            return new Handed(ledger, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DemoLedger ledger, OutputStreamWriter out) {
        try (out) {
            ledger.write(out);
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    private void await(Handed handed) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            DecisionImport now = cast.as(clerk(handed.ledger()), () -> imports.find(handed.id()))
                    .orElseThrow();
            if (now.state().finished()) {
                if (now.refused() > 0
                        || now.taken() + now.present() != handed.ledger().count()) {
                    throw new IllegalStateException("演示台账没有全部导入：" + now.name() + "，" + now.sentence());
                }
                return;
            }
            pause();
        }
        throw new IllegalStateException("演示台账很久没有导入完：" + handed.ledger());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private record Handed(DemoLedger ledger, UUID id) {}
}
