package org.gongkai.app.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.signin.Accounts;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The district with its organs, their history, eighty people and who may do what: all or nothing, in one transaction. */
@Component
class DistrictChapter implements DemoChapter {
    private final Directory directory;
    private final Organs organs;
    private final People people;
    private final Roles roles;
    private final Accounts accounts;
    private final Demonstration demonstration;
    private final TransactionTemplate transaction;

    DistrictChapter(
            Directory directory,
            Organs organs,
            People people,
            Roles roles,
            Accounts accounts,
            Demonstration demonstration,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.organs = organs;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String title() {
        return "机构与人员";
    }

    @Override
    public void tell() {
        Viewers.as(
                SystemViewer.FOUNDING,
                () -> transaction.execute(status -> {
                    if (directory.organs().isEmpty()) {
                        new Telling().all();
                    }
                    return "told";
                }));
    }

    /** One telling, with what it has made so far by the names that the tables use. */
    private final class Telling {
        private final Map<String, Organ> organ = new HashMap<>();
        private final Map<String, Person> person = new HashMap<>();

        void all() {
            int place = 0;
            for (Row row : DemoTable.read("organs.csv").rows()) {
                organ.put(row.at("code"), organs.found(founding(row, place++)));
            }
            var joining = DemoTable.read("people.csv");
            joining.rows().forEach(row -> person.put(row.at("account"), people.join(joining(row))));
            DemoTable.read("changes.csv").rows().forEach(this::change);
            DemoTable.read("postings.csv").rows().forEach(this::post);
            joining.rows().forEach(this::giveRoles);
            accounts.open(person.values().stream().map(Person::id).toList(), demonstration.password(), false);
        }

        private NewOrgan founding(Row row, int place) {
            return new NewOrgan(
                    row.at("code"),
                    row.at("name"),
                    row.at("short_name"),
                    Organ.Kind.valueOf(row.at("kind")),
                    row.orNull("parent") == null ? null : id(row.at("parent")),
                    null,
                    place,
                    row.day("since"));
        }

        private NewPerson joining(Row row) {
            return new NewPerson(
                    row.at("account"),
                    row.at("name"),
                    row.at("office_phone"),
                    null,
                    id(row.at("organ")),
                    row.at("title"),
                    row.day("since"));
        }

        private void change(Row row) {
            long changed = id(row.at("organ"));
            LocalDate day = row.day("day");
            switch (row.at("act")) {
                case "rename" -> organs.rename(changed, row.at("name"), row.at("short_name"), day);
                case "transfer" -> organs.transfer(changed, id(row.at("other")), day);
                case "merge" -> organs.merge(changed, id(row.at("other")), day);
                default -> throw new IllegalArgumentException("unknown change: " + row.at("act"));
            }
        }

        private void post(Row row) {
            UUID who = who(row.at("account"));
            LocalDate day = row.day("day");
            switch (row.at("act")) {
                case "change" ->
                    people.changePost(
                            who, directory.posts(who).getFirst().id(), id(row.at("organ")), row.at("title"), day);
                case "also" -> people.takePost(who, id(row.at("organ")), row.at("title"), false, day);
                case "leave" -> people.leave(who, day);
                default -> throw new IllegalArgumentException("unknown posting: " + row.at("act"));
            }
        }

        private void giveRoles(Row row) {
            LocalDate since = row.day("since");
            for (String given : row.at("roles").split("\\+")) {
                String[] part = given.split("@");
                roles.give(
                        who(row.at("account")),
                        Role.valueOf(part[0]),
                        id(part.length > 1 ? part[1] : row.at("organ")),
                        since,
                        null);
            }
        }

        private long id(String code) {
            return Objects.requireNonNull(organ.get(code), code).id();
        }

        private UUID who(String account) {
            return Objects.requireNonNull(person.get(account), account).id();
        }
    }
}
