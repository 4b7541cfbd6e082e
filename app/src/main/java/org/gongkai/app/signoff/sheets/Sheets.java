package org.gongkai.app.signoff.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.Names;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.ledger.ActStore;
import org.gongkai.app.signoff.ledger.DelegationStore;
import org.gongkai.app.signoff.ledger.Ledger;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.ledger.VersionStore;
import org.gongkai.app.signoff.rules.Duties;
import org.gongkai.app.signoff.rules.Recall;
import org.gongkai.app.signoff.rules.Removal;
import org.gongkai.app.signoff.rules.Returns;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One sign-off, whole. Empty where there is none or the viewer does not see it. */
@Component
public class Sheets {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ActStore acts;
    private final VersionStore versions;
    private final DelegationStore delegations;
    private final Names names;

    Sheets(
            JdbcClient jdbc,
            Ledger ledger,
            ActStore acts,
            VersionStore versions,
            DelegationStore delegations,
            Names names) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.acts = acts;
        this.versions = versions;
        this.delegations = delegations;
        this.names = names;
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> of(UUID signOff) {
        return ledger.find(signOff).map(this::sheet);
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> of(Subject subject) {
        return jdbc.sql("select id from sign_off where subject_kind = :kind and subject = :id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(UUID.class)
                .optional()
                .flatMap(this::of);
    }

    /** Only how it stands: for listeners. */
    @Transactional(readOnly = true)
    public Optional<SignOff> state(UUID signOff) {
        return ledger.find(signOff).map(Matter::signOff);
    }

    private Sheet sheet(Matter matter) {
        var now = matter.signOff();
        var pending = matter.present().stream().filter(TaskRow::pending).toList();
        var called = names.ofPeople(
                Stream.concat(Stream.of(now.drafter()), pending.stream().map(TaskRow::person))
                        .toList());
        var viewer = Viewers.required().person();
        return new Sheet(
                now,
                matter.route(),
                called.getOrDefault(now.drafter(), ""),
                versions.of(now.id(), now.version(), now.version()).getFirst().content(),
                matter.chosen(),
                pending.stream().map(row -> task(row, called)).toList(),
                viewer == null ? List.of() : mine(matter, viewer, pending, called),
                acts.of(now.id(), 1, Long.MAX_VALUE),
                may(matter, viewer));
    }

    private static Task task(TaskRow row, Map<UUID, String> called) {
        return new Task(
                row.id(),
                row.step(),
                row.person(),
                called.getOrDefault(row.person(), ""),
                row.insteadOf(),
                row.addedBy(),
                row.vacant(),
                row.state() == TaskRow.Life.HELD,
                row.reason(),
                row.givenAt(),
                row.due(),
                row.readAt());
    }

    private List<Sheet.Mine> mine(Matter matter, UUID viewer, List<TaskRow> pending, Map<UUID, String> called) {
        var principals = delegations.principalsOf(viewer);
        var mine = new ArrayList<Sheet.Mine>();
        for (TaskRow row : pending) {
            boolean own = row.person().equals(viewer);
            if (row.step() > 0 && row.state() == TaskRow.Life.OPEN && (own || principals.contains(row.person()))) {
                mine.add(new Sheet.Mine(
                        task(row, called),
                        matter.route().step(row.step()),
                        own ? null : called.getOrDefault(row.person(), ""),
                        Returns.from(matter, row.step()),
                        Duties.bar(matter, row.kind(), List.of(viewer, row.person()))));
            }
        }
        mine.sort(Comparator.comparing(one -> one.forWhom() != null));
        return mine;
    }

    private static Sheet.May may(Matter matter, @Nullable UUID viewer) {
        var state = matter.signOff().state();
        if (viewer == null) {
            return new Sheet.May(false, false, false, false, false, List.of());
        }
        boolean drafts = matter.signOff().drafter().equals(viewer);
        boolean edits = drafts && state.editable();
        return new Sheet.May(
                edits,
                edits,
                recalls(matter, viewer),
                drafts && !state.frozen() && !state.finished(),
                matter.step() > 0
                        && matter.participants().contains(viewer)
                        && matter.present().stream()
                                .anyMatch(row -> row.state() == TaskRow.Life.OPEN
                                        && !row.person().equals(viewer)),
                matter.present().stream()
                        .filter(row -> Removal.allowed(matter, row, viewer))
                        .map(TaskRow::id)
                        .toList());
    }

    private static boolean recalls(Matter matter, UUID viewer) {
        if (Recall.passedOn(matter, viewer).isPresent()) {
            return true;
        }
        try {
            Recall.of(matter, viewer);
            return true;
        } catch (Stopped no) {
            return false;
        }
    }
}
