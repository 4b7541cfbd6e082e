package org.gongkai.app.signoff.acts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.ledger.TaskStore;
import org.gongkai.app.signoff.moves.Meant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what a page of sign-off posted, whatever its subject. */
@Component
public class Acts {
    private static final int LONGEST_SIGNATURE = 16_000;
    private static final Pattern LINES = Pattern.compile("M[MLQ0-9. -]{3,}");

    private final Deciding deciding;
    private final Drafting drafting;
    private final Signers signers;
    private final PassingOn passing;
    private final Chasing chasing;
    private final Meant meant;
    private final TaskStore tasks;

    Acts(
            Deciding deciding,
            Drafting drafting,
            Signers signers,
            PassingOn passing,
            Chasing chasing,
            Meant meant,
            TaskStore tasks) {
        this.deciding = deciding;
        this.drafting = drafting;
        this.signers = signers;
        this.passing = passing;
        this.chasing = chasing;
        this.meant = meant;
        this.tasks = tasks;
    }

    /**
     * @return what came of it; a refusal also where the form is incomplete
     * @throws NoSuchSignOff where the viewer does not see the sign-off or the task
     */
    @Transactional
    public Outcome perform(UUID signOff, ActForm form) {
        belongs(signOff, form);
        if (!form.signature().isEmpty() && !readable(form.signature())) {
            return new Outcome.Refused("手写签名没有完整送到。", "请重写一次再提交，或不手写，直接提交。");
        }
        return switch (form.act()) {
            case "recall" -> drafting.recall(signOff, form.seen());
            case "withdraw" -> drafting.withdraw(signOff, form.seen(), form.why());
            case "chase" -> chasing.chase(signOff, form.seen(), form.why());
            default -> onTask(form);
        };
    }

    /**
     * A form names a task of the sign-off at whose page it stands: what is done beside the act (a number, how long it is kept) would
     * else go to one subject and the act to another.
     *
     * @throws NoSuchSignOff where it names another's
     */
    @Transactional(readOnly = true)
    public void belongs(UUID signOff, ActForm form) {
        if (form.task() != null && !tasks.isOf(form.task(), signOff)) {
            throw new NoSuchSignOff(form.task());
        }
    }

    private Outcome onTask(ActForm form) {
        UUID task = form.task();
        if (task == null) {
            return unknown();
        }
        return switch (form.act()) {
            case "agree" -> deciding.agree(task, form.seen(), opinion(form));
            case "disagree" -> deciding.disagree(task, form.seen(), opinion(form));
            case "return" ->
                deciding.sendBack(task, form.seen(), form.step() == null ? 0 : form.step(), Opinion.of(form.opinion()));
            case "finish" -> deciding.finish(task, form.seen(), opinion(form));
            case "remove" -> signers.remove(task, form.seen(), form.why());
            case "add", "appoint", "pass" -> withSomebody(task, form);
            default -> unknown();
        };
    }

    private Outcome withSomebody(UUID task, ActForm form) {
        return switch (meant.find(form.person(), form.name())) {
            case Meant.Found.Unclear(var refusal) -> refusal;
            case Meant.Found.One(var person) ->
                switch (form.act()) {
                    case "add" -> signers.add(task, form.seen(), person, turn(form), form.why());
                    case "pass" -> passing.passOn(task, form.seen(), person, form.why());
                    default -> signers.appoint(task, form.seen(), person, form.why());
                };
        };
    }

    private static Opinion opinion(ActForm form) {
        Handwriting ink = form.signature().isEmpty()
                ? null
                : new Handwriting(Handwriting.Form.STROKES, form.signature().getBytes(StandardCharsets.UTF_8));
        return new Opinion(form.words(), ink);
    }

    private static Signers.Turn turn(ActForm form) {
        return form.turn().equals("after") ? Signers.Turn.AFTER_ME : Signers.Turn.BEFORE_ME;
    }

    private static boolean readable(String lines) {
        return lines.length() <= LONGEST_SIGNATURE && LINES.matcher(lines).matches();
    }

    private static Outcome unknown() {
        return new Outcome.Refused("没有认出要做什么。", "请从页面上的按钮提交。");
    }
}
