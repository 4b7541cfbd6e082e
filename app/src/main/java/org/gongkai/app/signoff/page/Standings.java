package org.gongkai.app.signoff.page;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Task;
import org.jspecify.annotations.Nullable;

/** Where a sign-off stands, in the largest words of its page, and why. */
final class Standings {
    private Standings() {}

    static SignoffPage.Standing of(Sheet sheet, Sheet.@Nullable Mine mine, Moments moments) {
        if (mine != null) {
            return mine(sheet, mine, moments);
        }
        State state = sheet.signOff().state();
        return switch (state) {
            case State.Drafting d ->
                new SignoffPage.Standing("现在", "起草中", Tone.CALM, List.of("还没有提交，只有拟稿人看得到。", "写好后选定路线和会签人，提交审签。"));
            case State.Returned r -> new SignoffPage.Standing("现在", "已退回，待修改", Tone.SOON, returned(sheet, moments));
            case State.Recalled r -> new SignoffPage.Standing("现在", "已撤回", Tone.CALM, List.of("由拟稿人撤回，修改后可以再次提交。"));
            case State.Withdrawn w -> new SignoffPage.Standing("现在", "已作废", Tone.QUIET, ended(sheet, moments));
            case State.Issued i -> new SignoffPage.Standing("现在", "已印发", Tone.DONE, ended(sheet, moments));
            case State.Filed f -> new SignoffPage.Standing("现在", "已归档", Tone.DONE, ended(sheet, moments));
            case State.UnderWay(int step, int round) -> waiting(sheet, step, moments);
            case State.Signed(int step, int round) -> waiting(sheet, step, moments);
        };
    }

    /** The state in a few words, with the due date where one is near. */
    static SignoffPage.Chip chip(Sheet sheet, Sheet.@Nullable Mine mine, Moments moments) {
        Optional<OffsetDateTime> due =
                mine == null ? due(sheet) : Optional.ofNullable(mine.task().due());
        State state = sheet.signOff().state();
        if (due.isPresent() && !state.finished() && !state.editable()) {
            return new SignoffPage.Chip(moments.untilDue(due.get()), moments.tone(due.get()));
        }
        Tone tone = state.finished() || state.frozen() ? Tone.DONE : Tone.CALM;
        return new SignoffPage.Chip(state.words(sheet.route()), tone);
    }

    private static SignoffPage.Standing mine(Sheet sheet, Sheet.Mine mine, Moments moments) {
        Task task = mine.task();
        String what =
                task.vacant() ? "指定" + mine.step().name() + "的人" : mine.step().name();
        String label = mine.forWhom() == null ? "到您这一步" : "您代" + mine.forWhom() + "办理";
        var reasons = new ArrayList<String>();
        if (task.due() != null) {
            reasons.add(latest(task.due(), moments));
        }
        reasons.add(moments.said(task.givenAt()) + "送到。" + task.reason() + limit(mine.step()));
        String words = "等您" + what + (task.due() == null ? "" : "，" + moments.untilDue(task.due()));
        return new SignoffPage.Standing(
                label, words, task.due() == null ? Tone.CALM : moments.tone(task.due()), List.copyOf(reasons));
    }

    private static SignoffPage.Standing waiting(Sheet sheet, int step, Moments moments) {
        Step at = sheet.route().step(step);
        String names = String.join("、", sheet.waitingNames());
        Optional<OffsetDateTime> due = due(sheet);
        var reasons = new ArrayList<String>();
        due.ifPresent(moment -> reasons.add(latest(moment, moments)));
        reasons.add(progress(sheet, step, at));
        String words = "待" + (names.isBlank() ? "" : names) + at.name()
                + due.map(moment -> "，" + moments.untilDue(moment)).orElse("");
        return new SignoffPage.Standing("现在", words, due.map(moments::tone).orElse(Tone.CALM), List.copyOf(reasons));
    }

    private static String progress(Sheet sheet, int step, Step at) {
        long agreed = Stages.doneBy(sheet, step).size();
        long asked = agreed + sheet.waiting().size();
        if (asked > 1) {
            return at.name() + "共 " + asked + " 人，已有 " + agreed + " 人办理；"
                    + at.rule().words() + "后转下一步。";
        }
        return "由" + sheet.drafterName() + "提交，办理后转下一步。" + limit(at);
    }

    private static String limit(Step step) {
        return step.limit() == null ? "" : "这一步限 " + step.limit().words() + "。";
    }

    private static String latest(OffsetDateTime due, Moments moments) {
        return "最迟 " + moments.withWeekday(moments.dayOf(due)) + " " + moments.hourOf(due);
    }

    private static List<String> returned(Sheet sheet, Moments moments) {
        return last(sheet, Deed.Kind.RETURN)
                .map(deed -> List.of(
                        deed.byName() + " " + moments.said(deed.at()) + "在" + deed.stepName() + "退回：" + deed.text(),
                        "修改后再次提交，从第一步起重新办理；以前的意见都还在。"))
                .orElse(List.of("修改后再次提交。"));
    }

    private static List<String> ended(Sheet sheet, Moments moments) {
        return sheet.deeds().isEmpty()
                ? List.of()
                : List.of(sheet.deeds().getLast().byName() + " "
                        + moments.said(sheet.deeds().getLast().at()) + "办理。");
    }

    private static Optional<Deed> last(Sheet sheet, Deed.Kind kind) {
        return sheet.deeds().stream().filter(deed -> deed.kind() == kind).reduce((first, second) -> second);
    }

    private static Optional<OffsetDateTime> due(Sheet sheet) {
        return sheet.waiting().stream().map(Task::due).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
