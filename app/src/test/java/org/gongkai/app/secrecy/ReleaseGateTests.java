package org.gongkai.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** Nothing leaves but exactly what two people cleared. */
@RunningProgram
class ReleaseGateTests {
    private static final String TEXT = "关于开展义务教育阶段招生工作的通知";

    private final ReleaseReviews reviews;
    private final ReleaseGate gate;
    private final Noticeboard board;
    private final Bureau bureau;
    private final Bureau.Place place;
    private final Viewer clerk;
    private final Viewer officer;

    ReleaseGateTests(
            @Autowired ReleaseReviews reviews,
            @Autowired ReleaseGate gate,
            @Autowired Noticeboard board,
            @Autowired Bureau bureau) {
        this.reviews = reviews;
        this.gate = gate;
        this.board = board;
        this.bureau = bureau;
        this.place = bureau.place();
        this.clerk = bureau.person(place, place.bureau(), "经办", Role.CLERK);
        this.officer = bureau.person(place, place.bureau(), "保密", Role.SECRECY_OFFICER, Role.CLERK);
    }

    private UUID proposed(Viewer by, String text) {
        return bureau.as(
                by,
                () -> reviews.propose(ReleaseProposal.of(
                        place.bureau().id(),
                        "article",
                        UUID.randomUUID(),
                        "招生通知",
                        ReleaseWay.PUBLIC,
                        List.of(new ReleasePart.Text("正文", text)))));
    }

    private void decided(Viewer by, UUID review, Conclusion conclusion, String ground) {
        bureau.does(by, () -> reviews.decide(review, new ReviewDecision(conclusion, ground, "理由", Map.of(), Set.of())));
    }

    private UUID cleared(String text) {
        UUID review = proposed(clerk, text);
        decided(officer, review, Conclusion.OPEN, "open");
        return review;
    }

    private void publish(UUID review, String text) {
        Viewers.as(clerk, () -> {
            board.publish(review, text);
            return "";
        });
    }

    @Test
    void whatTwoPeopleClearedGoesOut() {
        publish(cleared(TEXT + "一"), TEXT + "一");
        assertThat(board.shown()).contains(TEXT + "一");
    }

    @Test
    void whoReleasesNeedNotSeeTheReview() {
        UUID review = cleared(TEXT + "二");
        Viewers.as(SystemViewer.EVENTS, () -> {
            board.publish(review, TEXT + "二");
            return "";
        });
        assertThat(board.shown()).contains(TEXT + "二");
    }

    @Test
    void aChangedByteNeedsANewReview() {
        UUID review = cleared(TEXT);
        assertThatThrownBy(() -> publish(review, TEXT + " "))
                .isInstanceOf(NotCleared.class)
                .hasMessageContaining("与审查过的不一致");
    }

    @Test
    void withoutReviewOrDecisionNothingGoesOut() {
        assertThatThrownBy(() -> publish(UUID.randomUUID(), TEXT)).isInstanceOf(NotCleared.class);
        UUID waiting = proposed(clerk, TEXT);
        assertThatThrownBy(() -> publish(waiting, TEXT)).hasMessageContaining("还没有结论");
        UUID withheld = proposed(clerk, TEXT);
        decided(officer, withheld, Conclusion.WITHHELD, "internal");
        assertThatThrownBy(() -> publish(withheld, TEXT)).hasMessageContaining("不予公开");
        UUID withdrawn = proposed(clerk, TEXT);
        bureau.does(clerk, () -> reviews.withdraw(withdrawn));
        assertThatThrownBy(() -> publish(withdrawn, TEXT)).isInstanceOf(NotCleared.class);
    }

    @Test
    void whatWasClearedForARequesterIsNotPublished() {
        UUID review = bureau.as(
                clerk,
                () -> reviews.propose(ReleaseProposal.of(
                        place.bureau().id(),
                        "reply",
                        UUID.randomUUID(),
                        "答复",
                        ReleaseWay.TO_REQUESTER,
                        List.of(new ReleasePart.Text("正文", TEXT)))));
        decided(officer, review, Conclusion.OPEN, "open");
        assertThatThrownBy(() -> publish(review, TEXT)).hasMessageContaining("提供给申请人");
        bureau.does(clerk, () -> gate.require(review, ContentHash.of(TEXT), ReleaseWay.TO_REQUESTER));
    }

    @Test
    void aClearanceEndsWithItsTransaction() {
        UUID review = cleared(TEXT);
        Clearance kept = bureau.as(clerk, () -> board.ask(review, TEXT));
        assertThatThrownBy(() -> board.putUp(kept, TEXT)).hasMessageContaining("过期");
        assertThatThrownBy(() -> Viewers.as(clerk, () -> board.ask(review, TEXT)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRevokedDoesNotGoOutAgain() {
        UUID review = cleared(TEXT);
        bureau.does(officer, () -> reviews.revoke(review, "发现第三方信息"));
        assertThatThrownBy(() -> publish(review, TEXT)).hasMessageContaining("撤销");
        assertThatThrownBy(() -> bureau.does(officer, () -> reviews.revoke(review, "再撤")))
                .isInstanceOf(CannotReview.class);
    }

    @Test
    void aRevocationWaitsForTheReleaseUnderWay() throws Exception {
        UUID review = cleared(TEXT);
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var release = CompletableFuture.runAsync(() -> bureau.does(clerk, () -> {
            Clearance clearance = board.ask(review, TEXT);
            asked.countDown();
            try {
                goOn.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            board.putUp(clearance, TEXT);
        }));
        asked.await(20, TimeUnit.SECONDS);
        var revocation = CompletableFuture.runAsync(() -> bureau.does(officer, () -> reviews.revoke(review, "撤销")));
        assertThat(revocation).isNotDone();
        goOn.countDown();
        release.get(20, TimeUnit.SECONDS);
        revocation.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> publish(review, TEXT)).hasMessageContaining("撤销");
    }

    @Test
    void aBatchIsClearedByItsRowsAndFields() {
        var batch = new BatchManifest.Counting(List.of("姓名", "镇村", "金额"))
                .add(List.of("张三", "东乡村", "300"))
                .add(List.of("李四", "西乡村", "500"))
                .finished();
        UUID review = bureau.as(
                clerk,
                () -> reviews.propose(ReleaseProposal.ofBatch(
                        place.bureau().id(),
                        "ledger",
                        UUID.randomUUID(),
                        "补贴名单",
                        ReleaseWay.PUBLIC,
                        batch,
                        List.of(List.of("张三", "东乡村", "300")))));
        decided(officer, review, Conclusion.OPEN, "open");
        bureau.does(clerk, () -> gate.require(review, batch.hash()));
        var oneMore = new BatchManifest.Counting(List.of("姓名", "镇村", "金额"))
                .add(List.of("张三", "东乡村", "300"))
                .add(List.of("李四", "西乡村", "501"))
                .finished();
        assertThatThrownBy(() -> bureau.does(clerk, () -> gate.require(review, oneMore.hash())))
                .isInstanceOf(NotCleared.class);
    }

    @Test
    void nobodyReviewsWhatHeProposedOrWrote() {
        bureau.person(place, place.bureau(), "保密乙", Role.SECRECY_OFFICER);
        UUID own = proposed(officer, TEXT);
        assertThatThrownBy(() -> decided(officer, own, Conclusion.OPEN, "open"))
                .isInstanceOf(CannotReview.class)
                .hasMessageContaining("不能自己审查");
        UUID written = bureau.as(
                clerk,
                () -> reviews.propose(ReleaseProposal.of(
                                place.bureau().id(),
                                "article",
                                UUID.randomUUID(),
                                "通知",
                                ReleaseWay.PUBLIC,
                                List.of(new ReleasePart.Text("正文", TEXT)))
                        .with(Set.of(Objects.requireNonNull(officer.person())))));
        assertThatThrownBy(() -> decided(officer, written, Conclusion.OPEN, "open"))
                .isInstanceOf(CannotReview.class)
                .hasMessageContaining("不能自己审查");
        assertThatThrownBy(() -> publish(written, TEXT)).isInstanceOf(NotCleared.class);
    }

    /** Five people of every kind try everything on each other's papers, at random. */
    @Test
    void whateverPeopleTryTwoAreBehindEveryRelease() {
        var random = new Random(17);
        var second = bureau.person(place, place.bureau(), "保密乙", Role.SECRECY_OFFICER, Role.CLERK);
        var leader = bureau.person(place, place.bureau(), "局长", Role.LEADER);
        var stranger = bureau.person(place, place.district(), "旁人", Role.CLERK);
        var people = List.of(clerk, officer, second, leader, stranger);
        var papers = new HashMap<UUID, Viewer>();
        var cleared = new HashMap<UUID, Viewer>();
        for (int i = 0; i < 120; i++) {
            Viewer who = people.get(random.nextInt(people.size()));
            try {
                if (random.nextInt(3) == 0 || papers.isEmpty()) {
                    papers.put(proposed(who, TEXT), who);
                } else {
                    UUID paper = papers.keySet().stream().sorted().toList().get(random.nextInt(papers.size()));
                    decided(who, paper, Conclusion.OPEN, "open");
                    assertThat(cleared.put(paper, who)).as("decided once").isNull();
                }
            } catch (CannotReview | NoSuchElementException | DataAccessException refused) {
                assertThat(refused).isNotNull();
            }
        }
        assertThat(cleared).isNotEmpty();
        cleared.forEach((paper, reviewer) -> {
            assertThat(reviewer).isIn(officer, second).isNotEqualTo(papers.get(paper));
            publish(paper, TEXT);
        });
        papers.keySet().stream()
                .filter(paper -> !cleared.containsKey(paper))
                .forEach(paper -> assertThatThrownBy(() -> publish(paper, TEXT)).isInstanceOf(NotCleared.class));
    }

    @Test
    void theDatabaseItselfRefusesADecisionByTheProposer(@Autowired JdbcClient jdbc) {
        bureau.person(place, place.bureau(), "保密乙", Role.SECRECY_OFFICER);
        UUID review = proposed(officer, TEXT);
        assertThatThrownBy(() -> bureau.does(
                        officer,
                        () -> jdbc.sql("""
                                insert into release_decision (review, proposer, reviewer, conclusion, cleared_hash, article, ground, reason, decided_at)
                                values (:review, :who, :who, 'OPEN', :hash, 'OGI/17/2', 'open', '', now())""")
                                .param("review", review)
                                .param("who", officer.person())
                                .param("hash", ContentHash.of(TEXT).sm3())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }
}
