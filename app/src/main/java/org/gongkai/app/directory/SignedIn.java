package org.gongkai.app.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.visibility.Viewer;

/**
 * The person at the page, with where and as what; a page takes it as an argument.
 *
 * @param home where the person works mainly
 * @param roles the roles held today, by organ
 */
public record SignedIn(
        Person person, Organ home, String title, Map<Role, ? extends SortedSet<Long>> roles, Viewer viewer) {
    /**
     * The person, looking as the roles let one look.
     *
     * @param below finds the given organs and all that are below them
     */
    public static SignedIn of(
            Person person,
            Organ home,
            String title,
            Map<Role, ? extends SortedSet<Long>> roles,
            Function<SortedSet<Long>, ? extends Collection<Long>> below) {
        var wide = new TreeSet<Long>();
        var homes = new TreeSet<Long>();
        var grants = new TreeSet<String>();
        roles.forEach((role, organs) -> {
            grants.addAll(role.grants());
            if (!role.administers() && role != Role.SUPERVISOR) {
                homes.addAll(organs);
            }
            switch (role.sight()) {
                case NOTHING, TAKING_PART -> {}
                case OWN -> wide.addAll(organs);
                case BELOW -> wide.addAll(below.apply(new TreeSet<>(organs)));
            }
        });
        return new SignedIn(person, home, title, roles, Viewer.of(person.id(), wide, homes, grants));
    }

    public boolean holds(Role role) {
        return roles.containsKey(role);
    }

    public boolean holdsAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(this::holds);
    }

    /** 经办人、审核人, as the head of the page shows it. */
    public String rolesInWords() {
        return roles.keySet().stream().sorted().map(Role::title).collect(Collectors.joining("、"));
    }
}
