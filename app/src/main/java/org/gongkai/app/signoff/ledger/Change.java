package org.gongkai.app.signoff.ledger;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.State;
import org.jspecify.annotations.Nullable;

/** One act put together before anything is written: how the sign-off will stand, which tasks it closes and gives, what is told. */
public final class Change {
    final Matter before;
    final OffsetDateTime at;
    final Deed.Kind kind;
    final @Nullable UUID actor;
    final UUID act = UUID.randomUUID();

    private final Map<UUID, TaskRow> tasks = new LinkedHashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Set<UUID> given = new LinkedHashSet<>();
    private final Set<UUID> participants;
    private Consumer<SignOff> telling = now -> {};

    State state;
    int round;
    int step;
    UUID drafter;

    @Nullable
    UUID onBehalfOf;

    @Nullable
    UUID task;

    @Nullable
    UUID target;

    String words = "";
    String note = "";

    @Nullable
    Handwriting handwriting;

    @Nullable
    Content content;

    @Nullable
    String number;

    Map<Integer, List<UUID>> chosen;

    public Change(Matter before, Deed.Kind kind, @Nullable UUID actor, OffsetDateTime at) {
        this.before = before;
        this.kind = kind;
        this.actor = actor;
        this.at = at;
        before.tasks().forEach(row -> tasks.put(row.id(), row));
        participants = new LinkedHashSet<>(before.participants());
        state = before.signOff().state();
        round = before.round();
        step = before.step();
        drafter = before.signOff().drafter();
        number = before.signOff().number();
        chosen = before.chosen();
        if (actor != null && kind != Deed.Kind.HAND_OVER) { // a leader hands drafts over without reading them
            participants.add(actor);
        }
    }

    public Matter before() {
        return before;
    }

    public OffsetDateTime at() {
        return at;
    }

    public Deed.Kind kind() {
        return kind;
    }

    /** Who does it; null for the passing of time. */
    public @Nullable UUID actor() {
        return actor;
    }

    /** The place in the route at which it is done. */
    public int step() {
        return step;
    }

    public int round() {
        return round;
    }

    public UUID drafter() {
        return drafter;
    }

    public String note() {
        return note;
    }

    /** The task that it is done on, and with it the place. */
    public Change on(TaskRow row) {
        task = row.id();
        step = row.step();
        return this;
    }

    /** The principal for whom a delegate acts, or null. */
    public Change onBehalfOf(@Nullable UUID principal) {
        onBehalfOf = principal;
        return this;
    }

    /** Whom it concerns besides the one who does it. */
    public Change concerning(UUID person) {
        target = person;
        return this;
    }

    /** What it brings about, in words. */
    public Change noting(String result) {
        note = result;
        return this;
    }

    public Change drawn(@Nullable Handwriting signature) {
        handwriting = signature;
        return this;
    }

    public Change containing(Content next) {
        content = next;
        return this;
    }

    public Change numbered(String given) {
        number = given;
        return this;
    }

    public Change choosing(Map<Integer, List<UUID>> people) {
        chosen = people;
        return this;
    }

    public Change draftedBy(UUID person) {
        drafter = person;
        return this;
    }

    public void become(State next) {
        state = next;
    }

    /** Asks anew: what was given in earlier rounds waits for nobody any more. */
    public int nextRound() {
        return ++round;
    }

    /** Who is told besides those for whom it waits now. */
    public void tells(Consumer<SignOff> what) {
        telling = what;
    }

    public void tell(SignOff now) {
        telling.accept(now);
    }

    /** The revision that this act makes. */
    long revision() {
        return before.signOff().revision() + 1;
    }

    public Change saying(String text) {
        words = text.strip();
        return this;
    }

    public void put(TaskRow row) {
        tasks.put(row.id(), row);
        touched.add(row.id());
    }

    public void close(TaskRow row, TaskRow.Life end, TaskRow.@Nullable Decision decision) {
        boolean own = end == TaskRow.Life.DONE || end == TaskRow.Life.PASSED_ON;
        put(row.closed(end, own ? actor : null, decision, at, revision()));
    }

    /** Closes all that is pending in the present round. */
    public void closePending(TaskRow.Life end) {
        present().stream().filter(TaskRow::pending).forEach(row -> close(row, end, null));
    }

    public void give(TaskRow row) {
        tasks.put(row.id(), row);
        given.add(row.id());
        participants.add(row.person());
    }

    /** These have seen nothing of it, so it is none of theirs any more. */
    public void forget(Set<UUID> people) {
        participants.removeAll(people);
    }

    public List<TaskRow> present() {
        return tasks.values().stream().filter(row -> row.round() == round).toList();
    }

    List<TaskRow> given() {
        return given.stream().map(tasks::get).toList();
    }

    /** Kept tasks that changed. */
    List<TaskRow> touched() {
        return touched.stream()
                .filter(id -> !given.contains(id))
                .map(tasks::get)
                .toList();
    }

    /** Tasks that wait for their person from now on, and did not before. */
    public List<TaskRow> newlyOpen() {
        var open = new ArrayList<TaskRow>();
        for (TaskRow row : tasks.values()) {
            boolean wasOpen = before.task(row.id())
                    .filter(old -> old.state() == TaskRow.Life.OPEN)
                    .isPresent();
            if (row.state() == TaskRow.Life.OPEN && !wasOpen) {
                open.add(row);
            }
        }
        return open;
    }

    Set<UUID> participants() {
        return participants;
    }

    /** How it will stand, for rules that ask about the next step. */
    public Matter after() {
        return new Matter(
                signOff(), before.route(), round, chosen, before.writers(), participants, List.copyOf(tasks.values()));
    }

    public SignOff signOff() {
        var old = before.signOff();
        return new SignOff(
                old.id(),
                old.subject(),
                old.organ(),
                drafter,
                old.route(),
                content == null ? old.title() : content.title(),
                state,
                revision(),
                content == null ? old.version() : old.version() + 1,
                content == null ? old.contentHash() : content.hash(),
                number,
                old.begunAt(),
                at);
    }
}
