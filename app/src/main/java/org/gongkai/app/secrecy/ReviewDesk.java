package org.gongkai.app.secrecy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.springframework.stereotype.Component;

/** Which organ's secrecy officers answer for another: its own, or those of the nearest one above that has any. */
@Component
class ReviewDesk {
    private final Directory directory;

    ReviewDesk(Directory directory) {
        this.directory = directory;
    }

    /** The organ from here up that has an officer other than these people; empty where none has. */
    Optional<Long> of(long organ, Collection<UUID> except) {
        Optional<Long> at = Optional.of(organ);
        while (at.isPresent()) {
            if (officers(at.get()).stream().anyMatch(officer -> !except.contains(officer.id()))) {
                return at;
            }
            at = directory.organ(at.get()).map(Organ::parent);
        }
        return at;
    }

    List<Person> officers(long organ) {
        return directory.holders(Role.SECRECY_OFFICER, organ);
    }

    boolean isOfficer(UUID person, long desk) {
        return officers(desk).stream().anyMatch(officer -> officer.id().equals(person));
    }
}
