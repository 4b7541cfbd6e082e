package org.gongkai.app.signoff.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is asked at a step. Whom duty forbids is passed over; an empty seat goes to the deputy or the office, never nowhere. */
@Component
class Seats {
    private final Directory directory;
    private final AtWork atWork;
    private final Names names;

    Seats(Directory directory, AtWork atWork, Names names) {
        this.directory = directory;
        this.atWork = atWork;
        this.names = names;
    }

    /**
     * @return empty only where a countersign was left to the drafter, who chose nobody
     * @throws Stopped where nobody at all could even appoint somebody
     */
    List<Seat> at(Matter matter, int place) {
        Step step = matter.route().step(place);
        if (step.who() instanceof Who.Chosen
                && step.kind() == Step.Kind.COUNTERSIGN
                && matter.chosen().getOrDefault(place, List.of()).isEmpty()) {
            return List.of();
        }
        var again = whoDidItBefore(matter, place, step);
        if (again.isPresent()) {
            return List.of(again.get());
        }
        var asked = asked(matter, place, step);
        var fit = fit(matter, step, asked);
        var seats = new ArrayList<Seat>();
        for (Seat seat : asked) {
            if (fit.contains(seat.person())) {
                seats.add(seat);
            } else if (step.kind() == Step.Kind.COUNTERSIGN) {
                seats.add(filled(matter, step, seat.person())); // every one asked must be heard, or somebody for him
            }
        }
        return seats.isEmpty() ? List.of(filled(matter, step, null)) : seats;
    }

    /** Whoever did a step before a return does it again. */
    private Optional<Seat> whoDidItBefore(Matter matter, int place, Step step) {
        if (step.kind() == Step.Kind.COUNTERSIGN) {
            return Optional.empty();
        }
        return matter.tasks().stream()
                .filter(task -> task.step() == place && task.addedBy() == null && task.did(TaskRow.Decision.AGREE))
                .max(Comparator.comparing(TaskRow::round))
                .filter(task -> fits(matter, step, task.person()))
                .map(task -> new Seat(task.person(), task.insteadOf(), false, "此前由您办理“" + step.name() + "”。"));
    }

    private List<Seat> asked(Matter matter, int place, Step step) {
        return switch (step.who()) {
            case Who.Drafter d ->
                List.of(new Seat(
                        matter.signOff().drafter(),
                        null,
                        false,
                        "您是拟稿人，由您" + step.kind().deed() + "。"));
            case Who.RoleHere(Role role) -> holders(role, matter.signOff().organ());
            case Who.RoleAt(Role role, long organ) -> holders(role, organ);
            case Who.People(List<UUID> people) ->
                seats(people, "路线指定由您" + step.kind().title() + "。");
            case Who.Chosen c ->
                seats(
                        matter.chosen().getOrDefault(place, List.of()),
                        "拟稿人请您" + step.kind().title() + "。");
        };
    }

    private static List<Seat> seats(List<UUID> people, String reason) {
        return people.stream()
                .distinct()
                .map(person -> new Seat(person, null, false, reason))
                .toList();
    }

    private List<Seat> holders(Role role, long organ) {
        var holders = directory.holders(role, organ);
        if (holders.isEmpty()) {
            return List.of();
        }
        String where = names.ofOrgans(List.of(organ)).getOrDefault(organ, "");
        return seats(holders.stream().map(Person::id).toList(), "您是" + where + "的" + role.title() + "。");
    }

    private Set<UUID> fit(Matter matter, Step step, List<Seat> seats) {
        var fit = new HashSet<>(atWork.of(seats.stream().map(Seat::person).toList()));
        fit.removeIf(person -> Duties.bars(matter, step.kind(), person));
        return fit;
    }

    private boolean fits(Matter matter, Step step, UUID person) {
        return !Duties.bars(matter, step.kind(), person)
                && !atWork.of(List.of(person)).isEmpty();
    }

    /** The deputy, or else the office, which appoints somebody. */
    private Seat filled(Matter matter, Step step, @Nullable UUID missing) {
        UUID deputy = step.deputy();
        if (deputy != null && !deputy.equals(missing) && fits(matter, step, deputy)) {
            return new Seat(deputy, missing, false, "“" + step.name() + "”没有能办理的人，由您代办。");
        }
        return office(matter)
                .map(person -> new Seat(person, missing, true, "“" + step.name() + "”没有能办理的人，请您指定一位。"))
                .orElseThrow(() ->
                        Stopped.refused("“" + step.name() + "”现在没有能办理的人，本机关和上级机关也没有公开办人员可以指定。", "请联系系统管理员补齐角色后再试。"));
    }

    /** Of the organ, or of the nearest one above it that has an office; rather not the drafter. */
    private Optional<UUID> office(Matter matter) {
        Optional<Organ> organ = directory.organ(matter.signOff().organ());
        while (organ.isPresent()) {
            var office = directory.holders(Role.OGI_OFFICE, organ.get().id()).stream()
                    .map(Person::id)
                    .min(Comparator.comparing(matter.writers()::contains));
            if (office.isPresent()) {
                return office;
            }
            Long above = organ.get().parent();
            organ = above == null ? Optional.empty() : directory.organ(above);
        }
        return Optional.empty();
    }
}
