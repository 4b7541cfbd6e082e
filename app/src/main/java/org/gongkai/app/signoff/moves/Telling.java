package org.gongkai.app.signoff.moves;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells people what waits for them or has become of theirs, in the transaction of the act. */
@Component
public class Telling {
    private final Notices notices;
    private final Map<String, SubjectKind> kinds;

    Telling(Notices notices, ObjectProvider<SubjectKind> kinds) {
        this.notices = notices;
        this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::code, Function.identity()));
    }

    public SubjectKind kind(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("declare a SubjectKind bean for " + code);
        }
        return kind;
    }

    public boolean knows(String code) {
        return kinds.containsKey(code);
    }

    void after(Change change) {
        var now = change.signOff();
        change.tell(now);
        var told = new HashSet<UUID>();
        for (TaskRow task : change.newlyOpen()) {
            if (task.step() > 0 && !task.person().equals(change.actor()) && told.add(task.person())) {
                String what = task.vacant()
                        ? "请指定办理人"
                        : (change.kind() == Deed.Kind.PASS_ON ? "转交给您，待您" : "待您")
                                + change.before().route().step(task.step()).name();
                tell(task.person(), "signoff.waiting", what, now);
            }
        }
        if (!now.drafter().equals(change.actor())
                && !now.state().equals(change.before().signOff().state())) {
            tellDrafter(change, now);
        }
    }

    private void tellDrafter(Change change, SignOff now) {
        switch (now.state()) {
            case State.Returned s -> tell(now.drafter(), "signoff.returned", "已退回", now);
            case State.Issued s -> tell(now.drafter(), "signoff.done", "已印发", now);
            case State.Filed s -> tell(now.drafter(), "signoff.done", "已办结", now);
            case State.Signed s when change.kind() == Deed.Kind.SIGN -> tell(now.drafter(), "signoff.done", "已签发", now);
            default -> {}
        }
    }

    /** To be told when the act is written: somebody asks for it. */
    public Consumer<SignOff> chase(List<UUID> people, String by) {
        return now -> people.forEach(person -> tell(person, "signoff.chased", by + "催办", now));
    }

    /** To be told when the act is written: the time is over, and there is no deputy. */
    public Consumer<SignOff> remind(UUID person) {
        return now -> tell(person, "signoff.chased", "已超过办理时限", now);
    }

    private void tell(UUID person, String notice, String what, SignOff now) {
        var kind = kind(now.subject().kind());
        notices.tell(
                person,
                notice,
                what + "：" + kind.title() + "《" + now.title() + "》",
                kind.addressOf(now.subject().id()),
                now.subject().kind(),
                now.subject().id());
    }
}
