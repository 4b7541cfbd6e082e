package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.moves.Moves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A paper from draft to filed, and what people do to it on the way. */
@RunningProgram
class SigningOffTests {
    private final Bureau bureau;
    private final Desks desks;
    private Bureau.House house;
    private UUID clerk;
    private UUID reviewer;
    private UUID leader;
    private UUID office;
    private UUID lin;
    private UUID yan;

    SigningOffTests(@Autowired Bureau bureau, @Autowired Desks desks) {
        this.bureau = bureau;
        this.desks = desks;
    }

    @BeforeEach
    void people() {
        house = bureau.found();
        clerk = house.employ("王敏", Role.CLERK);
        reviewer = house.employ("赵琳", Role.REVIEWER);
        leader = house.employ("陈局长", Role.LEADER);
        office = house.employ("周公开", Role.OGI_OFFICE);
        lin = house.employ("林会签", Role.CLERK);
        yan = house.employ("严会签", Role.CLERK);
    }

    private SignOff submitted() {
        var draft = desks.begin(house, clerk, Papers.STANDARD, "关于修缮的签报");
        return desks.submit(house, draft, Map.of(2, List.of(lin, yan)));
    }

    private Outcome act(UUID person, SignOff signOff) {
        return desks.act(house, person, signOff.id());
    }

    private State state(SignOff signOff) {
        return desks.sheet(house, clerk, signOff.id()).signOff().state();
    }

    @Test
    void aPaperGoesFromDraftToFiled() {
        var paper = submitted();
        assertThat(state(paper)).isEqualTo(new State.UnderWay(1, 2));
        act(reviewer, paper);
        assertThat(state(paper)).isEqualTo(new State.UnderWay(2, 3));
        act(yan, paper);
        act(lin, paper);
        assertThat(state(paper)).isEqualTo(new State.UnderWay(3, 4));
        act(leader, paper);
        assertThat(state(paper)).isEqualTo(new State.Signed(4, 5));
        act(office, paper);
        act(clerk, paper);
        var sheet = desks.sheet(house, clerk, paper.id());
        assertThat(sheet.signOff().state()).isEqualTo(new State.Filed());
        assertThat(sheet.signOff().number()).startsWith("试签〔2026〕");
        assertThat(sheet.deeds())
                .extracting(deed -> deed.byName() + deed.kind().title())
                .containsExactly("王敏起草", "王敏提交", "赵琳同意", "严会签同意", "林会签同意", "陈局长签发", "周公开编号", "王敏办结");
        assertThat(sheet.waiting()).isEmpty();
    }

    @Test
    void theSecondTapGetsAPlainSentence() {
        var paper = submitted();
        var task = desks.taskOf(house, reviewer, paper.id());
        var first = house.as(reviewer, () -> desks.deciding.agree(task, paper.revision(), Opinion.of("")));
        var second = house.as(reviewer, () -> desks.deciding.agree(task, paper.revision(), Opinion.of("")));
        assertThat(first).isInstanceOf(Outcome.Moved.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.AlreadyMoved.class,
                        already -> assertThat(already.sentence()).matches("赵琳已于 \\d\\d:\\d\\d 同意，本件已转到会签。"));
    }

    @Test
    void whatIsToldIsTrueOfWhatStandsWhereAnotherActsInBetween(
            @Autowired Moves moves, @Autowired TransactionTemplate transaction) {
        var paper = submitted();
        var looked = new AtomicInteger();
        var told = house.as(
                reviewer,
                () -> transaction.execute(_ -> moves.of(paper.id(), matter -> {
                    if (looked.incrementAndGet() == 1) {
                        CompletableFuture.runAsync(() -> act(reviewer, paper)).join();
                    }
                    throw Stopped.refused("本件在第 " + matter.step() + " 步。", "");
                })));
        assertThat(told.sentence()).isEqualTo("本件在第 2 步。");
    }

    @Test
    void aDraftIsSeenByItsDrafterOnlyAndAPaperUnderWayByThoseWhoTakePartAndTheLeader() {
        var draft = desks.begin(house, clerk, Papers.STANDARD, "草稿");
        for (UUID other : List.of(reviewer, leader, office, lin)) {
            assertThat(house.as(other, () -> desks.sheets.of(draft.id()))).isEmpty();
        }
        var paper = desks.submit(house, draft, Map.of(2, List.of(lin)));
        assertThat(house.as(reviewer, () -> desks.sheets.of(paper.id()))).isPresent();
        assertThat(house.as(leader, () -> desks.sheets.of(paper.id()))).isPresent();
        assertThat(house.as(lin, () -> desks.sheets.of(paper.id()))).isEmpty();
        assertThatThrownBy(() -> house.as(
                        lin,
                        () -> desks.deciding.agree(
                                desks.taskOf(house, reviewer, paper.id()), paper.revision(), Opinion.of(""))))
                .isInstanceOf(NoSuchSignOff.class);
    }

    @Test
    void whoVerifiedIsPassedOverAtTheSigning() {
        var both = house.employ("双角色", Role.REVIEWER, Role.LEADER);
        var paper = submitted();
        act(both, paper);
        act(lin, paper);
        act(yan, paper);
        assertThat(desks.sheet(house, clerk, paper.id()).waitingNames()).containsExactly("陈局长");
    }

    @Test
    void whatIsSentBackComesBackWithItsOpinion() {
        var paper = submitted();
        var task = desks.taskOf(house, reviewer, paper.id());
        assertThat(house.as(reviewer, () -> desks.deciding.sendBack(task, paper.revision(), 0, Opinion.of(" "))))
                .isInstanceOf(Outcome.Refused.class);
        var back = Desks.moved(
                house.as(reviewer, () -> desks.deciding.sendBack(task, paper.revision(), 0, Opinion.of("请核数据。"))));
        assertThat(back.state()).isEqualTo(new State.Returned());
        var revised = Desks.moved(house.as(
                clerk,
                () -> desks.drafting.revise(
                        back.id(), back.revision(), Content.of("关于修缮的签报", "第一段。\n第二段改了。"), "按意见改")));
        desks.submit(house, revised, Map.of(2, List.of(lin)));
        assertThat(desks.sheet(house, reviewer, paper.id()).mine()).hasSize(1);
        assertThat(desks.sheet(house, clerk, paper.id()).deeds())
                .filteredOn(deed -> deed.kind() == Deed.Kind.RETURN)
                .extracting(Deed::text, Deed::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("请核数据。", 1));
    }

    @Test
    void itIsRecalledWhileUnreadAndNotAfter() {
        var paper = submitted();
        var recalled = Desks.moved(house.as(clerk, () -> desks.drafting.recall(paper.id(), paper.revision())));
        assertThat(recalled.state()).isEqualTo(new State.Recalled());
        assertThat(house.as(reviewer, () -> desks.sheets.of(paper.id())))
                .as("what was recalled unread, nobody has seen")
                .isEmpty();
        var again = desks.submit(house, recalled, Map.of(2, List.of(lin)));
        var task = desks.taskOf(house, reviewer, paper.id());
        house.as(reviewer, () -> {
            desks.deciding.open(task);
            return "";
        });
        var outcome = house.as(clerk, () -> desks.drafting.recall(paper.id(), again.revision()));
        assertThat(outcome.sentence()).contains("赵琳已于").contains("阅读");
        var seen = desks.sheet(house, clerk, paper.id()).signOff().revision();
        assertThat(house.as(clerk, () -> desks.drafting.recall(paper.id(), seen))
                        .sentence())
                .contains("不能撤回");
    }

    @Test
    void aCountersignFailsWhenItsRuleCannotBeMetAnyMore() {
        var paper = submitted();
        act(reviewer, paper);
        var task = desks.taskOf(house, lin, paper.id());
        var outcome = house.as(lin, () -> desks.deciding.disagree(task, 9, Opinion.of("经费没有着落。")));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class); // a revision that nobody can have seen
        house.as(lin, () -> desks.deciding.disagree(task, 3, Opinion.of("经费没有着落。")));
        assertThat(state(paper)).isEqualTo(new State.Returned());
        assertThat(desks.sheet(house, clerk, paper.id()).deeds().getLast().note())
                .contains("会签未通过");
    }

    @Test
    void aSignerIsAddedBeforeOrAfterAndTakenOffAgain() {
        var paper = submitted();
        var task = desks.taskOf(house, reviewer, paper.id());
        house.as(reviewer, () -> desks.signers.add(task, paper.revision(), lin, Signers.Turn.BEFORE_ME, "请先看"));
        assertThat(house.as(reviewer, () -> desks.deciding.agree(task, paper.revision(), Opinion.of(""))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.reason()).contains("加签"));
        act(lin, paper);
        house.as(reviewer, () -> desks.signers.add(task, paper.revision(), yan, Signers.Turn.AFTER_ME, "再看一遍"));
        act(reviewer, paper);
        assertThat(state(paper)).as("yan is still to look").isEqualTo(new State.UnderWay(1, 2));
        var yans = desks.taskOf(house, yan, paper.id());
        Desks.moved(house.as(reviewer, () -> desks.signers.remove(yans, paper.revision(), "不用了")));
        assertThat(state(paper)).isEqualTo(new State.UnderWay(2, 3));
        assertThat(house.as(yan, () -> desks.deciding.agree(yans, paper.revision(), Opinion.of("")))
                        .sentence())
                .contains("减签");
    }

    @Test
    void anEmptySeatGoesToTheOfficeWhichAppointsSomebody() {
        var empty = bureau.found();
        UUID drafter = empty.employ("独自", Role.CLERK);
        UUID colleague = empty.employ("同事", Role.CLERK);
        var draft = desks.begin(empty, drafter, Papers.STANDARD, "没有核稿人");
        assertThat(empty.as(drafter, () -> desks.drafting.submit(draft.id(), draft.revision(), Map.of()))
                        .sentence())
                .contains("没有能办理的人");
        UUID districtOffice = empty.employInDistrict("区公开办", Role.OGI_OFFICE);
        desks.submit(empty, draft, Map.of());
        var mine = desks.sheet(empty, districtOffice, draft.id()).mine().getFirst();
        assertThat(mine.task().vacant()).isTrue();
        assertThat(empty.as(
                                districtOffice,
                                () -> desks.deciding.agree(mine.task().id(), 2, Opinion.of("")))
                        .sentence())
                .contains("指定办理人");
        Desks.moved(
                empty.as(districtOffice, () -> desks.signers.appoint(mine.task().id(), 2, colleague, "请代核")));
        assertThat(desks.sheet(empty, colleague, draft.id()).mine()).hasSize(1);
    }

    @Test
    void aNumberIsGivenOnce() {
        UUID taken = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            var paper = submitted();
            act(reviewer, paper);
            act(lin, paper);
            act(yan, paper);
            act(leader, paper);
            var task = desks.taskOf(house, office, paper.id());
            var outcome = house.as(office, () -> desks.deciding.number(task, 6, "试签" + taken));
            if (i == 0) {
                assertThat(outcome).isInstanceOf(Outcome.Moved.class);
            } else {
                assertThat(outcome.sentence()).contains("已经用过");
                assertThat(act(office, paper)).isInstanceOf(Outcome.Moved.class);
            }
        }
    }

    @Test
    void whatIsMarkedSecretIsNotKept() {
        var draft = desks.begin(house, clerk, Papers.STANDARD, "关于修缮的签报");
        assertThatThrownBy(() -> house.as(
                        clerk,
                        () -> desks.drafting.revise(
                                draft.id(), draft.revision(), Content.of("关于修缮的签报", "机密★3年\n第一段。"), "")))
                .isInstanceOf(StateSecretRefused.class);
        assertThat(house.as(clerk, () -> desks.versions.of(draft.id()))).hasSize(1);
    }

    @Test
    void aHandwrittenSignatureHoldsForTheContentThatWasSignedOnly() {
        var paper = submitted();
        var task = desks.taskOf(house, reviewer, paper.id());
        var strokes = new Handwriting(Handwriting.Form.STROKES, "M1,2 L3,4".getBytes(StandardCharsets.UTF_8));
        house.as(reviewer, () -> desks.deciding.agree(task, paper.revision(), new Opinion("同意。", strokes)));
        var deed = desks.sheet(house, clerk, paper.id()).deeds().getLast();
        assertThat(deed.handwritten()).isTrue();
        var signature = house.as(clerk, () -> desks.signatures.under(deed.id())).orElseThrow();
        assertThat(signature.holds()).isTrue();
        assertThat(signature.handwriting().bytes()).isEqualTo(strokes.bytes());
        assertThat(strokes.bind("SM3:other", reviewer, signature.at())).isNotEqualTo(signature.bound());
        var lins = desks.taskOf(house, lin, paper.id());
        var back = Desks.moved(house.as(lin, () -> desks.deciding.sendBack(lins, 3, 0, Opinion.of("请改。"))));
        house.as(clerk, () -> desks.drafting.revise(paper.id(), back.revision(), Content.of("改了", "改了"), ""));
        assertThat(house.as(clerk, () -> desks.signatures.under(deed.id())))
                .hasValueSatisfying(old -> assertThat(old.verdict()).startsWith("签名无效"));
        var stranger = house.employ("路人", Role.CLERK);
        assertThat(house.as(stranger, () -> desks.signatures.under(deed.id()))).isEmpty();
    }
}
