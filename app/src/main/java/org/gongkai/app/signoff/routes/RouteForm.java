package org.gongkai.app.signoff.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A route as it is typed.
 *
 * @param act {@code save}, {@code retire}, {@code look}, {@code add}, or {@code up-2}, {@code down-2}, {@code drop-2} for a step
 * @param seen the version that was edited; 0 for a new route
 * @param kind code of the kind of subject it is for
 * @param organ for which organ a new route is, or null
 * @param look with the people of which organ it is drawn, or null
 */
public record RouteForm(
        String act,
        int seen,
        String kind,
        String name,
        @Nullable Long organ,
        @Nullable Long look,
        List<StepForm> steps) {
    private static final int MOST_STEPS = 20;

    /**
     * A step as it is typed.
     *
     * @param who {@code drafter}, {@code chosen}, {@code people} or the name of a {@link Role}
     * @param at the organ whose holders of the role are meant; blank for that of the sign-off
     * @param people names or accounts, for {@code people}
     * @param rule {@code all}, {@code any} or a percentage
     * @param amount of the limit; blank for none
     * @param deputy a name or an account; blank for nobody
     */
    public record StepForm(
            String kind,
            String name,
            String who,
            String at,
            String people,
            String rule,
            String amount,
            String unit,
            String deputy) {
        static StepForm fresh() {
            return new StepForm("VERIFY", "审核", Role.LEADER.name(), "", "", "any", "", "WORKING_DAYS", "");
        }

        public boolean parallel() {
            return kind.equals("COUNTERSIGN");
        }
    }

    /** @throws ResponseStatusException of status 400 where a number in them is none, which no form of ours sends */
    static RouteForm of(Map<String, String> fields) {
        try {
            return read(fields);
        } catch (NumberFormatException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, notOurs);
        }
    }

    private static RouteForm read(Map<String, String> fields) {
        var steps = new ArrayList<StepForm>();
        for (int i = 0; i < MOST_STEPS && fields.containsKey("kind-" + i); i++) {
            steps.add(new StepForm(
                    at(fields, "kind", i),
                    at(fields, "name", i),
                    at(fields, "who", i),
                    at(fields, "at", i),
                    at(fields, "people", i),
                    at(fields, "rule", i),
                    at(fields, "amount", i),
                    at(fields, "unit", i),
                    at(fields, "deputy", i)));
        }
        return new RouteForm(
                fields.getOrDefault("act", "look"),
                Integer.parseInt(fields.getOrDefault("seen", "0")),
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("name", "").strip(),
                number(fields.get("organ")),
                number(fields.get("look")),
                List.copyOf(steps));
    }

    private static String at(Map<String, String> fields, String name, int i) {
        return fields.getOrDefault(name + "-" + i, "").strip();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || text.isBlank() ? null : Long.valueOf(text);
    }

    /** A saved route, to be edited; {@code names} of the people in it. */
    static RouteForm of(Route route, Map<UUID, String> accounts, @Nullable Long look) {
        return new RouteForm(
                "look",
                route.version(),
                route.subjectKind(),
                route.name(),
                route.organ(),
                look,
                route.steps().stream().map(step -> of(step, accounts)).toList());
    }

    private static StepForm of(Step step, Map<UUID, String> accounts) {
        String deputy = step.deputy() == null ? "" : accounts.getOrDefault(step.deputy(), "");
        String at = step.who() instanceof Who.RoleAt(Role role, long organ) ? Long.toString(organ) : "";
        String people = step.who() instanceof Who.People(List<UUID> named)
                ? named.stream()
                        .map(person -> accounts.getOrDefault(person, ""))
                        .collect(Collectors.joining("、"))
                : "";
        return new StepForm(
                step.kind().name(),
                step.name(),
                who(step.who()),
                at,
                people,
                switch (step.rule().kind()) {
                    case ALL -> "all";
                    case ANY -> "any";
                    case RATIO -> Integer.toString(step.rule().percent());
                },
                step.limit() == null ? "" : Integer.toString(step.limit().amount()),
                step.limit() == null
                        ? Limit.Unit.WORKING_DAYS.name()
                        : step.limit().unit().name(),
                deputy);
    }

    private static String who(Who who) {
        return switch (who) {
            case Who.Drafter d -> "drafter";
            case Who.Chosen c -> "chosen";
            case Who.People p -> "people";
            case Who.RoleHere(Role role) -> role.name();
            case Who.RoleAt(Role role, long organ) -> role.name();
        };
    }

    /** The form after a step was added, moved or dropped. */
    RouteForm rearranged() {
        var changed = new ArrayList<>(steps);
        String[] what = act.split("-");
        int at = what.length < 2 || !what[1].matches("\\d{1,2}") ? -1 : Integer.parseInt(what[1]);
        if (act.equals("add") && changed.size() < MOST_STEPS) {
            changed.add(StepForm.fresh());
        } else if (at >= 0 && at < changed.size()) {
            switch (what[0]) {
                case "up" -> changed.add(Math.max(1, at - 1), changed.remove(at));
                case "down" -> changed.add(Math.min(changed.size() - 1, at + 1), changed.remove(at));
                case "drop" -> changed.remove(at);
                default -> {}
            }
        }
        return new RouteForm("look", seen, kind, name, organ, look, List.copyOf(changed));
    }
}
