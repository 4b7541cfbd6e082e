package org.gongkai.app.secrecy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.app.secrecy.precheck.PreCheck;
import org.springframework.stereotype.Component;

/** The pre-check as an organ's people see it: the telephones of its own offices, and those published anyway, are no findings. */
@Component
class OwnPhones {
    private final OfficeContacts contacts;
    private final Directory directory;

    OwnPhones(OfficeContacts contacts, Directory directory) {
        this.contacts = contacts;
        this.directory = directory;
    }

    /** Digits only. */
    Set<String> of(long organ) {
        return Stream.concat(contacts.officePhones().stream(), directory.officePhones(organ).stream())
                .map(phone -> phone.replaceAll("\\D", ""))
                .filter(phone -> !phone.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a reviewer must decide about in a text of this organ. */
    List<Finding> findings(long organ, String text) {
        return PreCheck.of(text, of(organ));
    }
}
