package org.gongkai.app.registers;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.context.ApplicationContext;

/**
 * An organ of its own for one test, with somebody who works there and somebody who only supervises it.
 *
 * @param clerk works for the organ
 * @param supervisor sees all of it and works elsewhere
 * @param stranger works for another organ
 */
public record RegisterOffice(long organ, Viewer clerk, Viewer supervisor, Viewer stranger) {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    public static RegisterOffice open(ApplicationContext program) {
        return Viewers.as(SystemViewer.FOUNDING, () -> {
            Organ organ = found(program);
            Organ other = found(program);
            return new RegisterOffice(
                    organ.id(),
                    Viewer.of(person(program, organ).id(), Set.of(), Set.of(organ.id()), Set.of()),
                    Viewer.of(person(program, other).id(), Set.of(organ.id()), Set.of(), Set.of()),
                    Viewer.of(person(program, other).id(), Set.of(), Set.of(other.id()), Set.of()));
        });
    }

    private static Organ found(ApplicationContext program) {
        String code = "r" + UUID.randomUUID().toString().substring(0, 10);
        return program.getBean(Organs.class)
                .found(new NewOrgan(code, code + "局", "登记局", Organ.Kind.DISTRICT, null, null, 0, FIRST));
    }

    private static Person person(ApplicationContext program, Organ organ) {
        String account = "r." + UUID.randomUUID().toString().substring(0, 10);
        return program.getBean(People.class).join(new NewPerson(account, "何登记", null, null, organ.id(), "科员", FIRST));
    }

    /** Does the work as the clerk. */
    public <T> T work(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Viewers.as(clerk, work);
    }
}
