package org.gongkai.app.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.registers.Counting;
import org.gongkai.app.registers.RegisterOffice;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Table four is what the register says: by the year decided, by pending at its end, the second instance before the first. */
@RunningProgram
class RemedyFactsTests {
    private final ApplicationContext program;
    private final RemedyCases cases;
    private final RemedyFacts facts;
    private final Counting counting;
    private RegisterOffice office;

    RemedyFactsTests(
            @Autowired ApplicationContext program, @Autowired RemedyCases cases, @Autowired RemedyFacts facts) {
        this.program = program;
        this.cases = cases;
        this.facts = facts;
        this.counting = new Counting(facts);
        this.office = RegisterOffice.open(program);
    }

    @BeforeEach
    void anOrganOfItsOwn() {
        office = RegisterOffice.open(program);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/registers/remedies.csv", useHeadersInDisplayName = true)
    void aCaseCountsInTheYearDecidedAndAtEachYearEndPending(
            String name,
            CaseKind kind,
            LocalDate received,
            @Nullable String result,
            @Nullable LocalDate decided,
            @Nullable String second,
            @Nullable LocalDate secondDecided,
            boolean counts,
            LocalDate from,
            LocalDate to,
            @Nullable String cells) {
        UUID id = entered(kind, received, counts);
        if (result != null && decided != null) {
            office.work(() -> done(() -> cases.decide(id, 0, new Decision(result, decided))));
        }
        if (second != null && secondDecided != null) {
            office.work(() -> done(() -> cases.decideAgain(id, 1, new Decision(second, secondDecided))));
        }
        Map<String, Long> expected = new HashMap<>();
        if (cells != null) {
            Arrays.stream(cells.split(" ")).forEach(cell -> expected.put(cell, 1L));
        }
        assertThat(sums(from, to)).isEqualTo(expected);
    }

    @Test
    void theMeasuresAreTheCellsOfTheFormWithoutItsTotals() {
        assertThat(facts.measures().stream().map(measure -> measure.name()))
                .containsExactly(
                        "table4.0",
                        "table4.1",
                        "table4.2",
                        "table4.3",
                        "table4.5",
                        "table4.6",
                        "table4.7",
                        "table4.8",
                        "table4.10",
                        "table4.11",
                        "table4.12",
                        "table4.13",
                        "remedies.not-counted");
    }

    @Test
    void everyResultOfTheListStandsInAColumn() {
        for (CaseKind kind : CaseKind.values()) {
            assertThat(CaseResult.of(kind)).hasSizeGreaterThan(8);
            for (CaseResult result : CaseResult.of(kind)) {
                UUID id = entered(kind, LocalDate.of(2022, 1, 5), true);
                office.work(() ->
                        done(() -> cases.decide(id, 0, new Decision(result.code(), LocalDate.of(2022, 5, 5)))));
            }
        }
        Map<String, Long> sums = sums(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        assertThat(sums)
                .isEqualTo(Map.of(
                        "table4.0",
                        2L,
                        "table4.1",
                        6L,
                        "table4.2",
                        3L,
                        "table4.5",
                        1L,
                        "table4.6",
                        6L,
                        "table4.7",
                        4L,
                        "table4.10",
                        1L,
                        "table4.11",
                        6L,
                        "table4.12",
                        4L));
    }

    private record Known(
            CaseKind kind,
            LocalDate received,
            boolean counts,
            @Nullable Decision first,
            @Nullable Decision second) {}

    @Test
    void randomRegistersAndCorrectionsCountAsTheyShould() {
        var random = new Random(20260102);
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Known one = random(random);
            NewCase asEntered = entry(one.kind(), one.received(), one.counts());
            UUID id = office.work(() -> cases.enter(asEntered));
            if (random.nextInt(3) == 0) {
                Known other = random(random);
                NewCase asCorrected = entry(other.kind(), other.received(), other.counts());
                office.work(() -> done(() -> cases.correct(id, 0, asCorrected, other.first(), other.second(), "录错")));
                known.add(other);
            } else if (random.nextInt(10) == 0) {
                office.work(() -> done(() -> cases.strike(id, 0, "重复登记")));
            } else {
                known.add(new Known(one.kind(), one.received(), !one.counts(), one.first(), one.second()));
                office.work(() -> done(() -> {
                    cases.count(id, 0, !one.counts(), "核对后改正");
                    if (one.first() != null) {
                        cases.decide(id, 1, one.first());
                    }
                    if (one.second() != null) {
                        cases.decideAgain(id, 2, one.second());
                    }
                }));
            }
        }
        for (int i = 0; i < 40; i++) {
            LocalDate one = near(random);
            LocalDate other = near(random);
            LocalDate from = one.isBefore(other) ? one : other;
            LocalDate to = one.isBefore(other) ? other : one;
            assertThat(sums(from, to)).as(from + " to " + to).isEqualTo(expected(known, from, to));
            if (i % 8 == 0) {
                office.work(() -> done(() -> counting.agreesWithItself(Extent.of(List.of(office.organ()), from, to))));
            }
        }
    }

    private static Map<String, Long> expected(List<Known> all, LocalDate from, LocalDate to) {
        Map<String, Long> sums = new HashMap<>();
        for (Known one : all) {
            Decision first = one.first();
            Decision second = one.second();
            boolean replaced = first != null
                    && second != null
                    && second.decided().getYear() == first.decided().getYear()
                    && !second.decided().isAfter(to);
            if (first != null && within(first.decided(), from, to) && !replaced) {
                count(sums, one, place(one, first));
            }
            if (second != null && within(second.decided(), from, to)) {
                count(sums, one, place(one, second));
            }
            if (!one.received().isAfter(to) && (first == null || first.decided().isAfter(to))) {
                count(sums, one, CaseResult.PENDING);
            }
        }
        return sums;
    }

    private static int place(Known one, Decision decision) {
        return CaseResult.of(one.kind(), decision.result())
                .orElseThrow()
                .column()
                .ordinal();
    }

    private static void count(Map<String, Long> sums, Known one, int place) {
        String cell = one.counts() ? "table4." + (one.kind().ordinal() * 5 + place) : "remedies.not-counted";
        sums.merge(cell, 1L, Long::sum);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static Known random(Random random) {
        CaseKind kind = CaseKind.values()[random.nextInt(3)];
        LocalDate received = near(random);
        Decision first = random.nextInt(4) == 0 ? null : decision(random, kind, received);
        Decision second = first != null && kind.isLitigation() && random.nextBoolean()
                ? decision(random, kind, first.decided())
                : null;
        return new Known(kind, received, random.nextBoolean(), first, second);
    }

    private static Decision decision(Random random, CaseKind kind, LocalDate since) {
        List<CaseResult> results = CaseResult.of(kind);
        return new Decision(results.get(random.nextInt(results.size())).code(), since.plusDays(random.nextInt(60)));
    }

    private static LocalDate near(Random random) {
        return LocalDate.of(2021 + random.nextInt(2), 12, 31).plusDays(random.nextInt(61) - 30);
    }

    @Test
    void whoDoesNotSeeTheOrganCountsNothing() {
        entered(CaseKind.RECONSIDERATION, LocalDate.of(2022, 3, 1), true);
        Extent year = Extent.ofYear(List.of(office.organ()), 2022);
        assertThat(Viewers.as(office.stranger(), () -> counting.sums(year))).isEmpty();
        assertThat(Viewers.as(office.supervisor(), () -> counting.sums(year))).isEqualTo(Map.of("table4.3", 1L));
    }

    private Map<String, Long> sums(LocalDate from, LocalDate to) {
        return office.work(() -> counting.sums(Extent.of(List.of(office.organ()), from, to)));
    }

    private UUID entered(CaseKind kind, LocalDate received, boolean counts) {
        NewCase entry = entry(kind, received, counts);
        return office.work(() -> cases.enter(entry));
    }

    private NewCase entry(CaseKind kind, LocalDate received, boolean counts) {
        return new NewCase(
                office.organ(),
                kind,
                "案" + UUID.randomUUID(),
                "高陵区人民法院",
                "李四",
                true,
                received,
                null,
                "针对的是征收决定",
                null,
                kind == CaseKind.LITIGATION_AFTER_RECONSIDERATION ? "以前的复议" : null,
                counts,
                "不服政府信息公开答复");
    }

    private static String done(Runnable work) {
        work.run();
        return "done";
    }
}
