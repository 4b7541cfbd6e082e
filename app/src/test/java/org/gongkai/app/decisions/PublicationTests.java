package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.NotCleared;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 双公示: nothing is seen that was not reviewed, and nothing stays that has had its time. */
@RunningProgram
class PublicationTests {
    @Autowired
    private Registry registry;

    @Autowired
    private BatchStore batches;

    @Autowired
    private DecisionWatch watch;

    @Autowired
    private PublishedDecisions published;

    @Autowired
    private Clock clock;

    private Registry.Office office;

    @BeforeEach
    void anOffice() {
        office = registry.office();
    }

    @Test
    void whatWasReviewedIsPublishedWhenItIsCleared() {
        UUID id = penalty("1");
        UUID review =
                registry.as(office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY));
        assertThat(registry.shown(id)).isEmpty();
        registry.decide(office, review, Conclusion.OPEN, "open");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !registry.shown(id).isEmpty());
        assertThat(registry.decision(office, id).shown()).isTrue();
        assertThat(registry.decision(office, id).published()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void nothingIsReleasedWithoutAClearance() {
        UUID id = penalty("1");
        UUID review =
                registry.as(office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY));
        assertThatThrownBy(() -> release(review)).isInstanceOf(NotCleared.class);
        assertThat(registry.shown(id)).isEmpty();
    }

    @Test
    void aBatchWhoseRowsWereTamperedWithIsNotReleased() {
        UUID id = penalty("1");
        UUID review =
                registry.as(office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY));
        Batch batch = registry.as(office.clerk(), () -> batches.held(review).orElseThrow());
        registry.bureau.does(office.clerk(), () -> {
            registry.jdbc
                    .sql("delete from decision_batch_row where batch = :b")
                    .param("b", batch.id())
                    .update();
            batches.rows(batch.id(), office.organ(), 0, List.of(new BatchStore.Row(id, 0, List.of("别的内容"))));
        });
        assertThatThrownBy(() -> {
                    registry.decide(office, review, Conclusion.OPEN, "open");
                    release(review);
                })
                .isInstanceOfAny(NotCleared.class, IllegalArgumentException.class);
        assertThat(registry.shown(id)).isEmpty();
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            registry.publication.refuse(review);
            return "";
        });
    }

    @Test
    void whatChangedAfterTheReviewIsLeftOutAndSaid() {
        UUID same = penalty("1");
        UUID changed = penalty("2");
        UUID review =
                registry.as(office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY));
        registry.bureau.does(
                office.clerk(),
                () -> registry.decisions.correct(
                        changed,
                        0,
                        Registry.row(DecisionKind.PENALTY, "CF_WSH", "2", "PENALTY_IMPACT", "是", "CF_SY", "另一事实"),
                        "事实有误"));
        registry.decide(office, review, Conclusion.OPEN, "open");
        release(review);
        assertThat(registry.shown(same)).isNotEmpty();
        assertThat(registry.shown(changed)).isEmpty();
        Batch batch = registry.as(
                office.clerk(), () -> batches.latest(List.of(office.organ()), 1).getFirst());
        assertThat(batch.released()).isEqualTo(1);
        assertThat(batch.leftOut()).isEqualTo(1);
        assertThat(registry.decision(office, changed).waits()).isTrue();
    }

    @Test
    void whatIsWithheldWaitsAgain() {
        UUID id = penalty("1");
        UUID review =
                registry.as(office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY));
        assertThatThrownBy(() -> registry.as(
                        office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY)))
                .isInstanceOf(RefusedDecision.class)
                .hasMessageContaining("没有等待公示");
        registry.decide(office, review, Conclusion.WITHHELD, "forbidden");
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            registry.publication.refuse(review);
            return "";
        });
        assertThat(registry.shown(id)).isEmpty();
        registry.as(office.clerk(), () -> registry.publication.propose(office.organ(), DecisionKind.PENALTY));
    }

    @Test
    void whatWasClearedIsTakenDownWhenThatIsRevoked() {
        UUID id = penalty("1");
        UUID review = registry.cleared(office, DecisionKind.PENALTY);
        release(review);
        assertThat(registry.shown(id)).isNotEmpty();
        registry.bureau.does(office.officer(), () -> registry.reviews.revoke(review, "重看后有疑问"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> registry.shown(id).isEmpty());
        assertThat(registry.decision(office, id).waits()).isTrue();
    }

    /** As after a crash between the revocation and the hearing of it. */
    @Test
    void whatIsRevokedIsTakenDownEvenIfTheNewsOfItWentAstray() {
        UUID id = penalty("1");
        UUID review = registry.cleared(office, DecisionKind.PENALTY);
        release(review);
        registry.bureau.does(office.officer(), () -> registry.reviews.revoke(review, "重看后有疑问"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> registry.shown(id).isEmpty());
        UUID again = penalty("2");
        UUID other = registry.cleared(office, DecisionKind.PENALTY);
        release(other);
        assertThat(registry.shown(again)).isNotEmpty();
        ended(other);
        registry.keep();
        assertThat(registry.shown(again)).isEmpty();
        assertThat(registry.decision(office, again).waits()).isTrue();
    }

    /** Revokes without telling anybody. */
    private void ended(UUID review) {
        registry.bureau.does(
                office.officer(),
                () -> registry.jdbc
                        .sql(
                                "insert into release_end (review, kind, person, reason, at) values (:r, 'REVOKED', :p, '重看', now())")
                        .param("r", review)
                        .param("p", office.officer().person())
                        .update());
    }

    @Test
    void nobodyWritesAPublicCopyPastTheRelease() {
        UUID id = penalty("1");
        for (var viewer : List.of(office.clerk(), office.officer(), SystemViewer.LEDGER_KEEPING.viewer())) {
            assertThatThrownBy(() -> registry.bureau.does(
                            viewer,
                            () -> registry.jdbc
                                    .sql("""
                                            insert into published_decision (id, organ, kind, number, decided, party, title, fields, release, published)
                                            values (:id, :organ, 'PENALTY', '1', date '2025-01-02', '某公司', '某行为', '{}', gen_random_uuid(), date '2025-01-03')""")
                                    .param("id", id)
                                    .param("organ", office.organ())
                                    .update()))
                    .as(viewer.name())
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThat(registry.shown(id)).isEmpty();
    }

    /** The pages ask for the day themselves: they do not wait for the job. */
    @Test
    void whatIsPublishedIsSeenOnTheLastDayOfItsPeriodAndNotOnTheNext() {
        UUID id = penalty("1");
        registry.publish(office, DecisionKind.PENALTY);
        LocalDate last = LocalDate.of(2028, 1, 2);
        assertThat(registry.as(Viewer.PUBLIC, () -> published.one(id, last))).isPresent();
        assertThat(registry.as(Viewer.PUBLIC, () -> published.one(id, last.plusDays(1))))
                .isEmpty();
        assertThat(listed(last)).contains(id);
        assertThat(listed(last.plusDays(1))).doesNotContain(id);
    }

    private List<UUID> listed(LocalDate day) {
        return registry.as(
                Viewer.PUBLIC,
                () -> published.page(DecisionKind.PENALTY, office.organ(), "", day, null, 9).stream()
                        .map(PublishedDecisions.Published::id)
                        .toList());
    }

    @Test
    void noPersonalNumberAndNoFullNameOfANaturalPersonIsPublished() {
        UUID id = registry.enter(
                office,
                DecisionKind.PENALTY,
                "CF_JDRQ",
                DAY,
                "CF_XDR_LB",
                "自然人",
                "CF_XDR_MC",
                "王秀兰",
                "CF_XDR_SHXYM",
                "",
                "CF_XDR_ZJHM",
                "11010519491231002X",
                "CF_SY",
                "当事人（11010519491231002X，13800138000）占道经营",
                "BZ",
                "内部备注");
        registry.bureau.does(office.clerk(), () -> registry.course.disclose(id, 0, "open-impact", true, "社会关注"));
        registry.publish(office, DecisionKind.PENALTY);
        assertThat(registry.shown(id))
                .singleElement()
                .asString()
                .contains("王**", "占道经营")
                .doesNotContain("王秀兰", "11010519491231002X", "13800138000", "内部备注");
    }

    @Test
    void whatIsAnnulledWithdrawnOrRepairedLeavesAtOnce() {
        UUID annulled = penalty("1");
        UUID withdrawn = penalty("2");
        UUID repaired = penalty("3");
        registry.publish(office, DecisionKind.PENALTY);
        registry.bureau.does(office.clerk(), () -> {
            registry.course.annul(annulled, 0, LocalDate.of(2025, 1, 6), "法院撤销");
            registry.decisions.withdraw(withdrawn, 0, "重复登记");
            registry.course.repair(repaired, 0, "已履行");
        });
        assertThat(registry.shown(annulled)).isEmpty();
        assertThat(registry.shown(withdrawn)).isEmpty();
        assertThat(registry.shown(repaired)).isEmpty();
        assertThat(registry.decision(office, repaired).removal()).isEqualTo(Removal.REPAIRED);
        assertThat(registry.tallied(office, "table2.penalties")).isEqualTo(2);
    }

    @Test
    void whatHasHadItsTimeIsTakenDown() {
        UUID id = penalty("1");
        UUID other = penalty("2");
        registry.publish(office, DecisionKind.PENALTY);
        registry.as(
                SystemViewer.LEDGER_KEEPING.viewer(),
                () -> registry.jdbc
                        .sql("update decision set shown_until = :yesterday where id = :id")
                        .param("yesterday", LocalDate.now(clock).minusDays(1))
                        .param("id", id)
                        .update());
        registry.keep();
        assertThat(registry.shown(id)).isEmpty();
        assertThat(registry.shown(other)).isNotEmpty();
        assertThat(registry.decision(office, id).removal()).isEqualTo(Removal.EXPIRED);
    }

    @Test
    void aCorrectionOfWhatThePublicSeesTakesItDownAndOneOfARemarkDoesNot() {
        UUID id = penalty("1");
        registry.publish(office, DecisionKind.PENALTY);
        registry.bureau.does(
                office.clerk(),
                () -> registry.decisions.correct(
                        id,
                        0,
                        Registry.row(
                                DecisionKind.PENALTY,
                                "CF_WSH",
                                "1",
                                "CF_JDRQ",
                                DAY,
                                "PENALTY_IMPACT",
                                "是",
                                "BZ",
                                "新备注"),
                        "加备注"));
        assertThat(registry.shown(id)).isNotEmpty();
        registry.bureau.does(
                office.clerk(),
                () -> registry.decisions.correct(
                        id,
                        1,
                        Registry.row(
                                DecisionKind.PENALTY,
                                "CF_WSH",
                                "1",
                                "CF_JDRQ",
                                DAY,
                                "PENALTY_IMPACT",
                                "是",
                                "CF_SY",
                                "另一事实"),
                        "事实有误"));
        assertThat(registry.shown(id)).isEmpty();
        assertThat(registry.decision(office, id).waits()).isTrue();
    }

    @Test
    void theWatchKnowsWhatIsLateAndWhatIsSoon() {
        penalty("1");
        var today = LocalDate.now(clock);
        var months = registry.as(office.clerk(), () -> watch.byMonth(List.of(office.organ()), today));
        assertThat(months)
                .singleElement()
                .satisfies(month -> assertThat(month.late()).isEqualTo(1));
        LocalDate by = LocalDate.of(2025, 1, 13);
        assertThat(registry.as(office.clerk(), () -> watch.lines(List.of(office.organ()), null, by, null, 9)))
                .singleElement()
                .satisfies(line -> assertThat(line.publishBy()).isEqualTo("2025-01-13"));
        assertThat(LastDay.tone(by, by.plusDays(1))).isEqualTo("late");
        assertThat(LastDay.tone(by, by)).isEqualTo("soon");
        assertThat(LastDay.tone(by, LocalDate.of(2025, 1, 9))).isEqualTo("soon");
        assertThat(LastDay.tone(by, LocalDate.of(2025, 1, 8))).isEmpty();
    }

    @Test
    void theClerkIsToldOnceADay() {
        penalty("1");
        registry.keep();
        registry.keep();
        long told = registry.as(
                office.clerk(),
                () -> registry.jdbc
                        .sql("select count(*) from office_notice where kind = 'decisions.due'")
                        .query(Long.class)
                        .single());
        boolean works = org.gongkai.law.calendar.WorkingDays.latest().isWorking(LocalDate.now(clock));
        assertThat(told).isEqualTo(works ? 1 : 0);
    }

    /** Long enough ago to be late and to be repaired, and not so long that its period is over. */
    private static final String DAY = "2025/1/2";

    private UUID penalty(String number) {
        return registry.enter(office, DecisionKind.PENALTY, "CF_WSH", number, "CF_JDRQ", DAY, "PENALTY_IMPACT", "是");
    }

    private void release(UUID review) {
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            registry.publication.release(review);
            return "";
        });
    }
}
