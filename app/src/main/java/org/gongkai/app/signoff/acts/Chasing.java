package org.gongkai.app.signoff.acts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Names;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.ledger.TaskRow.Life;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Telling;
import org.gongkai.app.signoff.moves.Turns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: reminds those for whom a sign-off waits; by the drafter or anybody who took part. */
@Component
public class Chasing {
    private final Moves moves;
    private final Admission admission;
    private final Telling telling;
    private final Names names;
    private final Rows rows;

    Chasing(Moves moves, Admission admission, Telling telling, Names names, Rows rows) {
        this.moves = moves;
        this.admission = admission;
        this.telling = telling;
        this.names = names;
        this.rows = rows;
    }

    /**
     * @param words what to tell them besides, or blank
     */
    @Transactional
    public Outcome chase(UUID signOff, long seen, String words) {
        return moves.of(signOff, matter -> {
            UUID actor = Turns.viewer();
            if (!matter.participants().contains(actor)) {
                throw Stopped.refused("您没有参与这一件的办理。", "请拟稿人或经手的人催办。");
            }
            var people = waitedFor(matter, actor);
            if (matter.step() == 0 || people.isEmpty()) {
                throw Stopped.refused("现在没有在等别人办理。", "不用催办。");
            }
            admission.words(words, null);
            var change = new Change(matter, Deed.Kind.CHASE, actor, rows.now()).saying(words);
            change.noting("催办" + called(people));
            change.tells(telling.chase(people, called(List.of(actor))));
            return change;
        });
    }

    private static List<UUID> waitedFor(Matter matter, UUID actor) {
        return matter.present().stream()
                .filter(task -> task.state() == Life.OPEN && !task.person().equals(actor))
                .map(TaskRow::person)
                .distinct()
                .toList();
    }

    private String called(List<UUID> people) {
        var found = names.ofPeople(people);
        return people.stream().map(person -> found.getOrDefault(person, "")).collect(Collectors.joining("、"));
    }
}
