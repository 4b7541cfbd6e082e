package org.gongkai.app.signoff.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Step.Kind;
import org.gongkai.app.signoff.Who;

/** What can be said of a route without knowing who works where. */
final class RouteShape {
    private static final int MOST_STEPS = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LIMIT = 240;
    private static final int MOST_PEOPLE = 50;

    private RouteShape() {}

    static List<String> problems(String name, List<Step> steps) {
        var problems = new ArrayList<String>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.add("路线没有名称，或超过 " + LONGEST_NAME + " 字。请填写名称。");
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            problems.add("路线没有环节，或超过 " + MOST_STEPS + " 个。请增减环节。");
            return problems;
        }
        order(steps, problems);
        var names = new HashSet<String>();
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            if (!names.add(step.name().strip())) {
                problems.add("有两个环节都叫“" + step.name() + "”。请改名，以便分清。");
            }
            step(where(place, step), step, problems);
        }
        return problems;
    }

    static String where(int place, Step step) {
        return "第 " + (place + 1) + " 步“" + step.name() + "”";
    }

    private static void order(List<Step> steps, List<String> problems) {
        if (steps.getFirst().kind() != Kind.DRAFT) {
            problems.add("第一步不是拟稿。请把拟稿放在最前面。");
        }
        long drafts = steps.stream().filter(step -> step.kind() == Kind.DRAFT).count();
        if (drafts > 1) {
            problems.add("有 " + drafts + " 个拟稿环节。拟稿只能有一个，请删去其余的。");
        }
        if (steps.stream().noneMatch(step -> step.kind() == Kind.SIGN)) {
            problems.add("没有签发环节。请加上签发。");
        }
        Kind last = steps.getLast().kind();
        if (last != Kind.ISSUE && last != Kind.FILE) {
            problems.add("最后一步不是印发或办结，签发之后没有人收尾。请在最后加上印发或办结。");
        }
        for (int place = 1; place < steps.size(); place++) {
            if (steps.get(place - 1).kind().afterSigning()
                    && !steps.get(place).kind().afterSigning()) {
                problems.add(where(place, steps.get(place)) + "排在编号、印发或办结之后。请移到签发之前，签发后内容不能再改。");
            }
            if (steps.get(place - 1).kind() == Kind.SIGN
                    && steps.get(place).kind().compareTo(Kind.SIGN) < 0) {
                problems.add(where(place, steps.get(place)) + "排在签发之后。请移到签发之前，签发后内容不能再改。");
            }
            if (place < steps.size() - 1 && ends(steps.get(place).kind())) {
                problems.add(where(place, steps.get(place)) + "不是最后一步。印发或办结只能放在最后。");
            }
        }
    }

    private static boolean ends(Kind kind) {
        return kind == Kind.ISSUE || kind == Kind.FILE;
    }

    private static void step(String where, Step step, List<String> problems) {
        if (step.name().isBlank() || step.name().length() > LONGEST_NAME) {
            problems.add(where + "没有名称，或超过 " + LONGEST_NAME + " 字。请填写名称。");
        }
        who(where, step, problems);
        if (step.kind() != Kind.COUNTERSIGN && step.rule().kind() != Rule.Kind.ANY) {
            problems.add(where + "不是会签，不能规定几人同意。请改为会签，或一人办理。");
        }
        int percent = step.rule().percent();
        if (step.rule().kind() == Rule.Kind.RATIO ? percent < 1 || percent > 100 : percent != 0) {
            problems.add(where + "的同意比例不在 1% 到 100% 之间。请重填。");
        }
        Limit limit = step.limit();
        if (limit != null && (limit.amount() < 1 || limit.amount() > LONGEST_LIMIT)) {
            problems.add(where + "的时限不在 1 到 " + LONGEST_LIMIT + " 之间。请重填。");
        }
        if (step.kind() == Kind.DRAFT && (limit != null || step.deputy() != null)) {
            problems.add(where + "不能有时限或代办人。请去掉。");
        }
    }

    private static void who(String where, Step step, List<String> problems) {
        switch (step.who()) {
            case Who.Drafter d when step.kind().judges() -> problems.add(where + "由拟稿人办理。拟稿人不能审自己的稿，请换人。");
            case Who.Drafter d -> {}
            case Who w when step.kind() == Kind.DRAFT -> problems.add(where + "不是由拟稿人办理。请改为拟稿人。");
            case Who.RoleHere(Role role) -> role(where, role, problems);
            case Who.RoleAt(Role role, long organ) -> role(where, role, problems);
            case Who.People(List<UUID> people) -> people(where, step, people, problems);
            case Who.Chosen c -> {}
        }
    }

    private static void role(String where, Role role, List<String> problems) {
        if (role.administers()) {
            problems.add(where + "由" + role.title() + "办理。三员不办理业务，请换一个角色。");
        }
    }

    private static void people(String where, Step step, List<UUID> people, List<String> problems) {
        Set<UUID> distinct = new HashSet<>(people);
        if (people.isEmpty() || people.size() > MOST_PEOPLE || distinct.size() < people.size()) {
            problems.add(where + "没有指定人，有人重复，或超过 " + MOST_PEOPLE + " 人。请重新选择。");
        }
        if (distinct.size() == 1 && step.deputy() != null && distinct.contains(step.deputy())) {
            problems.add(where + "的代办人就是办理人自己。请另选代办人。");
        }
    }
}
