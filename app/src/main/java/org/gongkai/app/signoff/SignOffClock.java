package org.gongkai.app.signoff;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.signoff.TaskRow.Life;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the passing of time does: after the limit a task goes to the deputy, or, without one, its person is reminded, once; and
 * delegations begin and end. Run twice, it does no more than once.
 */
@Configuration(proxyBeanMethods = false)
class SignOffClock {
    private static final String OVERDUE = """
            select id from sign_off_task where state = 'OPEN' and reminded_at is null and due < :now
            order by due limit 500""";

    @Bean
    Job passingOfTime(
            JdbcClient jdbc,
            Moves moves,
            Passage passage,
            Telling telling,
            AtWork atWork,
            DelegationSweep delegations,
            Rows rows,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        var late = new Late(passage, telling, atWork, rows);
        return new Job("signoff.clock", "审签时限与委托", Duration.ofMinutes(1), SystemViewer.SIGNOFF_CLOCK, () -> {
            transaction.executeWithoutResult(status -> delegations.sweep());
            var overdue = transaction.execute(status ->
                    jdbc.sql(OVERDUE).param("now", rows.now()).query(UUID.class).list());
            for (UUID task : overdue) {
                transaction.executeWithoutResult(status -> moves.ofTask(task, matter -> late.pass(matter, task)));
            }
        });
    }

    /** What becomes of one task that is late. */
    private record Late(Passage passage, Telling telling, AtWork atWork, Rows rows) {
        Change pass(Matter matter, UUID task) {
            var now = rows.now();
            var row = matter.task(task)
                    .filter(late -> late.state() == Life.OPEN && late.remindedAt() == null)
                    .filter(late -> late.due() != null && late.due().isBefore(now))
                    .orElseThrow(() -> Stopped.refused("已经办理或已经处理过超时。", ""));
            UUID deputy = matter.route().step(row.step()).deputy();
            return deputy != null && takesOver(matter, row, deputy)
                    ? toDeputy(matter, row, deputy, now)
                    : reminder(matter, row, now);
        }

        private boolean takesOver(Matter matter, TaskRow row, UUID deputy) {
            return !row.vacant()
                    && Duties.bar(matter, row.kind(), Set.of(deputy)).isEmpty()
                    && matter.present().stream()
                            .noneMatch(
                                    other -> other.pending() && other.person().equals(deputy))
                    && !atWork.of(Set.of(deputy)).isEmpty();
        }

        private Change toDeputy(Matter matter, TaskRow row, UUID deputy, java.time.OffsetDateTime now) {
            var change = change(matter, Deed.Kind.TIME_OUT, row, deputy, now);
            change.close(row, Life.HANDED_ON, null);
            var taken = passage.task(
                    change, row.step(), new Seat(deputy, row.person(), false, "原办理人逾期未办，由您代办。"), null, row.addedBy());
            change.give(taken);
            change.present().stream()
                    .filter(other -> row.id().equals(other.after()) && other.state() == Life.HELD)
                    .forEach(other -> change.put(other.heldBy(taken.id())));
            change.note = "逾期未办，转由代办人办理";
            return change;
        }

        private Change reminder(Matter matter, TaskRow row, java.time.OffsetDateTime now) {
            var change = change(matter, Deed.Kind.REMIND, row, row.person(), now);
            change.put(row.reminded(now));
            change.note = "逾期未办，没有可转的代办人，已提醒";
            change.tells(telling.remind(row.person()));
            return change;
        }

        private static Change change(
                Matter matter, Deed.Kind kind, TaskRow row, UUID target, java.time.OffsetDateTime now) {
            var change = new Change(matter, kind, null, now);
            change.task = row.id();
            change.step = row.step();
            change.target = target;
            return change;
        }
    }
}
