package org.gongkai.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.registers.Counting;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.RegisterOffice;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Table three is what the register says: by the dates alone, whatever was entered, corrected and struck out on the way. */
@RunningProgram
class RequestFactsTests {
    private final ApplicationContext program;
    private final DisclosureRequests requests;
    private final Counting counting;
    private RegisterOffice office;

    RequestFactsTests(
            @Autowired ApplicationContext program,
            @Autowired DisclosureRequests requests,
            @Autowired RequestFacts facts) {
        this.program = program;
        this.requests = requests;
        this.counting = new Counting(facts);
        this.office = RegisterOffice.open(program);
    }

    @BeforeEach
    void anOrganOfItsOwn() {
        office = RegisterOffice.open(program);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/registers/requests.csv", useHeadersInDisplayName = true)
    void aRequestCountsByItsDates(
            String name,
            LocalDate received,
            @Nullable LocalDate closed,
            @Nullable Outcome outcome,
            LocalDate from,
            LocalDate to,
            @Nullable String first,
            @Nullable String last) {
        UUID id = registered(received, RequesterKind.RESEARCH);
        if (closed != null && outcome != null) {
            office.work(() -> closing(id, 0, outcome, closed));
        }
        Map<String, Long> expected =
                first == null ? Map.of() : Map.of("table3." + first + ".2", 1L, "table3." + last + ".2", 1L);
        assertThat(sums(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/registers/fees.csv", useHeadersInDisplayName = true)
    void aFeeCountsOnTheDayOfItsNoticeAndTheDayOfItsPayment(
            String name,
            LocalDate noticed,
            int amount,
            @Nullable LocalDate paid,
            @Nullable Integer paidAmount,
            LocalDate from,
            LocalDate to,
            long notices,
            long charged,
            long received) {
        UUID id = registered(LocalDate.of(2021, 6, 1), RequesterKind.COMPANY);
        office.work(() -> done(() -> requests.charge(id, 0, new FeeNotice(noticed, amount, paid, paidAmount), "")));
        Map<String, Long> sums = sums(from, to);
        assertThat(sums.getOrDefault(RequestFacts.FEE_NOTICES, 0L)).isEqualTo(notices);
        assertThat(sums.getOrDefault(RequestFacts.FEES_CHARGED, 0L)).isEqualTo(charged);
        assertThat(sums.getOrDefault(RequestFacts.FEES_RECEIVED, 0L)).isEqualTo(received);
    }

    @Test
    void theMeasuresAreTheCellsOfTheFormWithoutItsTotals() {
        Set<String> cells = ReportForm.FORM_2021.table3().stream()
                .filter(row -> !row.code().equals("total"))
                .flatMap(row -> row.cells().subList(0, 6).stream())
                .collect(Collectors.toSet());
        assertThat(program.getBean(RequestFacts.class).measures().stream()
                        .map(measure -> measure.name())
                        .filter(name -> name.startsWith("table3.")))
                .hasSize(144)
                .containsExactlyInAnyOrderElementsOf(cells);
    }

    /** What the register should hold, kept apart from it. */
    private record Known(
            LocalDate received,
            RequesterKind kind,
            @Nullable LocalDate closed,
            @Nullable Outcome outcome,
            @Nullable FeeNotice fee) {}

    @Test
    void randomRegistersAndCorrectionsCountAsTheyShould() {
        var random = new Random(20260101);
        Map<UUID, Known> known = new HashMap<>();
        for (int i = 0; i < 90; i++) {
            var kind = RequesterKind.values()[random.nextInt(6)];
            LocalDate received = near(random);
            known.put(registered(received, kind), new Known(received, kind, null, null, null));
        }
        for (int i = 0; i < 180; i++) {
            UUID id = List.copyOf(known.keySet()).get(random.nextInt(known.size()));
            act(random, id, known);
        }
        for (int i = 0; i < 40; i++) {
            LocalDate one = near(random);
            LocalDate other = near(random);
            LocalDate from = one.isBefore(other) ? one : other;
            LocalDate to = one.isBefore(other) ? other : one;
            Map<String, Long> sums = sums(from, to);
            assertThat(sums).as(from + " to " + to).isEqualTo(expected(known.values(), from, to));
            for (int column = 0; column < 6; column++) {
                assertThat(row(sums, "new", column) + row(sums, "carriedOver", column))
                        .isEqualTo(outcomes(sums, column) + row(sums, "carriedForward", column));
            }
            if (i % 8 == 0) {
                office.work(() -> done(() -> counting.agreesWithItself(extent(from, to))));
            }
        }
        int year = 2022;
        assertThat(IntStream.range(0, 6).mapToLong(column -> row(year(year - 1), "carriedForward", column)))
                .as("what one year carries forward the next carries over")
                .containsExactlyElementsOf(IntStream.range(0, 6)
                        .mapToObj(column -> row(year(year), "carriedOver", column))
                        .toList());
    }

    private void act(Random random, UUID id, Map<UUID, Known> known) {
        Known before = Objects.requireNonNull(known.get(id));
        int seen = office.work(() -> requests.one(id).orElseThrow().revision());
        LocalDate closed = before.received().plusDays(random.nextInt(50));
        Outcome outcome = Outcome.values()[random.nextInt(21)];
        try {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    office.work(() -> closing(id, seen, outcome, closed));
                    known.put(id, new Known(before.received(), before.kind(), closed, outcome, before.fee()));
                }
                case 2 -> {
                    var fee = new FeeNotice(
                            before.received().plusDays(random.nextInt(9)), 100 + random.nextInt(300), null, null);
                    office.work(() -> done(() -> requests.charge(id, seen, fee, "改")));
                    known.put(id, new Known(before.received(), before.kind(), before.closed(), before.outcome(), fee));
                }
                case 3 -> {
                    LocalDate received = near(random);
                    var kind = RequesterKind.values()[random.nextInt(6)];
                    boolean open = random.nextBoolean();
                    LocalDate ended = received.plusDays(random.nextInt(50));
                    office.work(() -> done(() -> requests.correct(
                            id,
                            seen,
                            request(received, kind),
                            open ? null : new Reply(outcome, ended, null, ReplyWay.POST, null),
                            "录错")));
                    known.put(id, new Known(received, kind, open ? null : ended, open ? null : outcome, before.fee()));
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        office.work(() -> done(() -> requests.strike(id, seen, "重复登记")));
                        known.remove(id);
                    }
                }
            }
        } catch (EntryRefused refused) {
            assertThat(refused.sentence()).as("nothing changes, in words").contains("。");
        }
    }

    private static Map<String, Long> expected(Iterable<Known> all, LocalDate from, LocalDate to) {
        Map<String, Long> sums = new HashMap<>();
        for (Known one : all) {
            int column = one.kind().column();
            LocalDate closed = one.closed() == null ? LocalDate.MAX : one.closed();
            if (!one.received().isAfter(to) && !closed.isBefore(from)) {
                String first = one.received().isBefore(from) ? "carriedOver" : "new";
                String last = closed.isAfter(to) ? "carriedForward" : String.valueOf(one.outcome());
                sums.merge("table3." + first + "." + column, 1L, Long::sum);
                sums.merge("table3." + last + "." + column, 1L, Long::sum);
            }
            FeeNotice fee = one.fee();
            if (fee != null && !fee.noticed().isBefore(from) && !fee.noticed().isAfter(to)) {
                sums.merge(RequestFacts.FEE_NOTICES, 1L, Long::sum);
                sums.merge(RequestFacts.FEES_CHARGED, (long) fee.amount(), Long::sum);
            }
        }
        return sums;
    }

    @Test
    void whoDoesNotSeeTheOrganCountsNothingAndWhoSupervisesCountsAll() {
        registered(LocalDate.of(2022, 3, 1), RequesterKind.OTHER);
        Extent year = Extent.ofYear(List.of(office.organ()), 2022);
        assertThat(Viewers.as(office.stranger(), () -> counting.sums(year))).isEmpty();
        assertThat(Viewers.as(office.supervisor(), () -> counting.sums(year)))
                .isEqualTo(Map.of("table3.new.5", 1L, "table3.carriedForward.5", 1L));
    }

    @Test
    void recordsAreFoundByTheBeginningOfTheirNumberAndSayNoName() {
        UUID one = registered(LocalDate.of(2022, 3, 1), RequesterKind.NATURAL_PERSON);
        String number = office.work(() -> requests.one(one).orElseThrow().number());
        registered(LocalDate.of(2022, 3, 2), RequesterKind.NATURAL_PERSON);
        Extent year = Extent.ofYear(List.of(office.organ()), 2022);
        Set<String> measures = Set.of("table3.new.0");
        assertThat(office.work(() -> counting.found(number, measures, year))).containsExactly(one);
        assertThat(office.work(() -> counting.found("没有", measures, year))).isEmpty();
        var lines = office.work(() -> counting.all(measures, year, RecordQuery.Order.NEWEST_FIRST, 10));
        assertThat(lines).hasSize(2).noneMatch(line -> line.toString().contains("张三丰"));
        assertThat(lines.getFirst().note()).isEqualTo("正在办理 · 自然人");
    }

    private static long row(Map<String, Long> sums, String row, int column) {
        return sums.getOrDefault("table3." + row + "." + column, 0L);
    }

    private static long outcomes(Map<String, Long> sums, int column) {
        long sum = 0;
        for (Outcome outcome : Outcome.values()) {
            sum += row(sums, outcome.name(), column);
        }
        return sum;
    }

    private Map<String, Long> year(int year) {
        return sums(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Map<String, Long> sums(LocalDate from, LocalDate to) {
        return office.work(() -> counting.sums(extent(from, to)));
    }

    private Extent extent(LocalDate from, LocalDate to) {
        return Extent.of(List.of(office.organ()), from, to);
    }

    /** Mostly about the ends of two years. */
    private static LocalDate near(Random random) {
        LocalDate end = LocalDate.of(2021 + random.nextInt(2), 12, 31);
        return end.plusDays(random.nextInt(41) - 20).minusDays(random.nextInt(5) == 0 ? random.nextInt(300) : 0);
    }

    private UUID registered(LocalDate received, RequesterKind kind) {
        return office.work(() -> requests.register(request(received, kind)));
    }

    private NewRequest request(LocalDate received, RequesterKind kind) {
        String number = "申" + UUID.randomUUID();
        return new NewRequest(office.organ(), number, received, Channel.COUNTER, kind, "张三丰", Map.of(), "申请公开年度报告");
    }

    private UUID closing(UUID id, int seen, Outcome outcome, LocalDate closed) {
        requests.close(id, seen, new Reply(outcome, closed, null, ReplyWay.POST, null));
        return id;
    }

    private static String done(Runnable work) {
        work.run();
        return "done";
    }
}
