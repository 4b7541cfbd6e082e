package org.gongkai.app.signin;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.context.ApplicationContext;

/** Somebody new in the district's office, with an account of the own. */
record Colleague(Person person, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "Lanhua-2719-shan";

    static Colleague join(ApplicationContext program, boolean mustChange, Role... roles) {
        return Viewers.as(SystemViewer.FOUNDING, () -> {
            var today = LocalDate.of(2026, 1, 5);
            long organ = program.getBean(Directory.class).organs().getFirst().id();
            Person person = program.getBean(People.class)
                    .join(new NewPerson(
                            "signin" + COUNT.incrementAndGet() + "x" + System.nanoTime() % 100000,
                            "何雨",
                            null,
                            null,
                            organ,
                            "科员",
                            today));
            for (Role role : roles) {
                program.getBean(Roles.class).give(person.id(), role, organ, today, null);
            }
            program.getBean(Accounts.class).open(person.id(), PASSWORD, mustChange);
            return new Colleague(person, PASSWORD);
        });
    }

    String account() {
        return person.account();
    }
}
