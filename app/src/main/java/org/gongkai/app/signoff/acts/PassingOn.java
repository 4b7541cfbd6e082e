package org.gongkai.app.signoff.acts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Ledger;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转交: whoever has a task gives it to a colleague who may do it as well: of the same organ, in the role that the step asks for, and
 * free of what duty forbids. The limit stays, and while the colleague has not read it, it can be recalled.
 */
@Component
public class PassingOn {
    private final Moves moves;
    private final Turns turns;
    private final Passage passage;
    private final Admission admission;
    private final Ledger ledger;
    private final Directory directory;
    private final Colleagues colleagues;
    private final Rows rows;

    PassingOn(
            Moves moves,
            Turns turns,
            Passage passage,
            Admission admission,
            Ledger ledger,
            Directory directory,
            Colleagues colleagues,
            Rows rows) {
        this.moves = moves;
        this.turns = turns;
        this.passage = passage;
        this.admission = admission;
        this.ledger = ledger;
        this.directory = directory;
        this.colleagues = colleagues;
        this.rows = rows;
    }

    /**
     * @param seen the revision that the person saw
     * @param why must not be blank
     * @throws NoSuchSignOff for a task that the viewer does not see
     */
    @Transactional
    public Outcome passOn(UUID task, long seen, UUID person, String why) {
        return moves.ofTask(task, matter -> {
            var turn = turns.take(matter, task, seen, rows.now());
            var row = turn.task();
            if (row.step() == 0) {
                throw Stopped.refused("这一件还是草稿，不能转交。", "不再由您拟稿的，请本机关领导移交。");
            }
            if (row.vacant()) {
                throw Stopped.refused("这个环节还没有办理人，不能转交。", "请直接指定办理人。");
            }
            admission.words(why, "请写明为什么转交。");
            fit(matter, row, person);
            var change = new Change(matter, Deed.Kind.PASS_ON, turn.actor(), rows.now()).saying(why);
            change.onBehalfOf(turn.onBehalfOf());
            change.on(row);
            change.concerning(person);
            change.noting("由" + name(person) + "办理");
            passage.passOn(change, row, new Seat(person, row.person(), false, name(row.person()) + "转交给您办理。"));
            return change;
        });
    }

    private void fit(Matter matter, TaskRow row, UUID person) {
        String bar = Duties.bar(matter, row.kind(), Set.of(person));
        if (!bar.isEmpty()) {
            throw Stopped.refused(bar, "请另选一位。");
        }
        if (asked(matter).contains(person)) {
            throw Stopped.refused("这位同事已经在这个环节办理。", "请另选一位。");
        }
        if (!alike(matter, row).contains(person)) {
            throw Stopped.refused("这位同事不能接手这个环节。", "请选同一机关、担任同样角色的在职人员。");
        }
    }

    /** Whom the page offers, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> takers(UUID task) {
        return ledger.ofTask(task)
                .flatMap(matter -> matter.task(task).map(row -> takers(matter, row)))
                .orElse(List.of());
    }

    private List<Colleague> takers(Matter matter, TaskRow row) {
        if (row.step() == 0 || row.vacant() || row.state() != TaskRow.Life.OPEN) {
            return List.of();
        }
        var people = alike(matter, row);
        people.removeAll(asked(matter));
        people.removeIf(person -> Duties.bars(matter, row.kind(), person));
        var known = colleagues.of(people);
        return people.stream().filter(known::containsKey).map(known::get).toList();
    }

    /** Nobody is heard twice in a round. */
    private static Set<UUID> asked(Matter matter) {
        return matter.present().stream()
                .filter(TaskRow::counts)
                .map(TaskRow::person)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Who holds what the step asks for; where it asks for a person, what that person holds in his or her organ. */
    private Set<UUID> alike(Matter matter, TaskRow row) {
        Who who = row.addedBy() == null ? matter.route().step(row.step()).who() : new Who.Drafter();
        return switch (who) {
            case Who.RoleHere(Role role) ->
                holders(Set.of(role), matter.signOff().organ());
            case Who.RoleAt(Role role, long organ) -> holders(Set.of(role), organ);
            case Who.Drafter d -> likeThe(row.person());
            case Who.People p -> likeThe(row.person());
            case Who.Chosen c -> likeThe(row.person());
        };
    }

    /** A leader's task goes to leaders. */
    private Set<UUID> likeThe(UUID person) {
        return directory
                .signedIn(person)
                .map(known -> holders(rolesAtHome(known), known.home().id()))
                .orElseGet(LinkedHashSet::new);
    }

    private static Set<Role> rolesAtHome(SignedIn known) {
        Set<Role> roles = known.roles().entrySet().stream()
                .filter(held -> !held.getKey().administers()
                        && held.getValue().contains(known.home().id()))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        return roles.contains(Role.LEADER) ? Set.of(Role.LEADER) : roles;
    }

    private Set<UUID> holders(Set<Role> roles, long organ) {
        return roles.stream()
                .sorted()
                .flatMap(role -> directory.holders(role, organ).stream())
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String name(UUID person) {
        return directory.person(person).map(Person::name).orElse("");
    }
}
