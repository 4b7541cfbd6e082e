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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.app.decisions.DecisionImport;
import org.gongkai.app.decisions.DecisionImports;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.decisions.ImportMode;
import org.gongkai.app.decisions.ImportState;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The ledgers of 2021 and 2022, and thinner ones of all years since, handed in by each organ's clerk as files and imported as any file
 * is. What was handed in before stays: an import that was cut short goes on by itself.
 */
@Component
class LedgersChapter implements DemoChapter {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** 区审批局2023至2026年行政许可（模拟）.csv. */
    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:至(\\d{4}))?年(\\D+)（模拟）\\.csv$");

    private final Cast cast;
    private final DecisionImports imports;
    private final Clock clock;
    private final boolean wanted;

    LedgersChapter(Cast cast, DecisionImports imports, Clock clock, Environment settings) {
        this.cast = cast;
        this.imports = imports;
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
        Map<String, List<DecisionImport>> known = new HashMap<>();
        List<Handed> handed = new ArrayList<>();
        for (DemoLedger ledger : ledgers()) {
            List<Handed> before = before(ledger, known.computeIfAbsent(ledger.organ(), organ -> handedIn(ledger)));
            DemoLedger missing = ledger.without(year -> before.stream().anyMatch(one -> one.covers(year)));
            handed.addAll(before);
            if (!missing.years().isEmpty()) {
                handed.add(handIn(missing));
            }
        }
        long whole = handed.stream().mapToLong(one -> one.ledger().count()).sum();
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
        List<DemoLedger> ledgers = new ArrayList<>();
        for (Row row : DemoTable.read("ledger-counts.csv").rows()) {
            String word = Objects.requireNonNull(words.get(row.at("organ")), row.at("organ"));
            DecisionKind kind = DecisionKind.valueOf(row.at("kind"));
            ledgers.add(new DemoLedger(kind, row.at("organ"), word, List.of(year(row, 2022, 2022))));
            ledgers.add(new DemoLedger(kind, row.at("organ"), word, List.of(year(row, 2021, 2021))));
            ledgers.add(new DemoLedger(kind, row.at("organ"), word, since(row)));
        }
        ledgers.sort((one, other) -> Integer.compare(other.count(), one.count()));
        return ledgers;
    }

    private List<DemoLedger.Year> since(Row row) {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(2023, today.getYear())
                .filter(year -> today.isAfter(LocalDate.of(year, 1, 10)))
                .mapToObj(year -> year(row, 2022, year))
                .toList();
    }

    /** Of what the table says of a year, that year itself has all; every other one about a fortieth, and not the same each time. */
    private DemoLedger.Year year(Row row, int counts, int year) {
        int part = year == counts ? 1 : 38 + 2 * (year % 3);
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        String cents = row.at("amount_" + counts);
        long yuan = cents.isEmpty() ? 0 : Long.parseLong(cents) / 100 / part;
        return new DemoLedger.Year(
                year,
                end.isBefore(today) ? end : today,
                Math.max(1, Integer.parseInt(row.at("count_" + counts)) / part),
                part == 1 ? yuan : yuan - yuan % 100);
    }

    private List<DecisionImport> handedIn(DemoLedger ledger) {
        return cast
                .as(
                        clerk(ledger),
                        () -> imports.ofOrgan(cast.organ(ledger.organ()).id()))
                .stream()
                .filter(one -> one.state() != ImportState.FAILED && one.state() != ImportState.CANCELLED)
                .toList();
    }

    /** What of it was handed in at an earlier start. */
    private static List<Handed> before(DemoLedger ledger, List<DecisionImport> known) {
        return known.stream()
                .filter(one -> one.kind() == ledger.kind())
                .map(one -> new Handed(ledger, one.id(), one.name()))
                .filter(one -> ledger.years().stream().anyMatch(year -> one.covers(year.year())))
                .toList();
    }

    private Person clerk(DemoLedger ledger) {
        return cast.holding(Role.CLERK, ledger.organ());
    }

    private Handed handIn(DemoLedger ledger) {
        String name = cast.organ(ledger.organ()).shortName()
                + ledger.span()
                + ledger.kind().title()
                + "（模拟）.csv";
        try (var in = new PipedInputStream(1 << 16)) {
            var out = new OutputStreamWriter(new PipedOutputStream(in), StandardCharsets.UTF_8);
            Thread.ofVirtual().start(() -> write(ledger, out));
            UUID id = cast.as(
                    clerk(ledger),
                    () -> imports.handIn(
                            cast.organ(ledger.organ()).id(), ledger.kind(), ImportMode.VALID_ROWS, name, in));
            return new Handed(ledger, id, name);
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
                if (now.state() != ImportState.DONE || now.refused() > 0) {
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

    private record Handed(DemoLedger ledger, UUID id, String name) {
        boolean covers(int year) {
            Matcher said = NAME.matcher(name);
            if (!said.find()) {
                return false;
            }
            int first = Integer.parseInt(said.group(1));
            int last = said.group(2) == null ? first : Integer.parseInt(said.group(2));
            return first <= year && year <= last;
        }
    }
}
