package org.gongkai.app.signoff.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws a route with those who would get it today. */
@Component
public class RoutePreview {
    private final Directory directory;
    private final Colleagues colleagues;

    RoutePreview(Directory directory, Colleagues colleagues) {
        this.directory = directory;
        this.colleagues = colleagues;
    }

    /**
     * @param organ whose matter it would be
     * @param drafter who would draft, or null where that is open
     * @param chosen whom the drafter has chosen, by place in the route
     */
    @Transactional(readOnly = true)
    public RouteDrawing draw(List<Step> steps, long organ, @Nullable UUID drafter, Map<Integer, List<UUID>> chosen) {
        var asked = new ArrayList<List<UUID>>();
        for (int at = 0; at < steps.size(); at++) {
            asked.add(asked(steps.get(at).who(), organ, drafter, chosen.getOrDefault(at, List.of())));
        }
        Map<UUID, Colleague> known = colleagues.of(everybody(steps, asked));
        var drawn = new ArrayList<DrawnStep>();
        for (int at = 0; at < steps.size(); at++) {
            drawn.add(drawn(steps.get(at), asked.get(at), known, drafter));
        }
        return RouteDrawing.of(drawn);
    }

    private static Set<UUID> everybody(List<Step> steps, Collection<List<UUID>> asked) {
        var everybody = new HashSet<UUID>();
        asked.forEach(everybody::addAll);
        steps.stream().map(Step::deputy).filter(java.util.Objects::nonNull).forEach(everybody::add);
        return everybody;
    }

    private List<UUID> asked(Who who, long organ, @Nullable UUID drafter, List<UUID> chosen) {
        return switch (who) {
            case Who.Drafter d -> drafter == null ? List.of() : List.of(drafter);
            case Who.RoleHere(Role role) -> holders(role, organ);
            case Who.RoleAt(Role role, long there) -> holders(role, there);
            case Who.People(List<UUID> people) -> people;
            case Who.Chosen c -> chosen;
        };
    }

    private List<UUID> holders(Role role, long organ) {
        return directory.holders(role, organ).stream().map(Person::id).toList();
    }

    private static DrawnStep drawn(Step step, List<UUID> asked, Map<UUID, Colleague> known, @Nullable UUID drafter) {
        var holders = asked.stream()
                .filter(person -> !(step.kind().judges() && person.equals(drafter)))
                .filter(known::containsKey)
                .map(known::get)
                .map(each -> new DrawnStep.Holder(each.name(), each.organName(), false))
                .toList();
        return new DrawnStep(
                step.name(),
                holders.isEmpty() ? List.of(nobody(step, !asked.isEmpty())) : holders,
                holders.size() > 1 ? rule(step) : "",
                step.limit() == null ? "" : "限 " + step.limit().words(),
                deputy(step, known),
                step.kind().judges());
    }

    private static DrawnStep.Holder nobody(Step step, boolean someAsked) {
        return switch (step.who()) {
            case Who.Drafter d -> new DrawnStep.Holder("拟稿人", "", false);
            case Who.Chosen c ->
                new DrawnStep.Holder("由拟稿人选", step.kind() == Step.Kind.COUNTERSIGN ? "不选就不会签" : "提交时选", false);
            case Who.RoleHere(Role role) -> empty(role, someAsked);
            case Who.RoleAt(Role role, long there) -> empty(role, someAsked);
            case Who.People p -> new DrawnStep.Holder("岗位空缺：指定的人已不在岗", "", true);
        };
    }

    private static DrawnStep.Holder empty(Role role, boolean onlyDrafter) {
        return new DrawnStep.Holder(onlyDrafter ? "岗位空缺：除拟稿人外没有" + role.title() : "岗位空缺：没有" + role.title(), "", true);
    }

    private static String rule(Step step) {
        return step.kind() == Step.Kind.COUNTERSIGN ? words(step.rule()) : "一人办理即可";
    }

    /** 全部同意, 任一同意, 三分之二同意, 60％同意. */
    static String words(Rule rule) {
        return switch (rule.kind()) {
            case ALL -> "全部同意";
            case ANY -> "任一同意";
            case RATIO ->
                switch (rule.percent()) {
                    case 66, 67 -> "三分之二同意";
                    case 50, 51 -> "半数同意";
                    default -> rule.percent() + "％同意";
                };
        };
    }

    private static String deputy(Step step, Map<UUID, Colleague> known) {
        UUID deputy = step.deputy();
        if (deputy == null) {
            return "";
        }
        Colleague person = known.get(deputy);
        return person == null ? "超时转办的人已不在岗" : "超时转" + person.name();
    }
}
