package org.gongkai.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.OrganHistory;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reports (条例 article 49): a government for itself and all below it, and each unit directly below one. What stands deeper is
 * counted in its unit's report.
 */
@Component
public class Reporter {
    private final Directory directory;
    private final OrganHistory history;

    Reporter(Directory directory, OrganHistory history) {
        this.directory = directory;
        this.history = history;
    }

    static boolean government(Organ organ) {
        return organ.kind().government();
    }

    /** The organ, if the viewer works for it or sees all of it; otherwise it is as if there were none. */
    @Transactional(readOnly = true)
    public Optional<Organ> visible(String code) {
        Viewer viewer = Viewers.required();
        return directory.organ(code).filter(organ -> viewer.sees(organ.id()));
    }

    /** Whether the viewer works for the organ, and so fills its report. */
    static boolean worksFor(Organ organ) {
        return Viewers.required().homes().contains(organ.id());
    }

    /** Whether the viewer directs the organ's disclosure work from above. */
    static boolean directs(Organ organ) {
        Viewer viewer = Viewers.required();
        return viewer.may("disclosure.direct") && viewer.organs().contains(organ.id());
    }

    /** Whether it makes a report of its own. */
    @Transactional(readOnly = true)
    public boolean reports(Organ organ) {
        return government(organ) || above(organ).map(Reporter::government).orElse(true);
    }

    @Transactional(readOnly = true)
    public Optional<Organ> above(Organ organ) {
        Long parent = organ.parent();
        return parent == null ? Optional.empty() : directory.organ(parent);
    }

    /** The units that report to a government on a year: those directly below it at the end of that year. */
    @Transactional(readOnly = true)
    public List<Organ> units(Organ government, int year) {
        return directory.directlyBelow(government.id(), lastDay(year));
    }

    /** What the organ was called at the end of the year. */
    @Transactional(readOnly = true)
    public String name(Organ organ, int year) {
        return history.on(organ.id(), lastDay(year))
                .map(OrganHistory.OnDay::name)
                .orElse(organ.name());
    }

    /** Who directs the organ's disclosure work from above: those of the nearest organ that has anybody. */
    @Transactional(readOnly = true)
    public List<Person> officeAbove(Organ organ) {
        @Nullable Organ at = above(organ).orElse(null);
        while (at != null) {
            List<Person> holders = directory.holders(Role.OGI_OFFICE, at.id());
            if (!holders.isEmpty()) {
                return holders;
            }
            at = above(at).orElse(null);
        }
        return List.of();
    }

    /** Whom to tell in a unit: its clerks, and its leaders where it has none. */
    @Transactional(readOnly = true)
    public List<Person> fillers(long organ) {
        var people = new ArrayList<>(directory.holders(Role.OGI_OFFICE, organ));
        directory.holders(Role.CLERK, organ).stream()
                .filter(person -> !people.contains(person))
                .forEach(people::add);
        return people.isEmpty() ? directory.holders(Role.LEADER, organ) : people;
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
