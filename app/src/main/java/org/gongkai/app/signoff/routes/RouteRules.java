package org.gongkai.app.signoff.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Person;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.moves.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a route must be; all that is wrong is said at once. */
@Component
class RouteRules {
    private final Directory directory;
    private final AtWork atWork;
    private final Telling kinds;

    RouteRules(Directory directory, AtWork atWork, Telling kinds) {
        this.directory = directory;
        this.atWork = atWork;
        this.kinds = kinds;
    }

    List<String> problems(String name, String subjectKind, @Nullable Long organ, List<Step> steps) {
        var problems = new ArrayList<>(RouteShape.problems(name, steps));
        if (!kinds.knows(subjectKind)) {
            problems.add("没有“" + subjectKind + "”这种审签事项。请从列表里选择。");
        }
        if (organ != null && directory.organ(organ).isEmpty()) {
            problems.add("没有这个机关。请从列表里选择。");
        }
        for (int place = 0; place < steps.size(); place++) {
            people(place, steps.get(place), problems);
        }
        twoHands(organ, steps, problems);
        return problems;
    }

    private void people(int place, Step step, List<String> problems) {
        String where = RouteShape.where(place, step);
        if (step.who() instanceof Who.RoleAt(var role, long organ)
                && directory.organ(organ).isEmpty()) {
            problems.add(where + "指定的机关不存在。请另选。");
        }
        if (step.who() instanceof Who.People(List<UUID> people)
                && atWork.of(people).size() < new HashSet<>(people).size()) {
            problems.add(where + "指定的人里有人已离任，或不办理业务。请另选。");
        }
        UUID deputy = step.deputy();
        if (deputy != null && atWork.of(List.of(deputy)).isEmpty()) {
            problems.add(where + "的代办人已离任，或不办理业务。请另选。");
        }
    }

    /** Whoever verifies may not sign: where both are known by now, there must be somebody for each. */
    private void twoHands(@Nullable Long organ, List<Step> steps, List<String> problems) {
        for (Step verify : ofKind(steps, Step.Kind.VERIFY)) {
            for (Step sign : ofKind(steps, Step.Kind.SIGN)) {
                var verifiers = known(organ, verify);
                var signers = known(organ, sign);
                if (verifiers == null || signers == null || verifiers.isEmpty() || signers.isEmpty()) {
                    continue;
                }
                var all = new HashSet<>(verifiers);
                all.addAll(signers);
                if (all.size() < 2) {
                    problems.add("“" + verify.name() + "”和“" + sign.name() + "”只有同一个人能办理，核稿人不能签发。请给其中一个环节加人。");
                }
            }
        }
    }

    private static List<Step> ofKind(List<Step> steps, Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    /** Who would be asked, or null where that depends on the organ or on the drafter. */
    private @Nullable Set<UUID> known(@Nullable Long organ, Step step) {
        return switch (step.who()) {
            case Who.People(List<UUID> people) -> new HashSet<>(people);
            case Who.RoleAt(var role, long at) -> holders(role, at);
            case Who.RoleHere(var role) -> organ == null ? null : holders(role, organ);
            case Who.Chosen c -> null;
            case Who.Drafter d -> null;
        };
    }

    private Set<UUID> holders(org.gongkai.app.directory.Role role, long organ) {
        return new HashSet<>(
                directory.holders(role, organ).stream().map(Person::id).toList());
    }
}
