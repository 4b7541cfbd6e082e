package org.gongkai.app.signoff.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a route must be, and that a running sign-off keeps the one with which it began. */
@RunningProgram
class RouteTests {
    private static final Step DRAFT = Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter());
    private static final Step VERIFY = Step.of(Step.Kind.VERIFY, "核稿", new Who.RoleHere(Role.REVIEWER));
    private static final Step SIGN = Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER));
    private static final Step FILE = Step.of(Step.Kind.FILE, "办结", new Who.Drafter());

    private final Bureau bureau;
    private final Desks desks;

    RouteTests(@Autowired Bureau bureau, @Autowired Desks desks) {
        this.bureau = bureau;
        this.desks = desks;
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(RouteShape.problems("好路线", List.of(DRAFT, VERIFY, SIGN, FILE)))
                .isEmpty();
        assertThat(RouteShape.problems(
                        " ",
                        List.of(
                                VERIFY,
                                Step.of(Step.Kind.SIGN, "核稿", new Who.Drafter()),
                                Step.of(Step.Kind.COUNTERSIGN, "会签", new Who.People(List.of())),
                                Step.of(Step.Kind.NUMBER, "编号", new Who.RoleHere(Role.SYSTEM_ADMIN))
                                        .by(Rule.ALL)
                                        .within(Limit.hours(0)))))
                .hasSize(10)
                .allMatch(problem -> problem.endsWith("。"))
                .anyMatch(problem -> problem.contains("第一步不是拟稿"))
                .anyMatch(problem -> problem.contains("拟稿人不能审自己的稿"))
                .anyMatch(problem -> problem.contains("三员不办理业务"))
                .anyMatch(problem -> problem.contains("签发之后没有人收尾"));
    }

    @Test
    void oneAndTheSamePersonCannotVerifyAndSign() {
        var house = bureau.found();
        UUID one = house.employ("一人", Role.CLERK);
        var steps = List.of(
                DRAFT,
                Step.of(Step.Kind.VERIFY, "核稿", new Who.People(List.of(one))),
                Step.of(Step.Kind.SIGN, "签发", new Who.People(List.of(one))),
                FILE);
        assertThat(Viewers.as(
                        SystemViewer.FOUNDING, () -> desks.routes.problems("一人路线", Papers.KIND, house.id(), steps)))
                .singleElement()
                .asString()
                .contains("只有同一个人能办理");
    }

    @Test
    void aRunningSignOffKeepsTheRouteWithWhichItBegan() {
        var house = bureau.found();
        UUID clerk = house.employ("王敏", Role.CLERK);
        UUID reviewer = house.employ("赵琳", Role.REVIEWER);
        UUID leader = house.employ("陈局长", Role.LEADER);
        UUID office = house.employ("周公开", Role.OGI_OFFICE);
        var first = saved(house.as(
                office, () -> desks.routes.save("本局路线", Papers.KIND, house.id(), List.of(DRAFT, VERIFY, SIGN, FILE))));
        var paper = desks.submit(house, desks.begin(house, clerk, first.id(), "按旧路线"), Map.of());
        var second = saved(
                house.as(office, () -> desks.routes.saveNext(first.origin(), 1, "本局路线", List.of(DRAFT, SIGN, FILE))));
        assertThat(house.as(office, () -> desks.routes.saveNext(first.origin(), 1, "晚了", List.of(DRAFT, SIGN, FILE))))
                .isInstanceOf(Routes.Saving.Faulty.class);
        desks.act(house, reviewer, paper.id());
        assertThat(desks.sheet(house, clerk, paper.id()).waitingNames()).containsExactly("陈局长");
        var next = desks.submit(house, desks.begin(house, clerk, second.id(), "按新路线"), Map.of());
        assertThat(desks.sheet(house, clerk, next.id()).waitingNames()).containsExactly("陈局长");
        assertThat(house.as(clerk, () -> desks.routes.current(Papers.KIND, house.id())))
                .extracting(Route::name, Route::version)
                .startsWith(org.assertj.core.groups.Tuple.tuple("本局路线", 2));
        house.as(office, () -> desks.routes.retire(first.origin(), 2));
        assertThat(house.as(
                        clerk,
                        () -> desks.drafting.begin(
                                new Subject(Papers.KIND, UUID.randomUUID()),
                                house.id(),
                                second.id(),
                                Content.of("停用", ""))))
                .isInstanceOf(Outcome.Refused.class);
        desks.act(house, leader, paper.id());
    }

    @Test
    void onlyTheOfficeOfTheOrganOrTheSystemAdministratorSavesRoutes() {
        var house = bureau.found();
        UUID clerk = house.employ("王敏", Role.CLERK);
        UUID office = house.employ("周公开", Role.OGI_OFFICE);
        var steps = List.of(DRAFT, VERIFY, SIGN, FILE);
        assertThat(house.as(clerk, () -> desks.routes.save("路线", Papers.KIND, house.id(), steps)))
                .isInstanceOf(Routes.Saving.Faulty.class);
        assertThat(house.as(office, () -> desks.routes.save("路线", Papers.KIND, null, steps)))
                .isInstanceOf(Routes.Saving.Faulty.class);
        saved(house.as(office, () -> desks.routes.save("路线", Papers.KIND, house.id(), steps)));
    }

    private static Route saved(Routes.Saving saving) {
        assertThat(saving).isInstanceOf(Routes.Saving.Saved.class);
        return ((Routes.Saving.Saved) saving).route();
    }
}
