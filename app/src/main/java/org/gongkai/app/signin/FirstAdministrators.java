package org.gongkai.app.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.RefusedException;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.launch.Announcement;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first three administrators of an office of its own: 系统管理员 by a link on the terminal, who then hands two further links to
 * the people who become 安全管理员 and 审计管理员. Three links, because the three must be three people (GB/T 22239-2019, 8.1.5).
 */
@Component
class FirstAdministrators implements Announcement {
    private static final String HELD = "select exists (select from role_holding where role = :role)";

    private final JdbcClient jdbc;
    private final Links links;
    private final Directory directory;
    private final Organs organs;
    private final People people;
    private final Roles roles;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final Journal journal;
    private final Demonstration demonstration;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrators(
            JdbcClient jdbc,
            Links links,
            Directory directory,
            Organs organs,
            People people,
            Roles roles,
            Accounts accounts,
            PasswordRules rules,
            Journal journal,
            Demonstration demonstration,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.directory = directory;
        this.organs = organs;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.rules = rules;
        this.journal = journal;
        this.demonstration = demonstration;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A fresh link at every start, for whichever administrator there has never been one of. */
    @Override
    public List<String> lines(String office) {
        if (demonstration.isOn()) {
            return List.of();
        }
        return asFounder(() -> missing().stream()
                .map(purpose -> "还没有%s。请本人在 24 小时内打开这个一次性链接设立账号：%s"
                        .formatted(purpose.role().orElseThrow().title(), office + Link.path(links.make(purpose, null))))
                .toList());
    }

    /** Whether the link is for the very first, who also names the district. */
    boolean namesTheDistrict() {
        return asFounder(directory::organs).isEmpty();
    }

    /**
     * Makes the administrator that the link founds.
     *
     * @return what is wrong with the form; nothing where the link has been used and the person is there
     * @throws LinkUsedException where somebody else was quicker
     */
    Optional<Wrong> found(Link link, FounderForm form) {
        if (!form.password().equals(form.again())) {
            return Optional.of(new Wrong("again", "两次输入的口令不一样。请再输一遍。"));
        }
        var weak = rules.problem(form.password(), form.account(), form.name(), List.of());
        if (weak.isPresent()) {
            return weak.map(sentence -> new Wrong("wanted", sentence));
        }
        try {
            asFounder(() -> {
                make(link, form);
                return null;
            });
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(new Wrong(refused.field(), String.valueOf(refused.getMessage())));
        }
    }

    /** Links for the administrators still missing, to be handed on; to be shown once. */
    List<Onward> onward() {
        return asFounder(() -> missing().stream()
                .map(purpose -> new Onward(purpose.role().orElseThrow().title(), Link.path(links.make(purpose, null))))
                .toList());
    }

    private void make(Link link, FounderForm form) {
        if (!links.use(link)) {
            throw new LinkUsedException();
        }
        var today = LocalDate.now(clock);
        Organ district = directory.organs().stream()
                .findFirst()
                .orElseGet(() -> organs.found(new NewOrgan(
                        "district", form.district(), form.shortName(), Organ.Kind.DISTRICT, null, null, 0, today)));
        Role role = link.purpose().role().orElseThrow();
        Person person =
                people.join(new NewPerson(form.account(), form.name(), null, null, district.id(), role.title(), today));
        roles.give(person.id(), role, district.id(), today, null);
        accounts.open(person.id(), form.password(), false);
        journal.write(Act.of("signin.found", "设立首任" + role.title(), "person", person.id())
                .with("link", link.id()));
    }

    private List<Purpose> missing() {
        var missing = new ArrayList<Purpose>();
        for (Purpose purpose : List.of(Purpose.SYSTEM_ADMIN, Purpose.SECURITY_ADMIN, Purpose.AUDIT_ADMIN)) {
            if (!jdbc.sql(HELD)
                    .param("role", purpose.name())
                    .query(Boolean.class)
                    .single()) {
                missing.add(purpose);
            }
        }
        return missing.contains(Purpose.SYSTEM_ADMIN) ? List.of(Purpose.SYSTEM_ADMIN) : missing;
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T asFounder(java.util.function.Supplier<T> work) {
        return Viewers.as(SystemViewer.FOUNDING, () -> transaction.execute(status -> work.get()));
    }
}
