package org.gongkai.app.secrecy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district of its own with one bureau for each test, and what its people do there. */
@TestComponent
public class Bureau {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Organs organs;
    private final People people;
    private final Roles roles;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Bureau(
            Organs organs,
            People people,
            Roles roles,
            Directory directory,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.organs = organs;
        this.people = people;
        this.roles = roles;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A district and a bureau below it. */
    public record Place(String prefix, Organ district, Organ bureau) {}

    public Place place() {
        String prefix = "s" + UUID.randomUUID().toString().substring(0, 8);
        return Viewers.as(SystemViewer.FOUNDING, () -> {
            Organ district = organs.found(
                    new NewOrgan(prefix, prefix + "区人民政府", prefix + "区", Organ.Kind.DISTRICT, null, null, 0, FIRST));
            Organ bureau = organs.found(new NewOrgan(
                    prefix + "-b",
                    prefix + "区教育局",
                    prefix + "教育局",
                    Organ.Kind.DEPARTMENT,
                    district.id(),
                    null,
                    0,
                    FIRST));
            return new Place(prefix, district, bureau);
        });
    }

    /** Somebody of an organ with these roles there, as he or she looks. */
    public Viewer person(Place place, Organ organ, String name, Role... held) {
        UUID id = Viewers.as(SystemViewer.FOUNDING, () -> {
            String account = place.prefix() + "-" + UUID.randomUUID().toString().substring(0, 6);
            UUID person = people.join(new NewPerson(account, name, null, null, organ.id(), "科员", FIRST))
                    .id();
            for (Role role : held) {
                roles.give(person, role, organ.id(), FIRST, null);
            }
            return person;
        });
        return Viewers.as(
                Viewer.of(id, Set.of(), Set.of(), Set.of()),
                () -> directory.signedIn(id).orElseThrow().viewer());
    }

    /** Does it as this viewer, in one transaction. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewers.as(viewer, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    public void does(Viewer viewer, Runnable work) {
        as(viewer, () -> {
            work.run();
            return "";
        });
    }

    /** As the program sees it without any rule; for looking at what was left. */
    public long count(Viewer viewer, String sql, Map<String, ?> values) {
        return as(viewer, () -> jdbc.sql(sql).params(values).query(Long.class).single());
    }

    /** A decision that treats every finding in the usual way. */
    static ReviewDecision decision(
            Conclusion conclusion, String ground, Map<Integer, List<Finding>> findings, Treatment all) {
        var treatments = new HashMap<ReviewDecision.At, Treatment>();
        findings.forEach((part, list) -> list.forEach(finding -> {
            if (!finding.kind().open()) {
                treatments.put(ReviewDecision.At.of(part, finding), all);
            }
        }));
        return new ReviewDecision(conclusion, ground, "理由", treatments, Set.of());
    }
}
