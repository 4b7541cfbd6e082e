package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 历程: what follows from the events of one document. A pure function of them: in force on a day is no state that somebody has to keep
 * up to date.
 *
 * @param spells one after the other; each begins once and ends at most once
 * @param idle events that change nothing, since the document was not in force when they hold; the ledger lets none in
 */
record Course(List<Spell> spells, Set<UUID> idle) {
    private static final Comparator<DocumentEvent> IN_ORDER = Comparator.comparing(DocumentEvent::day)
            .thenComparing(event -> !event.kind().opens())
            .thenComparing(DocumentEvent::ordinal);

    static Course of(Collection<DocumentEvent> events) {
        Set<UUID> undone = undone(events);
        var walk = new Walk();
        events.stream()
                .filter(event -> event.kind().moves() && !undone.contains(event.id()))
                .sorted(IN_ORDER)
                .forEach(walk::take);
        return walk.end();
    }

    /** As it was known at that moment: without what was told later. */
    static Course asKnown(Collection<DocumentEvent> events, OffsetDateTime moment) {
        return of(events.stream().filter(event -> !event.at().isAfter(moment)).toList());
    }

    static Set<UUID> undone(Collection<DocumentEvent> events) {
        return events.stream()
                .flatMap(event -> Optional.ofNullable(event.undoes()).stream())
                .collect(Collectors.toSet());
    }

    /** The spell that holds on the day. */
    Optional<Spell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.holds(day)).findFirst();
    }

    /** The last one, which holds or will not hold again; empty where the making was undone. */
    Optional<Spell> last() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.getLast());
    }

    private static final class Walk {
        private final List<Spell> spells = new ArrayList<>();
        private final Set<UUID> idle = new LinkedHashSet<>();
        private @Nullable Spell open;
        private @Nullable LocalDate term;

        void take(DocumentEvent event) {
            lapseBefore(event.day());
            if (event.kind().opens()) {
                begin(event);
                return;
            }
            Spell now = open;
            if (now == null) {
                idle.add(event.id());
                return;
            }
            if (event.setsTerm()) {
                term = event.lastDay();
            }
            switch (event.kind()) {
                case REPEALED -> close(now, Spell.Closing.REPEALED, event.day());
                case DECLARED_LAPSED -> close(now, Spell.Closing.DECLARED_LAPSED, event.day());
                case TRANSFERRED -> move(now, event);
                default -> {}
            }
        }

        private void begin(DocumentEvent event) {
            boolean gone = spells.isEmpty() || spells.getLast().closing() == Spell.Closing.TRANSFERRED_OUT;
            if (open != null || !gone) {
                idle.add(event.id());
                return;
            }
            term = event.lastDay();
            open = new Spell(
                    event.organ(),
                    event.kind() == EventKind.MADE ? Spell.Opening.MADE : Spell.Opening.RECEIVED,
                    event.day(),
                    event.inForceFrom() == null ? event.day() : event.inForceFrom(),
                    null,
                    null);
        }

        private void move(Spell now, DocumentEvent event) {
            close(now, Spell.Closing.TRANSFERRED_OUT, event.day());
            if (event.toOrgan() != null) {
                open = new Spell(
                        event.toOrgan(), Spell.Opening.TRANSFERRED_IN, event.day(), now.inForceFrom(), null, null);
            }
        }

        private void lapseBefore(LocalDate day) {
            if (open != null && term != null && day.isAfter(term)) {
                close(open, Spell.Closing.LAPSED, term.plusDays(1));
            }
        }

        private void close(Spell now, Spell.Closing closing, LocalDate until) {
            spells.add(new Spell(now.organ(), now.opening(), now.since(), now.inForceFrom(), closing, until));
            open = null;
        }

        Course end() {
            if (open != null && term != null) {
                close(open, Spell.Closing.LAPSED, term.plusDays(1));
            } else if (open != null) {
                spells.add(open);
            }
            return new Course(List.copyOf(spells), Set.copyOf(idle));
        }
    }
}
