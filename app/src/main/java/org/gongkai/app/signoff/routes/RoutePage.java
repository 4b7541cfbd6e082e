package org.gongkai.app.signoff.routes;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Step;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a route is drawn and changed.
 *
 * @param origin null for a new route
 * @param forWhom for which organs the route is, in words
 * @param organs for which the person may save a new route, and with whose people it can be drawn
 * @param running unfinished sign-offs by the present version
 * @param problems what stands against saving, each with what to do
 */
public record RoutePage(
        @Nullable UUID origin,
        RouteForm form,
        String forWhom,
        List<Organ> organs,
        RouteDrawing drawing,
        List<String> problems,
        List<VersionLine> versions,
        long running,
        boolean maySave,
        @Nullable String news) {
    /**
     * @param running unfinished sign-offs that keep to this version
     */
    public record VersionLine(int version, String name, String words, long running) {}

    public String address() {
        return "/office/routes/" + (origin == null ? "new" : origin.toString());
    }

    public List<Step.Kind> kinds() {
        return List.of(Step.Kind.values());
    }

    /** Roles that can be asked at a step. */
    public List<Role> roles() {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> !role.administers() && role != Role.SUPERVISOR && role != Role.EDITOR)
                .toList();
    }
}
