package org.gongkai.app.signoff.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.moves.Meant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a route as typed to steps, with what cannot be understood, each a Chinese sentence. */
@Component
class RouteReading {
    private final Meant meant;

    RouteReading(Meant meant) {
        this.meant = meant;
    }

    /** The steps as far as they can be understood, and what is wrong with the rest. */
    record Read(List<Step> steps, List<String> problems) {}

    Read read(RouteForm form) {
        var problems = new ArrayList<String>();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < form.steps().size(); i++) {
            String place = "第 " + (i + 1) + " 步：";
            steps.add(step(form.steps().get(i), place, problems));
        }
        return new Read(steps, problems);
    }

    private Step step(RouteForm.StepForm form, String place, List<String> problems) {
        Step.Kind kind = kind(form);
        return new Step(
                kind,
                form.name().isBlank() ? kind.title() : form.name(),
                who(form, place, problems),
                kind == Step.Kind.COUNTERSIGN ? rule(form) : Rule.ANY,
                limit(form, place, problems),
                form.deputy().isBlank() ? null : person(form.deputy(), place, problems));
    }

    private static Step.Kind kind(RouteForm.StepForm form) {
        return Arrays.stream(Step.Kind.values())
                .filter(kind -> kind.name().equals(form.kind()))
                .findFirst()
                .orElse(Step.Kind.VERIFY);
    }

    private Who who(RouteForm.StepForm form, String place, List<String> problems) {
        return switch (form.who()) {
            case "drafter" -> new Who.Drafter();
            case "chosen" -> new Who.Chosen();
            case "people" -> new Who.People(people(form.people(), place, problems));
            default ->
                role(form)
                        .<Who>map(role -> !form.at().matches("\\d{1,18}")
                                ? new Who.RoleHere(role)
                                : new Who.RoleAt(role, Long.parseLong(form.at())))
                        .orElseGet(Who.Chosen::new);
        };
    }

    private static Optional<Role> role(RouteForm.StepForm form) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(form.who()))
                .findFirst();
    }

    private List<UUID> people(String names, String place, List<String> problems) {
        if (names.isBlank()) {
            problems.add(place + "选了“指定的人”，还没有填姓名。请填姓名或账号，几个人用顿号隔开。");
        }
        return Arrays.stream(names.split("[、，,\\s]+"))
                .filter(name -> !name.isBlank())
                .map(name -> person(name, place, problems))
                .flatMap(person -> Optional.ofNullable(person).stream())
                .toList();
    }

    private @Nullable UUID person(String name, String place, List<String> problems) {
        return switch (meant.find(null, name)) {
            case Meant.Found.One(UUID person) -> person;
            case Meant.Found.Unclear(Outcome.Refused refusal) -> {
                problems.add(place + refusal.sentence());
                yield null;
            }
        };
    }

    private static Rule rule(RouteForm.StepForm form) {
        return switch (form.rule()) {
            case "", "all" -> Rule.ALL;
            case "any" -> Rule.ANY;
            default -> form.rule().matches("[1-9]\\d?|100") ? Rule.ratio(Integer.parseInt(form.rule())) : Rule.ALL;
        };
    }

    private static @Nullable Limit limit(RouteForm.StepForm form, String place, List<String> problems) {
        if (form.amount().isBlank()) {
            return null;
        }
        if (!form.amount().matches("[1-9]\\d{0,2}")) {
            problems.add(place + "时限要填 1 到 999 的整数，不限时就留空。");
            return null;
        }
        int amount = Integer.parseInt(form.amount());
        return form.unit().equals(Limit.Unit.HOURS.name()) ? Limit.hours(amount) : Limit.workingDays(amount);
    }
}
