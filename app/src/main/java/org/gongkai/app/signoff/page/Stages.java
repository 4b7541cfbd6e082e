package org.gongkai.app.signoff.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.sheets.Sheet;

/** The steps of a route with who did each, who has it now, and who will. */
final class Stages {
    private Stages() {}

    static List<SignoffPage.Stage> of(Sheet sheet, UUID viewer, Moments moments) {
        var stages = new ArrayList<SignoffPage.Stage>();
        int now = at(sheet);
        for (int at = 0; at < sheet.route().steps().size(); at++) {
            Step step = sheet.route().step(at);
            if (at < now) {
                String by = at == 0 ? sheet.drafterName() : joined(doneBy(sheet, at));
                stages.add(new SignoffPage.Stage(
                        step.name(), by.isBlank() ? "不需要" : by, by.isBlank() ? "left-out" : "done"));
            } else if (at == now) {
                stages.add(new SignoffPage.Stage(
                        step.name(), whoHas(sheet, viewer), late(sheet, moments) ? "late" : "now"));
            } else {
                stages.add(new SignoffPage.Stage(step.name(), whoWill(sheet, at), "to-come"));
            }
        }
        return stages;
    }

    /** The names of those who did a step, each once, the last round's only. */
    static List<String> doneBy(Sheet sheet, int step) {
        var names = new LinkedHashSet<String>();
        for (Deed deed : sheet.deeds()) {
            if (back(deed) && deed.step() >= step) {
                names.clear();
            } else if (deed.step() == step && done(deed)) {
                names.add(deed.byName());
            }
        }
        return List.copyOf(names);
    }

    private static boolean back(Deed deed) {
        return deed.kind() == Deed.Kind.RETURN || deed.kind() == Deed.Kind.RECALL;
    }

    private static boolean done(Deed deed) {
        return switch (deed.kind()) {
            case AGREE, DISAGREE, SIGN, NUMBER, ISSUE, FILE -> true;
            default -> false;
        };
    }

    private static int at(Sheet sheet) {
        return switch (sheet.signOff().state()) {
            case State.UnderWay(int step, int round) -> step;
            case State.Signed(int step, int round) -> step;
            case State.Issued i -> Integer.MAX_VALUE;
            case State.Filed f -> Integer.MAX_VALUE;
            case State.Drafting d -> 0;
            case State.Returned r -> 0;
            case State.Recalled r -> 0;
            case State.Withdrawn w -> 0;
        };
    }

    private static String whoHas(Sheet sheet, UUID viewer) {
        if (sheet.signOff().state().editable() || sheet.signOff().state().finished()) {
            return sheet.drafterName();
        }
        return joined(sheet.waiting().stream()
                .filter(task -> !task.held())
                .map(task -> task.person().equals(viewer) ? "您" : task.personName())
                .distinct()
                .toList());
    }

    private static String whoWill(Sheet sheet, int at) {
        return switch (sheet.route().step(at).who()) {
            case Who.Drafter d -> sheet.drafterName();
            case Who.RoleHere(var role) -> role.title();
            case Who.RoleAt(var role, long organ) -> role.title();
            case Who.People(var people) -> people.size() + " 人";
            case Who.Chosen c -> {
                int chosen = sheet.chosen().getOrDefault(at, List.of()).size();
                yield chosen == 0 ? "由拟稿人选" : chosen + " 人";
            }
        };
    }

    private static String joined(List<String> names) {
        return names.size() > 3 ? names.getFirst() + "等 " + names.size() + " 人" : String.join("、", names);
    }

    private static boolean late(Sheet sheet, Moments moments) {
        return sheet.waiting().stream()
                .anyMatch(task ->
                        task.due() != null && task.due().isBefore(moments.now().toOffsetDateTime()));
    }
}
