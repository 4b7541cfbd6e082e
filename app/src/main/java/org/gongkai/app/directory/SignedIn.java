package org.gongkai.app.directory;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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
    /** Of an OGI office the organ that it directs; of anybody else the own one. */
    public long ownOrgan() {
        var directed = roles.get(Role.OGI_OFFICE);
        return directed == null ? home.id() : directed.first();
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
