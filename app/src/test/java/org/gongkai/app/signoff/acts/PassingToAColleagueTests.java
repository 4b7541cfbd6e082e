package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.sheets.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 转交: a task goes to a colleague who may do it as well, with a reason, once, and comes back while unread. */
@RunningProgram
class PassingToAColleagueTests {
    private final Bureau bureau;
    private final Desks desks;
    private final LocalDate today;
    private Bureau.House house;
    private UUID clerk;
    private UUID reviewer;
    private UUID colleague;
    private UUID leader;
    private SignOff paper;

    PassingToAColleagueTests(@Autowired Bureau bureau, @Autowired Desks desks, @Autowired Clock clock) {
        this.bureau = bureau;
        this.desks = desks;
        this.today = LocalDate.now(clock);
    }

    /** Verified by one person, countersigned by whom the drafter chooses, signed by the leaders. */
    @BeforeEach
    void aPaperWaitsForItsReviewer() {
        house = bureau.found();
        clerk = house.employ("王敏", Role.CLERK);
        reviewer = house.employ("赵琳", Role.REVIEWER);
        colleague = house.employ("周岩", Role.REVIEWER);
        leader = house.employ("陈局长", Role.LEADER);
        UUID office = house.employ("公开办", Role.OGI_OFFICE);
        var saved = house.as(
                office,
                () -> desks.routes.save(
                        "指定核稿人",
                        Papers.KIND,
                        house.id(),
                        List.of(
                                Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                                Step.of(Step.Kind.VERIFY, "核稿", new Who.People(List.of(reviewer)))
                                        .within(Limit.workingDays(3)),
                                Step.of(Step.Kind.COUNTERSIGN, "会签", new Who.Chosen())
                                        .by(Rule.ALL),
                                Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER)),
                                Step.of(Step.Kind.FILE, "办结", new Who.Drafter()))));
        var route = ((Routes.Saving.Saved) saved).route();
        paper = desks.submit(house, desks.begin(house, clerk, route.id(), "关于修缮的签报"), Map.of(2, List.of()));
    }

    private Outcome pass(UUID from, UUID to, String why) {
        return house.as(from, () -> desks.passing.passOn(task(from), revision(), to, why));
    }

    private UUID task(UUID person) {
        return desks.taskOf(house, person, paper.id());
    }

    private long revision() {
        return desks.sheet(house, clerk, paper.id()).signOff().revision();
    }

    private Outcome recall(UUID person) {
        return house.as(person, () -> desks.drafting.recall(paper.id(), revision()));
    }

    @Test
    void theColleagueHasItWithinTheSameLimitIsToldWhyAndDoesTheStep() {
        var due = desks.sheet(house, reviewer, paper.id())
                .mine()
                .getFirst()
                .task()
                .due();
        assertThat(house.as(reviewer, () -> desks.passing.takers(task(reviewer))))
                .extracting(Colleague::name)
                .containsExactly("周岩");
        Desks.moved(pass(reviewer, colleague, "这一块由周岩分管"));
        var sheet = desks.sheet(house, colleague, paper.id());
        assertThat(sheet.waitingNames()).containsExactly("周岩");
        assertThat(sheet.mine().getFirst().task())
                .extracting(Task::due, Task::insteadOf, Task::reason)
                .containsExactly(due, reviewer, "赵琳转交给您办理。");
        assertThat(sheet.deeds().getLast())
                .extracting(Deed::kind, Deed::byName, Deed::text, Deed::note)
                .containsExactly(Deed.Kind.PASS_ON, "赵琳", "这一块由周岩分管", "由周岩办理");
        assertThat(house.as(colleague, () -> desks.notices.latest(5, true, null)))
                .extracting(notice -> notice.title())
                .containsExactly("转交给您，待您核稿：文稿《关于修缮的签报》");
        assertThat(desks.sheet(house, reviewer, paper.id()).mine())
                .as("whoever passed it on still sees it, and it waits no more")
                .isEmpty();
        Desks.moved(desks.act(house, colleague, paper.id()));
        assertThat(desks.act(house, leader, paper.id())).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void whoMayNotDoItDoesNotGetIt() {
        UUID elsewhere = house.employInDistrict("外单位", Role.REVIEWER);
        UUID gone = house.employ("离任", Role.REVIEWER);
        bureau.leave(gone);
        assertThat(pass(reviewer, colleague, " ").sentence()).contains("请写明为什么转交");
        assertThat(pass(reviewer, clerk, "请办").sentence()).contains("拟稿人不能对自己的稿核稿");
        assertThat(pass(reviewer, reviewer, "请办").sentence()).contains("已经在这个环节办理");
        for (UUID other : List.of(elsewhere, gone, leader, UUID.randomUUID())) {
            assertThat(pass(reviewer, other, "请办").sentence()).contains("同一机关、担任同样角色");
        }
        UUID task = task(reviewer);
        assertThat(house.as(leader, () -> desks.passing.passOn(task, revision(), colleague, "我来安排")))
                .as("nobody gives away what is another's")
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> house.as(colleague, () -> desks.passing.passOn(task, 2, colleague, "我来")))
                .isInstanceOf(NoSuchSignOff.class);
        var draft = desks.begin(house, clerk, Papers.STANDARD, "草稿");
        UUID turn = (UUID) desks.rows("select id from sign_off_task where sign_off = :id", draft.id())
                .getFirst()
                .get("id");
        assertThat(house.as(clerk, () -> desks.passing.passOn(turn, 1, colleague, "请办"))
                        .sentence())
                .contains("还是草稿");
        assertThat(revision()).isEqualTo(paper.revision());
    }

    @Test
    void dutyStaysWithWhoeverDecides() {
        UUID second = house.employ("李副局长", Role.LEADER, Role.REVIEWER);
        Desks.moved(pass(reviewer, second, "请副局长核"));
        Desks.moved(desks.act(house, second, paper.id()));
        assertThat(desks.sheet(house, leader, paper.id()).waitingNames())
                .as("who verified is not asked to sign")
                .containsExactly("陈局长");
        assertThat(desks.sheet(house, second, paper.id()).mine()).isEmpty();
    }

    @Test
    void itComesBackWhileUnreadAndNotAfter() {
        Desks.moved(pass(reviewer, colleague, "请办"));
        assertThat(desks.sheet(house, reviewer, paper.id()).may().recall()).isTrue();
        assertThat(recall(clerk)).as("only by whoever passed it on").isInstanceOf(Outcome.Refused.class);
        var due = desks.sheet(house, colleague, paper.id())
                .mine()
                .getFirst()
                .task()
                .due();
        Desks.moved(recall(reviewer));
        var sheet = desks.sheet(house, reviewer, paper.id());
        assertThat(sheet.waitingNames()).containsExactly("赵琳");
        assertThat(sheet.mine().getFirst().task().due()).isEqualTo(due);
        assertThat(sheet.deeds()).extracting(Deed::kind).contains(Deed.Kind.PASS_ON, Deed.Kind.RECALL);
        assertThat(house.as(colleague, () -> desks.sheets.of(paper.id())))
                .as("what was recalled unread is none of the colleague's any more")
                .isEmpty();

        Desks.moved(pass(reviewer, colleague, "还是请办"));
        house.as(colleague, () -> {
            desks.deciding.open(task(colleague));
            return "";
        });
        assertThat(desks.sheet(house, reviewer, paper.id()).may().recall()).isFalse();
        assertThat(recall(reviewer)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void besideOthersItMovesOnlyTheOneTask() {
        UUID one = house.employ("会签甲", Role.REVIEWER);
        UUID two = house.employ("会签乙", Role.REVIEWER);
        UUID deputy = house.employ("代会签乙", Role.CLERK);
        house.as(two, () -> desks.delegations.delegate(deputy, today, today.plusDays(1), "出差"));
        Desks.moved(
                house.as(reviewer, () -> desks.deciding.sendBack(task(reviewer), revision(), 0, Opinion.of("补会签"))));
        paper = Desks.moved(house.as(
                clerk, () -> desks.drafting.submit(paper.id(), revision(), Map.of(2, List.of(one, two)))));
        Desks.moved(desks.act(house, reviewer, paper.id()));
        assertThat(pass(one, two, "请办").sentence()).contains("已经在这个环节办理");
        Desks.moved(pass(one, colleague, "请办"));
        Desks.moved(recall(one));
        assertThat(house.as(deputy, () -> desks.sheets.of(paper.id())))
                .as("whoever acts for another signer goes on seeing it")
                .isPresent();
        Desks.moved(pass(one, colleague, "请办"));
        assertThat(desks.sheet(house, clerk, paper.id()).waitingNames()).containsExactlyInAnyOrder("会签乙", "周岩");
        Desks.moved(desks.act(house, two, paper.id()));
        assertThat(pass(colleague, two, "请办").sentence())
                .as("nobody is heard twice")
                .contains("已经在这个环节办理");
        Desks.moved(desks.act(house, colleague, paper.id()));
        assertThat(desks.sheet(house, leader, paper.id()).waitingNames()).containsExactly("陈局长");
    }

    @Test
    void fiftyTapsPassItOnOnce() throws Exception {
        UUID third = house.employ("吴岚", Role.REVIEWER);
        UUID task = task(reviewer);
        long seen = revision();
        var taps = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 50; i++) {
            UUID to = i % 2 == 0 ? colleague : third;
            taps.add(() -> house.as(reviewer, () -> desks.passing.passOn(task, seen, to, "请办")));
        }
        var outcomes = new ArrayList<Outcome>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : pool.invokeAll(taps)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).filteredOn(Outcome.Moved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.AlreadyMoved.class::isInstance)
                .hasSize(49)
                .allSatisfy(late -> assertThat(late.sentence()).matches("赵琳已于 .* 转交，本件已转到核稿。"));
        assertThat(desks.sheet(house, clerk, paper.id()).waiting()).hasSize(1);
    }

    @Test
    void aDelegatePassesItOnInThePrincipalsName() {
        UUID deputy = house.employ("孙代", Role.CLERK);
        house.as(reviewer, () -> desks.delegations.delegate(deputy, today, today.plusDays(1), "出差"));
        Desks.moved(pass(deputy, colleague, "赵琳出差"));
        assertThat(desks.sheet(house, colleague, paper.id()).deeds().getLast())
                .extracting(Deed::byName, Deed::onBehalfOfName)
                .containsExactly("孙代", "赵琳");
        assertThat(desks.sheet(house, colleague, paper.id())
                        .mine()
                        .getFirst()
                        .task()
                        .insteadOf())
                .isEqualTo(reviewer);
    }
}
