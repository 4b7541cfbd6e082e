package org.gongkai.app.signoff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Roles;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;

/** Founds bureaus, each with people of its own, so that tests do not meet in the shared database. */
@TestComponent
public class Bureau {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Organs organs;
    private final People people;
    private final Roles roles;
    private final Directory directory;

    Bureau(Organs organs, People people, Roles roles, Directory directory) {
        this.organs = organs;
        this.people = people;
        this.roles = roles;
        this.directory = directory;
    }

    /** An organ with nobody in it, in a district of its own. */
    public House found() {
        String prefix = "s" + UUID.randomUUID().toString().substring(0, 8);
        return Viewers.as(SystemViewer.FOUNDING, () -> {
            Organ district = organs.found(
                    new NewOrgan(prefix, prefix + "区人民政府", "试区", Organ.Kind.DISTRICT, null, null, 0, FIRST));
            Organ bureau = organs.found(new NewOrgan(
                    prefix + "-housing", "试区住房和城乡建设局", "试住建局", Organ.Kind.DEPARTMENT, district.id(), null, 1, FIRST));
            return new House(this, district, bureau, prefix, new HashMap<>());
        });
    }

    /** One bureau and those who were employed there. */
    public record House(Bureau bureaus, Organ district, Organ organ, String prefix, Map<UUID, Viewer> viewers) {
        public long id() {
            return organ.id();
        }

        public UUID employ(String name, Role... held) {
            return bureaus.employ(this, organ, name, held);
        }

        public UUID employInDistrict(String name, Role... held) {
            return bureaus.employ(this, district, name, held);
        }

        public Viewer viewer(UUID person) {
            return viewers.computeIfAbsent(person, bureaus::viewer);
        }

        public <T> T as(UUID person, java.util.function.Supplier<T> work) {
            return Viewers.as(viewer(person), work::get);
        }
    }

    private UUID employ(House house, Organ organ, String name, Role... held) {
        return Viewers.as(SystemViewer.FOUNDING, () -> {
            String account = house.prefix() + "." + UUID.randomUUID().toString().substring(0, 8);
            Person person = people.join(new NewPerson(account, name, null, null, organ.id(), "科员", FIRST));
            for (Role role : List.of(held)) {
                roles.give(person.id(), role, organ.id(), LocalDate.of(2020, 1, 2), null);
            }
            return person.id();
        });
    }

    public void leave(UUID person) {
        Viewers.as(SystemViewer.FOUNDING, () -> {
            people.leave(person, LocalDate.of(2024, 1, 1));
            return "";
        });
    }

    private Viewer viewer(UUID person) {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory.signedIn(person).orElseThrow().viewer());
    }
}
