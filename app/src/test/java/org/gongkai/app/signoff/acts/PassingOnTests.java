package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.ledger.DelegationSweep;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Telling;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that passes to another: by delegation, by time, by handover; and who is reminded. */
@RunningProgram
class PassingOnTests {
    private final Bureau bureau;
    private final Desks desks;
    private final DelegationSweep sweep;
    private final Moves moves;
    private final Lateness tomorrowsLateness;
    private final TransactionTemplate transaction;
    private final LocalDate today;
    private Bureau.House house;
    private UUID clerk;
    private UUID reviewer;
    private UUID leader;

    PassingOnTests(
            @Autowired Bureau bureau,
            @Autowired Desks desks,
            @Autowired DelegationSweep sweep,
            @Autowired Moves moves,
            @Autowired Passage passage,
            @Autowired Telling telling,
            @Autowired AtWork atWork,
            @Autowired Clock clock,
            @Autowired TransactionTemplate transaction) {
        this.bureau = bureau;
        this.desks = desks;
        this.sweep = sweep;
        this.moves = moves;
        this.tomorrowsLateness =
                new Lateness(passage, telling, atWork, new Rows(Clock.offset(clock, Duration.ofDays(1))));
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void people() {
        house = bureau.found();
        clerk = house.employ("王敏", Role.CLERK);
        reviewer = house.employ("赵琳", Role.REVIEWER);
        leader = house.employ("陈局长", Role.LEADER);
    }

    private SignOff submitted() {
        return desks.submit(house, desks.begin(house, clerk, Papers.STANDARD, "关于修缮的签报"), Map.of());
    }

    private void delegate(UUID from, UUID to) {
        assertThat(house.as(from, () -> desks.delegations.delegate(to, today, today.plusDays(3), "出差")))
                .isInstanceOf(Outcome.Done.class);
    }

    private void asClock(Runnable work) {
        Viewers.as(SystemViewer.SIGNOFF_CLOCK, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return "";
        });
    }

    @Test
    void aDelegateSeesAndActsAndBothAreShown() {
        var before = submitted();
        UUID deputy = house.employ("孙代", Role.CLERK);
        delegate(reviewer, deputy);
        var after = submitted();
        for (var paper : List.of(before, after)) {
            var mine = desks.sheet(house, deputy, paper.id()).mine().getFirst();
            assertThat(mine.forWhom()).isEqualTo("赵琳");
            desks.act(house, deputy, paper.id());
            assertThat(desks.sheet(house, deputy, paper.id()).deeds().getLast())
                    .extracting(Deed::byName, Deed::onBehalfOfName)
                    .containsExactly("孙代", "赵琳");
        }
        assertThat(house.as(deputy, () -> desks.waiting.list(10))).isEmpty();
    }

    @Test
    void aDelegateMayNotDoWhatHisOwnDutyForbids() {
        var paper = submitted();
        delegate(reviewer, clerk);
        var mine = desks.sheet(house, clerk, paper.id()).mine().getFirst();
        assertThat(mine.bar()).isEqualTo("拟稿人不能对自己的稿核稿。");
        assertThat(desks.act(house, clerk, paper.id())).isInstanceOf(Outcome.Refused.class);
        desks.act(house, reviewer, paper.id());
        delegate(leader, reviewer);
        assertThat(desks.act(house, reviewer, paper.id()).sentence()).contains("核稿人不能签发");
    }

    @Test
    void whenADelegationEndsNothingIsSeenAnyMore() {
        var paper = submitted();
        UUID deputy = house.employ("孙代", Role.CLERK);
        delegate(reviewer, deputy);
        assertThat(house.as(deputy, () -> desks.sheets.of(paper.id()))).isPresent();
        var task = desks.taskOf(house, deputy, paper.id());
        var delegation = house.as(reviewer, desks.delegations::given).getFirst();
        house.as(reviewer, () -> desks.delegations.end(delegation.id()));
        assertThat(house.as(deputy, () -> desks.deciding.agree(task, paper.revision(), Opinion.of("")))
                        .sentence())
                .contains("不是等您办理");
        asClock(sweep::sweep);
        assertThat(house.as(deputy, () -> desks.sheets.of(paper.id()))).isEmpty();
    }

    @Test
    void afterTheLimitTheDeputyHasItOnceAndTheHistorySaysSo() {
        UUID deputy = house.employ("孙代", Role.CLERK);
        var paper = limited(deputy);
        var task = desks.taskOf(house, reviewer, paper.id());
        for (int run = 0; run < 2; run++) {
            asClock(() -> moves.ofTask(task, matter -> tomorrowsLateness.pass(matter, task)));
        }
        var sheet = desks.sheet(house, deputy, paper.id());
        assertThat(sheet.waitingNames()).containsExactly("孙代");
        assertThat(sheet.mine().getFirst().task().insteadOf()).isEqualTo(reviewer);
        assertThat(sheet.deeds())
                .filteredOn(deed -> deed.kind() == Deed.Kind.TIME_OUT)
                .hasSize(1)
                .extracting(Deed::byName)
                .containsExactly("系统");
        assertThat(house.as(reviewer, () -> desks.deciding.agree(task, 2, Opinion.of("")))
                        .sentence())
                .matches("系统已于 .* 超时转办，本件已转到核稿。");
    }

    @Test
    void withoutADeputyThePersonIsRemindedOnce() {
        var paper = limited(null);
        var task = desks.taskOf(house, reviewer, paper.id());
        for (int run = 0; run < 2; run++) {
            asClock(() -> moves.ofTask(task, matter -> tomorrowsLateness.pass(matter, task)));
        }
        assertThat(desks.sheet(house, clerk, paper.id()).deeds())
                .filteredOn(deed -> deed.kind() == Deed.Kind.REMIND)
                .hasSize(1);
    }

    private SignOff limited(@org.jspecify.annotations.Nullable UUID deputy) {
        var verify =
                Step.of(Step.Kind.VERIFY, "核稿", new Who.RoleHere(Role.REVIEWER)).within(Limit.hours(2));
        UUID office = house.employ("公开办", Role.OGI_OFFICE);
        var route = house.as(
                office,
                () -> desks.routes.save(
                        "限时",
                        Papers.KIND,
                        house.id(),
                        List.of(
                                Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                                deputy == null ? verify : verify.orElse(deputy),
                                Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER)),
                                Step.of(Step.Kind.FILE, "办结", new Who.Drafter()))));
        assertThat(route).isInstanceOf(Routes.Saving.Saved.class);
        var saved = ((Routes.Saving.Saved) route).route();
        return desks.submit(house, desks.begin(house, clerk, saved.id(), "限时的签报"), Map.of());
    }

    @Test
    void aLeaversTasksAndDraftsGoToAColleagueExceptWhatDutyForbids() {
        UUID heir = house.employ("继任", Role.REVIEWER);
        var own = desks.begin(house, heir, Papers.STANDARD, "继任者自己的稿");
        desks.submit(house, own, Map.of());
        var paper = submitted();
        var draft = desks.begin(house, reviewer, Papers.STANDARD, "离任者的草稿");
        assertThat(house.as(clerk, () -> desks.handover.handOver(reviewer, heir, house.id(), "调离")))
                .isInstanceOf(Outcome.Refused.class);
        var done = house.as(leader, () -> desks.handover.handOver(reviewer, heir, house.id(), "调离"));
        assertThat(done).isInstanceOfSatisfying(Outcome.Done.class, all -> {
            assertThat(all.sentence()).isEqualTo("已移交 2 件，1 件没有移交。");
            assertThat(all.remarks().getFirst()).contains("继任者自己的稿").contains("拟稿人不能");
        });
        assertThat(desks.sheet(house, heir, draft.id()).signOff().drafter()).isEqualTo(heir);
        assertThat(desks.sheet(house, heir, draft.id()).may().submit()).isTrue();
        assertThat(desks.sheet(house, heir, paper.id()).mine()).isNotEmpty();
        assertThat(house.as(leader, () -> desks.sheets.of(draft.id())))
                .as("a leader hands drafts over without reading them")
                .isEmpty();
    }

    @Test
    void whoeverWaitsCanChaseAndItIsTold() {
        var paper = submitted();
        assertThat(house.as(leader, () -> desks.chasing.chase(paper.id(), paper.revision(), "")))
                .as("a leader who only looks takes no part")
                .isInstanceOf(Outcome.Refused.class);
        Desks.moved(house.as(clerk, () -> desks.chasing.chase(paper.id(), paper.revision(), "请今天看")));
        assertThat(desks.sheet(house, clerk, paper.id()).deeds().getLast().note())
                .isEqualTo("催办赵琳");
        assertThat(house.as(reviewer, () -> desks.notices.latest(5, true, null)))
                .extracting(notice -> notice.title())
                .contains("王敏催办：文稿《关于修缮的签报》", "待您核稿：文稿《关于修缮的签报》");
    }
}
