package org.gongkai.app.signoff.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;

/** Ten people of one bureau with roles of every kind, one paper on a random route, and whatever comes to their minds. */
final class RandomCrowd {
    private static final Role[][] ROLES = {
        {Role.CLERK}, {Role.CLERK, Role.REVIEWER}, {Role.REVIEWER}, {Role.REVIEWER, Role.LEADER}, {Role.LEADER},
        {Role.LEADER, Role.CLERK}, {Role.OGI_OFFICE}, {Role.CLERK}, {Role.OGI_OFFICE, Role.LEADER}, {Role.SYSTEM_ADMIN}
    };

    private final Random random;
    private final Bureau.House house;
    private final Desks desks;
    private final Moves moves;
    private final Lateness lateness;
    private final List<UUID> people = new ArrayList<>();
    private final StringBuilder story = new StringBuilder();
    private final UUID office;
    private final Route route;
    private final UUID paper;
    private int choice;

    RandomCrowd(long seed, Bureau.House house, Desks desks, Moves moves, Lateness lateness) {
        this.random = new Random(seed);
        this.house = house;
        this.desks = desks;
        this.moves = moves;
        this.lateness = lateness;
        for (int i = 0; i < ROLES.length; i++) {
            people.add(house.employ("人" + i, ROLES[i]));
        }
        this.office = house.employ("公开办", Role.OGI_OFFICE);
        this.route = route();
        story.append(route.steps()).append('\n');
        this.paper = desks.begin(house, people.get(random.nextInt(2)), route.id(), "随机")
                .id();
    }

    UUID paper() {
        return paper;
    }

    String story() {
        return story.toString();
    }

    boolean finished() {
        return signOff().state().finished();
    }

    private SignOff signOff() {
        return Viewers.as(SystemViewer.SIGNOFF_CLOCK, () -> desks.sheets.state(paper))
                .orElseThrow();
    }

    private Route route() {
        for (int tries = 0; tries < 200; tries++) {
            var steps = new ArrayList<Step>();
            steps.add(Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()));
            for (int i = random.nextInt(3); i > 0; i--) {
                steps.add(step(Step.Kind.VERIFY, "核稿" + i));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                var rule = random.nextBoolean() ? Rule.ALL : random.nextBoolean() ? Rule.ANY : Rule.ratio(60);
                steps.add(step(Step.Kind.COUNTERSIGN, "会签" + i).by(rule));
            }
            steps.add(step(Step.Kind.SIGN, "签发"));
            if (random.nextBoolean()) {
                steps.add(Step.of(Step.Kind.NUMBER, "编号", new Who.RoleHere(Role.OGI_OFFICE)));
            }
            steps.add(Step.of(random.nextBoolean() ? Step.Kind.ISSUE : Step.Kind.FILE, "收尾", new Who.Drafter()));
            var saving = house.as(office, () -> desks.routes.save("随机路线", Papers.KIND, house.id(), steps));
            if (saving instanceof Routes.Saving.Saved(Route saved)) {
                return saved;
            }
        }
        throw new AssertionError("no random route is a good one");
    }

    private Step step(Step.Kind kind, String name) {
        Who who = switch (random.nextInt(3)) {
            case 0 -> new Who.RoleHere(kind == Step.Kind.SIGN ? Role.LEADER : Role.REVIEWER);
            case 1 -> new Who.People(some(3));
            default -> new Who.Chosen();
        };
        var step = Step.of(kind, name, who);
        step = random.nextBoolean() ? step.within(Limit.hours(3)) : step;
        return random.nextInt(3) == 0 ? step.orElse(person()) : step;
    }

    private UUID person() {
        return people.get(random.nextInt(people.size()));
    }

    private List<UUID> some(int most) {
        return random.ints(0, people.size() - 1)
                .distinct()
                .limit(1 + random.nextInt(most))
                .mapToObj(people::get)
                .toList();
    }

    /** Somebody tries something. Returns how often the paper moved: more than once only where several tried at once. */
    int tryOne() throws Exception {
        var before = signOff();
        UUID who = random.nextInt(3) > 0 ? oneWaitedFor(before) : person();
        var act = act(who, before);
        if ((choice < 18 || choice == 20) && choice != 4 && random.nextInt(4) == 0) {
            return twice(who, act);
        }
        return moved(who, act);
    }

    /** Two taps at the same moment: never two moves by one task; other acts may both be sound, one after the other. */
    private int twice(UUID who, Supplier<Outcome> act) throws Exception {
        Callable<Integer> tap = () -> moved(who, act);
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            int moved = 0;
            for (var result : taps.invokeAll(List.of(tap, tap))) {
                moved += result.get();
            }
            return moved;
        }
    }

    private int moved(UUID who, Supplier<Outcome> act) {
        String said;
        int moved = 0;
        try {
            long before = signOff().revision();
            var outcome = house.as(who, act);
            said = String.valueOf(outcome == null ? "-" : outcome.sentence());
            moved = outcome instanceof Outcome.Moved(SignOff now, String sentence) && !sentence.startsWith("内容没有变化")
                    ? 1
                    : outcome instanceof Outcome.Done || outcome == null
                            ? (int) (signOff().revision() - before)
                            : 0;
        } catch (NoSuchSignOff unseen) {
            said = "看不到";
        }
        synchronized (story) {
            story.append("  人")
                    .append(people.indexOf(who))
                    .append("：")
                    .append(said)
                    .append('\n');
        }
        return moved;
    }

    private UUID oneWaitedFor(SignOff now) {
        var waiting = Viewers.as(SystemViewer.SIGNOFF_CLOCK, () -> desks.sheets.of(paper))
                .orElseThrow()
                .waiting();
        return waiting.isEmpty()
                ? now.drafter()
                : waiting.get(random.nextInt(waiting.size())).person();
    }

    private Supplier<Outcome> act(UUID who, SignOff now) {
        long seen = random.nextInt(8) == 0 ? now.revision() - 1 : now.revision();
        UUID task = task(who);
        UUID other = person();
        var opinion = Opinion.of(random.nextInt(5) == 0 ? "" : "意见" + random.nextInt(1000));
        boolean drafts = now.state().editable() && now.drafter().equals(who);
        choice = drafts && random.nextBoolean() ? 1 : random.nextInt(22);
        story.append(choice);
        return switch (choice) {
            case 0 -> () -> desks.drafting.revise(paper, seen, Content.of("随机", "改" + opinion.text()), "");
            case 1 -> {
                var chosen = chosen();
                yield () -> desks.drafting.submit(paper, seen, chosen);
            }
            case 2 -> () -> desks.drafting.recall(paper, seen);
            case 3 ->
                random.nextInt(6) > 0
                        ? () -> desks.chasing.chase(paper, seen, "快")
                        : () -> desks.drafting.withdraw(paper, seen, "不办了");
            case 4 ->
                () -> {
                    desks.deciding.open(task);
                    return null;
                };
            case 5, 6, 7, 8, 9 -> () -> desks.deciding.agree(task, seen, opinion);
            case 10 -> () -> desks.deciding.disagree(task, seen, opinion);
            case 11 -> {
                int to = random.nextInt(route.steps().size());
                yield () -> desks.deciding.sendBack(task, seen, to, opinion);
            }
            case 12 -> () -> desks.deciding.number(task, seen, "号" + UUID.randomUUID());
            case 13 -> () -> desks.deciding.finish(task, seen, opinion);
            case 14 -> {
                var turn = random.nextBoolean() ? Signers.Turn.BEFORE_ME : Signers.Turn.AFTER_ME;
                yield () -> desks.signers.add(task, seen, other, turn, "请看");
            }
            case 15 -> {
                UUID any = anyTask();
                yield () -> desks.signers.remove(any, seen, "不用看");
            }
            case 16, 17 -> () -> desks.signers.appoint(task, seen, other, "请办");
            case 18 ->
                () -> {
                    desks.delegations.delegate(other, today(), today().plusDays(2), "");
                    return null;
                };
            case 19 -> () -> desks.handover.handOver(other, person(), house.id(), "移交");
            case 20 -> {
                UUID taker = taker(who, task, other);
                yield () -> desks.passing.passOn(task, seen, taker, "转交");
            }
            default ->
                () -> {
                    late(task);
                    return null;
                };
        };
    }

    /** One of those whom the page offers, or anybody. */
    private UUID taker(UUID who, UUID task, UUID anybody) {
        var takers = house.as(who, () -> desks.transaction.execute(status -> desks.passing.takers(task)));
        return takers == null || takers.isEmpty() || random.nextInt(3) == 0
                ? anybody
                : takers.get(random.nextInt(takers.size())).id();
    }

    private LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    private Map<Integer, List<UUID>> chosen() {
        var chosen = new HashMap<Integer, List<UUID>>();
        for (int place = 1; place < route.steps().size(); place++) {
            if (route.step(place).who() instanceof Who.Chosen) {
                chosen.put(place, some(4));
            }
        }
        return chosen;
    }

    /** One that is the person's, or any. */
    private UUID task(UUID who) {
        var mine = house.as(who, () -> desks.sheets.of(paper)).map(Sheet::mine).orElse(List.of());
        return mine.isEmpty() || random.nextInt(5) == 0
                ? anyTask()
                : mine.get(random.nextInt(mine.size())).task().id();
    }

    private UUID anyTask() {
        var all = desks.rows("select id from sign_off_task where sign_off = :id order by given_at, id", paper);
        return (UUID) all.get(random.nextInt(all.size())).get("id");
    }

    private void late(UUID task) {
        Viewers.as(
                SystemViewer.SIGNOFF_CLOCK,
                () -> desks.transaction.execute(status -> moves.ofTask(task, matter -> lateness.pass(matter, task))));
    }
}
