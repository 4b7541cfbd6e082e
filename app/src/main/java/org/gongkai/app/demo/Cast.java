package org.gongkai.app.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;

/** Who plays whom: finds the people of the district by organ and role, and lets a chapter act as one of them, in as many threads as it likes. */
@Component
class Cast {
    private final Directory directory;
    private final Map<UUID, Viewer> viewers = new ConcurrentHashMap<>();
    private final Map<String, Organ> organs = new ConcurrentHashMap<>();
    private final Map<String, Person> parts = new ConcurrentHashMap<>();

    Cast(Directory directory) {
        this.directory = directory;
    }

    Organ organ(String code) {
        return organs.computeIfAbsent(
                code,
                name -> Viewers.as(SystemViewer.FOUNDING, () -> directory.organ(name))
                        .orElseThrow());
    }

    /** Who holds the role in the organ; of several, one whose account is a button of the sign-in page. */
    Person holding(Role role, String organ) {
        return parts.computeIfAbsent(role + "@" + organ, part -> {
            List<Person> holders = Viewers.as(
                    SystemViewer.FOUNDING,
                    () -> directory.holders(role, organ(organ).id()));
            return holders.stream()
                    .min(Comparator.comparing((Person one) -> !Demonstration.ACCOUNTS.contains(one.account()))
                            .thenComparing(Person::account))
                    .orElseThrow(() -> new IllegalStateException("nobody plays " + part));
        });
    }

    /** Whether the person had a post on that day already. */
    boolean there(Person person, LocalDate day) {
        return Viewers.as(SystemViewer.FOUNDING, () -> directory.posts(person.id())).stream()
                .anyMatch(post -> !post.since().isAfter(day));
    }

    Viewer viewer(Person person) {
        return viewers.computeIfAbsent(
                person.id(),
                id -> Viewers.as(SystemViewer.FOUNDING, () -> directory.signedIn(id))
                        .map(SignedIn::viewer)
                        .orElseThrow());
    }

    /** Does the work as the person. */
    <T> T as(Person person, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Viewers.as(viewer(person), work);
    }
}
