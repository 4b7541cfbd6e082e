package org.gongkai.app.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in the database: its figures are those of the events, whatever was told in whatever order. */
@RunningProgram
class NormativeLedgerTests {
    @Autowired
    private NormativeDocuments documents;

    @Autowired
    private NormativeStore store;

    @Autowired
    private NormativeFacts facts;

    @Autowired
    private LateEntries late;

    @Autowired
    private Organs organs;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void randomActsAndCorrectionsLeaveFiguresThatAgree() {
        var district = district();
        var random = new Random(5);
        List<UUID> made = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 160; i++) {
            int n = i;
            refused += Viewers.as(district.office, () -> act(random, district, made, n)) ? 0 : 1;
        }
        assertThat(made).hasSizeGreaterThan(30);
        assertThat(refused).as("some of what was tried did not fit").isPositive();
        Viewers.as(district.office, () -> {
            agree(district, random, made);
            return "agreed";
        });
    }

    private void agree(LedgerDistrict district, Random random, List<UUID> made) {
        List<Course> courses = transaction.execute(
                status -> made.stream().map(id -> Course.of(store.events(id))).toList());
        assertThat(courses).allMatch(course -> course.idle().isEmpty());
        for (int i = 0; i < 40; i++) {
            Extent span = span(random, district);
            Figures counted =
                    courses.stream().map(course -> Figures.of(course, span)).reduce(Figures.NOTHING, Figures::and);
            Map<String, BigDecimal> sums = facts.sums(span);
            assertThat(asked(sums)).as("by SQL and by the events, " + span).isEqualTo(counted);
            int before = asked(facts.sums(Extent.of(
                            span.organs(), LocalDate.of(2000, 1, 1), span.from().minusDays(1))))
                    .inForce();
            assertThat(counted.inForce())
                    .isEqualTo(before + counted.made() - counted.repealed() + counted.in() - counted.out());
            opened(sums, span);
        }
    }

    /** Portions and records of every figure make up the figure. */
    private void opened(Map<String, BigDecimal> sums, Extent span) {
        sums.forEach((measure, sum) -> {
            for (Portion.By by : Portion.By.values()) {
                assertThat(facts.portions(Set.of(measure), span, by).stream()
                                .map(Portion::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(measure + " by " + by)
                        .isEqualByComparingTo(sum);
            }
            if (!measure.equals(NormativeFacts.IN) && !measure.equals(NormativeFacts.OUT)) {
                assertThat(all(Set.of(measure), span))
                        .as("records of " + measure)
                        .hasSize(sum.intValue());
            }
        });
    }

    private List<Records.Line> all(Set<String> measures, Extent span) {
        var lines = new ArrayList<Records.Line>();
        String after = null;
        do {
            Records page = facts.records(new RecordQuery(measures, span, "", RecordQuery.Order.NEWEST_FIRST, after, 7));
            lines.addAll(page.lines());
            after = page.next();
        } while (after != null);
        assertThat(lines.stream().map(Records.Line::id)).doesNotHaveDuplicates();
        return lines;
    }

    private static Figures asked(Map<String, BigDecimal> sums) {
        return new Figures(
                number(sums, NormativeFacts.MADE),
                number(sums, NormativeFacts.REPEALED),
                number(sums, NormativeFacts.IN_FORCE),
                number(sums, NormativeFacts.IN),
                number(sums, NormativeFacts.OUT));
    }

    private static int number(Map<String, BigDecimal> sums, String measure) {
        return sums.getOrDefault(measure, BigDecimal.ZERO).intValueExact();
    }

    /** One act; false where the ledger refused it, and then nothing may have changed. */
    private boolean act(Random random, LedgerDistrict district, List<UUID> made, int n) {
        try {
            if (made.isEmpty() || random.nextInt(4) == 0) {
                LocalDate day = day(random);
                made.add(documents.enter(
                        district.departments.get(random.nextInt(3)),
                        Description.of(district.number(n), "办法" + n),
                        NewEvent.made(day, day, random.nextBoolean() ? day.plusDays(random.nextInt(1500)) : null)));
                return true;
            }
            UUID one = made.get(random.nextInt(made.size()));
            int seen =
                    transaction.execute(status -> store.one(one).orElseThrow().revision());
            if (random.nextInt(4) == 0) {
                List<DocumentEvent> told = transaction.execute(status -> store.events(one));
                documents.correct(
                        one, seen, told.get(random.nextInt(told.size())).id(), null, "记错");
            } else {
                documents.tell(one, seen, event(random, district));
            }
            return true;
        } catch (RefusedEntry refused) {
            assertThat(refused.sentence()).isNotBlank();
            return false;
        }
    }

    private static NewEvent event(Random random, LedgerDistrict district) {
        LocalDate day = day(random);
        LocalDate last = day.plusDays(random.nextInt(1500));
        return switch (random.nextInt(6)) {
            case 0 -> NewEvent.repealed(day, "依据");
            case 1 -> NewEvent.declaredLapsed(day, "依据");
            case 2 -> NewEvent.amended(day, "依据", random.nextBoolean() ? last : null);
            case 3 -> NewEvent.extended(day, "依据", random.nextBoolean() ? last : null);
            case 4 -> NewEvent.transferredAway(day, "市里的机关", "", "上划");
            default -> NewEvent.transferred(day, district.departments.get(random.nextInt(3)), "", "机构改革");
        };
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000));
    }

    private static Extent span(Random random, LedgerDistrict district) {
        var some = new TreeSet<Long>();
        some.add(district.departments.get(random.nextInt(3)));
        some.add(district.departments.get(random.nextInt(3)));
        LocalDate from = day(random);
        return Extent.of(some, from, from.plusDays(random.nextInt(800)));
    }

    @Test
    void whatIsToldLateIsExplainedAgainstTheFrozenReport() {
        var district = district();
        long organ = district.departments.getFirst();
        Extent year = Extent.ofYear(Set.of(organ), 2022);
        Viewers.as(district.office, () -> {
            UUID kept = enter(district, 1, "2020-05-01", "");
            UUID wrong = enter(district, 2, "2022-06-01", "");
            Map<String, BigDecimal> frozen = facts.sums(year);
            OffsetDateTime moment =
                    transaction.execute(status -> store.events(wrong).getLast().at());
            pause();
            documents.tell(kept, 1, NewEvent.repealed(LocalDate.of(2022, 9, 1), "高政发〔2022〕3号"));
            DocumentEvent making =
                    transaction.execute(status -> store.events(wrong).getFirst());
            documents.correct(
                    wrong,
                    1,
                    making.id(),
                    NewEvent.made(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 1), null),
                    "年份看错");
            UUID found = enter(district, 3, "2021-02-01", "");
            List<LateEntries.Difference> differences = late.since(year, moment);
            assertThat(differences)
                    .extracting(LateEntries.Difference::document)
                    .containsExactlyInAnyOrder(kept, wrong, found);
            Map<String, BigDecimal> now = facts.sums(year);
            assertThat(asked(frozen)
                            .and(differences.stream()
                                    .map(one ->
                                            new Figures(one.made(), one.repealed(), one.inForce(), one.in(), one.out()))
                                    .reduce(Figures.NOTHING, Figures::and)))
                    .isEqualTo(asked(now))
                    .isEqualTo(new Figures(0, 1, 1, 0, 0));
            assertThat(differences.stream().flatMap(one -> one.why().stream()))
                    .anyMatch(why -> why.contains("补记：2022 年 9 月 1 日废止"))
                    .anyMatch(why -> why.contains("更正：2022 年 6 月 1 日撤销误记（年份看错）"));
            return "explained";
        });
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDocumentStandsInOneLedgerOnly() {
        var district = district();
        Viewers.as(district.office, () -> {
            enter(district, 1, "2022-01-01", "");
            assertThatThrownBy(() -> documents.enter(
                            district.departments.get(1),
                            Description.of(district.number(1), "联合发文的另一家"),
                            NewEvent.made(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1), null)))
                    .isInstanceOf(RefusedEntry.class)
                    .hasMessageContaining("牵头机关");
            return "refused";
        });
    }

    @Test
    void onlyWhoWorksThereTellsAndOnlyTheOfficeTransfers() {
        var district = district();
        long first = district.departments.getFirst();
        long second = district.departments.get(1);
        UUID own = Viewers.as(district.clerk, () -> enter(district, 1, "2022-01-01", ""));
        UUID foreign = Viewers.as(
                district.office,
                () -> documents.enter(
                        second,
                        Description.of(district.number(2), "乙局的"),
                        NewEvent.made(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1), null)));
        NewEvent transfer = NewEvent.transferred(LocalDate.of(2023, 1, 1), second, "", "机构改革");
        Viewers.as(district.clerk, () -> {
            assertThatThrownBy(() -> documents.tell(own, 1, transfer)).hasMessageContaining("公开办");
            assertThatThrownBy(() -> documents.tell(foreign, 1, NewEvent.repealed(LocalDate.of(2022, 9, 1), "依据")))
                    .hasMessageContaining("不在您任职的机关");
            return "refused";
        });
        Viewers.as(district.office, () -> {
            documents.tell(own, 1, transfer);
            return "moved";
        });
        assertThat(Viewers.as(district.clerk, () -> asked(facts.sums(Extent.ofYear(Set.of(first), 2023)))))
                .as("gone from this ledger, told apart from repeals")
                .isEqualTo(new Figures(0, 0, 0, 0, 1));
        Viewers.as(district.clerk, () -> {
            assertThatThrownBy(() -> documents.tell(own, 2, NewEvent.repealed(LocalDate.of(2024, 9, 1), "依据")))
                    .hasMessageContaining("不在您任职的机关");
            return "refused";
        });
    }

    @Test
    void twoWhoActOnTheSamePageDoNotBothSucceed() {
        var district = district();
        Viewers.as(district.clerk, () -> {
            UUID one = enter(district, 1, "2022-01-01", "");
            documents.tell(one, 1, NewEvent.amended(LocalDate.of(2022, 5, 1), "依据", null));
            assertThatThrownBy(() -> documents.tell(one, 1, NewEvent.repealed(LocalDate.of(2022, 9, 1), "依据")))
                    .isInstanceOfSatisfying(
                            RefusedEntry.class,
                            refused -> assertThat(refused.field()).isEqualTo(RefusedEntry.OVERTAKEN));
            return "refused";
        });
    }

    @Test
    void nothingThatWasToldCanBeChangedOrTakenAwayInTheDatabase() {
        var district = district();
        UUID one = Viewers.as(district.clerk, () -> enter(district, 1, "2022-01-01", ""));
        for (String sql : List.of(
                "update normative_event set day = '2021-01-01' where document = :id",
                "delete from normative_event where document = :id",
                "delete from normative_document where id = :id")) {
            assertThatThrownBy(() -> Viewers.as(
                            district.office,
                            () -> transaction.execute(
                                    status -> jdbc.sql(sql).param("id", one).update())))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private UUID enter(LedgerDistrict district, int n, String made, String last) {
        return documents.enter(
                district.departments.getFirst(),
                Description.of(district.number(n), "办法" + n),
                NewEvent.made(
                        LocalDate.parse(made), LocalDate.parse(made), last.isEmpty() ? null : LocalDate.parse(last)));
    }

    private LedgerDistrict district() {
        return new LedgerDistrict(
                organs,
                Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> colleagues.called("clerk").getFirst().id()));
    }
}
