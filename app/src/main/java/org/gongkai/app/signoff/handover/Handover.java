package org.gongkai.app.signoff.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Turns;
import org.gongkai.app.signoff.rules.Duties;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.signoff.rules.Seat;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 移交: the work of somebody who leaves goes to a colleague. By a leader of the organ: an administrator does no business. A leader does
 * not see drafts of others, so the work is done with a wider look, under the leader's own name, and only after the office of leader
 * was checked.
 */
@Component
public class Handover {
    private static final String TASKS = """
            select t.id from sign_off_task t join sign_off s on s.id = t.sign_off
            where t.person = :from and t.state in ('OPEN', 'HELD') and s.organ = :organ order by t.given_at, t.id""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final AtWork atWork;
    private final Moves moves;
    private final Passage passage;
    private final Admission admission;
    private final Rows rows;
    private final TransactionTemplate transaction;

    Handover(
            JdbcClient jdbc,
            Directory directory,
            AtWork atWork,
            Moves moves,
            Passage passage,
            Admission admission,
            Rows rows,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.atWork = atWork;
        this.moves = moves;
        this.passage = passage;
        this.admission = admission;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Hands over, in one organ, the tasks that wait for {@code from} and the drafts that {@code from} has. What {@code to} may not do
     * (who drafted does not verify …) stays and is named in the remarks.
     */
    public Outcome handOver(UUID from, UUID to, long organ, String why) {
        try {
            check(from, to, organ, why);
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
        return Viewers.as(wide(Viewers.required()), () -> transaction.execute(status -> all(from, to, organ, why)));
    }

    private void check(UUID from, UUID to, long organ, String why) {
        UUID leader = Turns.viewer();
        boolean leads = Boolean.TRUE.equals(transaction.execute(status -> directory.holders(Role.LEADER, organ).stream()
                .anyMatch(person -> person.id().equals(leader))));
        if (!leads) {
            throw Stopped.refused("移交工作由本机关领导办理。", "请本机关领导登录后移交。");
        }
        if (from.equals(to)) {
            throw Stopped.refused("移交人和接手人是同一位。", "请另选接手人。");
        }
        if (Boolean.TRUE.equals(
                transaction.execute(status -> atWork.of(Set.of(to)).isEmpty()))) {
            throw Stopped.refused("接手人已离任，或不办理业务。", "请另选一位。");
        }
        admission.words(why, "请写明为什么移交。");
    }

    private static Viewer wide(Viewer leader) {
        var grants = new TreeSet<>(leader.grants());
        grants.add("signoff.all");
        return new Viewer(leader.name(), leader.person(), leader.organs(), leader.homes(), grants);
    }

    private Outcome all(UUID from, UUID to, long organ, String why) {
        var tasks = jdbc.sql(TASKS)
                .param("from", from)
                .param("organ", organ)
                .query(UUID.class)
                .list();
        var remarks = new ArrayList<String>();
        int handed = 0;
        for (UUID task : tasks) {
            switch (moves.ofTask(task, matter -> one(matter, task, to, why))) {
                case Outcome.Moved moved -> handed++;
                case Outcome other -> remarks.add(other.sentence());
            }
        }
        return new Outcome.Done(
                "已移交 " + handed + " 件" + (remarks.isEmpty() ? "。" : "，" + remarks.size() + " 件没有移交。"),
                List.copyOf(remarks));
    }

    private Change one(Matter matter, UUID task, UUID to, String why) {
        var row = matter.task(task).filter(TaskRow::pending).orElseThrow(() -> Stopped.refused("有一件已由别人办理。", ""));
        String bar = row.step() == 0 ? Duties.barFromDrafting(matter, to) : Duties.bar(matter, row.kind(), Set.of(to));
        if (!bar.isEmpty()) {
            throw Stopped.refused("《" + matter.signOff().title() + "》没有移交：" + bar, "请移交给另一位。");
        }
        var change = new Change(matter, Deed.Kind.HAND_OVER, Turns.viewer(), rows.now()).saying(why);
        change.on(row);
        change.concerning(to);
        if (row.step() == 0) {
            change.draftedBy(to);
        }
        String reason = row.step() == 0 ? "移交给您的草稿。" : "移交给您办理。";
        passage.handOn(change, row, new Seat(to, row.person(), row.vacant(), reason));
        return change;
    }
}
