package org.gongkai.app.office;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.lists.Listed;
import org.gongkai.app.signoff.lists.MyDrafts;
import org.gongkai.app.signoff.lists.Waiting;
import org.gongkai.app.signoff.lists.WaitingForMe;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待办: all that waits for the person at the page, of every kind, the most urgent first. */
@Component
class WorkList {
    private static final int MOST = 200;

    private final WaitingForMe waiting;
    private final MyDrafts drafts;
    private final Map<String, SubjectKind> kinds;
    private final Clock clock;

    WorkList(WaitingForMe waiting, MyDrafts drafts, List<SubjectKind> kinds, Clock clock) {
        this.waiting = waiting;
        this.drafts = drafts;
        this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::code, Function.identity()));
        this.clock = clock;
    }

    /** How urgent, as the headings have it. */
    enum Urgency {
        LATE("已经逾期"),
        TODAY("今天到期"),
        LATER("还有时间"),
        OPEN("没有时限");

        private final String title;

        Urgency(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** The lists under their headings; a heading with nothing under it is left out. */
    @Transactional(readOnly = true)
    public List<WorkPage.Group> now() {
        var moments = Moments.at(clock);
        Map<Urgency, List<WorkPage.Line>> lines = new EnumMap<>(Urgency.class);
        for (Waiting task : waiting.list(MOST)) {
            lines.computeIfAbsent(urgency(task, moments), urgency -> new ArrayList<>())
                    .add(line(task, moments));
        }
        drafts.list(MOST, null).stream()
                .filter(draft -> draft.state() instanceof State.Returned)
                .forEach(draft -> lines.computeIfAbsent(Urgency.OPEN, urgency -> new ArrayList<>())
                        .add(returned(draft, moments)));
        return lines.entrySet().stream()
                .map(entry -> new WorkPage.Group(entry.getKey().title(), entry.getValue()))
                .toList();
    }

    private static Urgency urgency(Waiting task, Moments moments) {
        OffsetDateTime due = task.due();
        if (due == null) {
            return Urgency.OPEN;
        }
        if (task.overdue()) {
            return Urgency.LATE;
        }
        return moments.dayOf(due).equals(moments.today()) ? Urgency.TODAY : Urgency.LATER;
    }

    private WorkPage.Line line(Waiting task, Moments moments) {
        String asked = task.forWhom() == null ? "请您" + task.step() : "请您代" + task.forWhom() + task.step();
        OffsetDateTime due = task.due();
        return new WorkPage.Line(
                address(task.subject()),
                task.title(),
                task.unread(),
                title(task.subject()) + " · " + task.organName() + " " + task.drafterName() + "拟稿 · " + asked + " · "
                        + moments.said(task.givenAt()) + " 送到",
                task.reason(),
                due == null ? Tone.CALM : moments.tone(due),
                due == null ? "" : moments.untilDue(due),
                due == null ? "" : moments.withWeekday(moments.dayOf(due)));
    }

    private WorkPage.Line returned(Listed draft, Moments moments) {
        return new WorkPage.Line(
                address(draft.subject()),
                draft.title(),
                false,
                title(draft.subject()) + " · 您拟稿 · 请您修改后再提交",
                "被退回，退回的意见在页面上。",
                Tone.SOON,
                "已退回",
                moments.said(draft.movedAt()));
    }

    /** A line of {@link UnderWayPages}: where it stands and for whom it waits. */
    WorkPage.Line line(Listed listed, Moments moments) {
        OffsetDateTime due = listed.due();
        String names = String.join("、", listed.waitingFor());
        return new WorkPage.Line(
                address(listed.subject()),
                listed.title(),
                false,
                title(listed.subject()) + (listed.number() == null ? "" : " " + listed.number()) + " · "
                        + listed.organName() + " " + listed.drafterName() + "拟稿",
                names.isEmpty() ? "" : "等" + names + "办理",
                due == null ? Tone.QUIET : moments.tone(due),
                listed.position(),
                due == null ? moments.said(listed.movedAt()) : moments.untilDue(due));
    }

    private @Nullable String addressOrNull(Subject subject) {
        SubjectKind kind = kinds.get(subject.kind());
        return kind == null ? null : kind.addressOf(subject.id());
    }

    private String address(Subject subject) {
        String address = addressOrNull(subject);
        return address == null ? "/office" : address;
    }

    private String title(Subject subject) {
        SubjectKind kind = kinds.get(subject.kind());
        return kind == null ? subject.kind() : kind.title();
    }
}
