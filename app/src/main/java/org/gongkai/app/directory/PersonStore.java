package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People; always inside a use case's transaction. */
@Repository
class PersonStore {
    private static final String ADD = """
            insert into person (id, account, name, email, office_phone, since)
            values (:id, :account, :name, :email, :phone, :since)""";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> byId(UUID id) {
        return jdbc.sql("select id, account, name from person where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    Optional<Person> byAccount(String account) {
        return jdbc.sql("select id, account, name from person where account = :account")
                .param("account", account)
                .query(Person.class)
                .optional();
    }

    /** Everybody, also who has left. */
    List<Registered.Known> all() {
        return jdbc.sql("select id, account, name, office_phone, email, until from person")
                .query(Registered.Known.class)
                .list();
    }

    List<Registered.OpenPost> openPosts(LocalDate today) {
        return jdbc.sql("""
                        select p.account, t.organ, t.title from post t join person p on p.id = t.person
                        where t.until is null or t.until >= :today""")
                .param("today", today)
                .query(Registered.OpenPost.class)
                .list();
    }

    LocalDate since(UUID person) {
        return jdbc.sql("select since from person where id = :id")
                .param("id", person)
                .query(LocalDate.class)
                .single();
    }

    /** The last day, where leaving has been registered. */
    Optional<LocalDate> until(UUID person) {
        return jdbc.sql("select until from person where id = :id and until is not null")
                .param("id", person)
                .query(LocalDate.class)
                .optional();
    }

    Person add(NewPerson person) {
        UUID id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", person.account())
                .param("name", person.name())
                .param("email", person.email())
                .param("phone", person.officePhone())
                .param("since", person.since())
                .update();
        return new Person(id, person.account(), person.name());
    }

    void describe(UUID person, String name, @Nullable String officePhone, @Nullable String email) {
        jdbc.sql("update person set name = :name, office_phone = :phone, email = :email where id = :id")
                .param("name", name)
                .param("phone", officePhone)
                .param("email", email)
                .param("id", person)
                .update();
    }

    void leave(UUID person, LocalDate last) {
        jdbc.sql("update person set until = :last where id = :id")
                .param("last", last)
                .param("id", person)
                .update();
    }
}
