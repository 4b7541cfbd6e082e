package org.gongkai.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.acts.Deciding;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Our kernel through its use cases, as people of a bureau. */
final class OurSignOffs implements SignOffs.Side {
    /** Makes the program take up {@link SignOffKind}. */
    static final String SETTING = "--spring.main.sources=" + SignOffKind.class.getName();

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final String TASK =
            "select id from sign_off_task where sign_off = :signOff and person = :person and state = 'OPEN'";

    private final OwnDatabase database;
    private final Drafting drafting;
    private final Deciding deciding;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Organ organ;
    private final List<Viewer> staff = new ArrayList<>();
    private final Route route;

    /** What came of many tapping at once. */
    record Taps(int moves, int sentences) {}

    private OurSignOffs(OwnDatabase database) {
        this.database = database;
        this.drafting = database.bean(Drafting.class);
        this.deciding = database.bean(Deciding.class);
        this.jdbc = database.bean(JdbcClient.class);
        this.transaction = new TransactionTemplate(database.bean(PlatformTransactionManager.class));
        this.organ = founding(() -> database.bean(Organs.class)
                .found(new NewOrgan("bench", "比较区人民政府", "比较区", Organ.Kind.DISTRICT, null, null, 0, FIRST)));
        for (int i = 0; i < 8; i++) {
            staff.add(employ("人" + i));
        }
        this.route = save(List.of(
                Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                Step.of(Step.Kind.VERIFY, "核稿", who(1)),
                Step.of(Step.Kind.COUNTERSIGN, "会签", who(2, 3, 4)).by(Rule.ALL),
                Step.of(Step.Kind.SIGN, "签发", who(5)),
                Step.of(Step.Kind.NUMBER, "编号", who(6)),
                Step.of(Step.Kind.ISSUE, "印发", who(7))));
    }

    static OurSignOffs in(OwnDatabase database) {
        return new OurSignOffs(database);
    }

    @Override
    public void one() {
        var draft = begin(route);
        as(0, () -> drafting.submit(draft.id(), draft.revision(), Map.of()));
        for (int person = 1; person <= 5; person++) {
            UUID task = task(draft.id(), person);
            as(person, () -> deciding.agree(task, draft.revision(), Opinion.of("同意。")));
        }
        UUID numbering = task(draft.id(), 6);
        as(6, () -> deciding.number(numbering, draft.revision(), "比〔2026〕" + numbers.incrementAndGet() + "号"));
        UUID issuing = task(draft.id(), 7);
        if (!(as(7, () -> deciding.finish(issuing, draft.revision(), Opinion.of("")))
                .state()
                .finished())) {
            throw new IllegalStateException("a sign-off did not come to its end");
        }
    }

    /** So many people, each with the same step before them, tap at the same moment. */
    Taps taps(int people) throws Exception {
        var crowd = new ArrayList<Viewer>();
        for (int i = 0; i < people; i++) {
            crowd.add(employ("众" + i));
        }
        var steps = List.of(
                Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                Step.of(
                        Step.Kind.VERIFY,
                        "核稿",
                        new Who.People(crowd.stream().map(Viewer::person).toList())),
                Step.of(Step.Kind.SIGN, "签发", who(5)),
                Step.of(Step.Kind.ISSUE, "印发", who(7)));
        var draft = begin(save(steps));
        as(0, () -> drafting.submit(draft.id(), draft.revision(), Map.of()));
        List<Callable<Outcome>> taps = new ArrayList<>();
        for (Viewer person : crowd) {
            UUID task = task(draft.id(), person);
            taps.add(() -> Viewers.as(person, () -> deciding.agree(task, 2, Opinion.of("同意。"))));
        }
        int moves = 0;
        int sentences = 0;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tap : hands.invokeAll(taps)) {
                var outcome = tap.get();
                moves += outcome instanceof Outcome.Moved ? 1 : 0;
                sentences += outcome instanceof Outcome.AlreadyMoved
                                && outcome.sentence().matches("众\\d+已于 \\d\\d:\\d\\d 同意，本件已转到签发。")
                        ? 1
                        : 0;
            }
        }
        return new Taps(moves, sentences);
    }

    private SignOff begin(Route way) {
        return as(
                0,
                () -> drafting.begin(
                        new Subject(SignOffKind.CODE, UUID.randomUUID()),
                        organ.id(),
                        way.id(),
                        Content.of("关于修缮的签报", "第一段，说明情况。\n第二段，提出建议。")));
    }

    private SignOff as(int person, Callable<Outcome> act) {
        try {
            if (Viewers.as(staff.get(person), act::call) instanceof Outcome.Moved(SignOff now, String sentence)) {
                return now;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("an act was refused");
    }

    private UUID task(UUID signOff, int person) {
        return task(signOff, staff.get(person));
    }

    private UUID task(UUID signOff, Viewer person) {
        return Viewers.as(
                person,
                () -> transaction.execute(status -> jdbc.sql(TASK)
                        .param("signOff", signOff)
                        .param("person", person.person())
                        .query(UUID.class)
                        .single()));
    }

    private Viewer employ(String name) {
        return employ(name, Role.CLERK);
    }

    private Viewer employ(String name, Role role) {
        return founding(() -> {
            var person = database.bean(People.class)
                    .join(new NewPerson(
                            "b" + UUID.randomUUID().toString().substring(0, 8),
                            name,
                            null,
                            null,
                            organ.id(),
                            "科员",
                            FIRST));
            database.bean(Roles.class).give(person.id(), role, organ.id(), FIRST.plusDays(1), null);
            return database.bean(Directory.class)
                    .signedIn(person.id())
                    .orElseThrow()
                    .viewer();
        });
    }

    private Who who(int... places) {
        return new Who.People(java.util.Arrays.stream(places)
                .mapToObj(place -> staff.get(place).person())
                .toList());
    }

    private Route save(List<Step> steps) {
        Viewer office = employ("公开办", Role.OGI_OFFICE);
        return Viewers.as(office, () -> switch (database.bean(Routes.class)
                .save("比较", SignOffKind.CODE, organ.id(), steps)) {
            case Routes.Saving.Saved(Route saved) -> saved;
            case Routes.Saving.Faulty(List<String> problems) -> throw new IllegalStateException(problems.toString());
        });
    }

    private static <T> T founding(Callable<T> work) {
        try {
            return Viewers.as(SystemViewer.FOUNDING, work::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {}
}
