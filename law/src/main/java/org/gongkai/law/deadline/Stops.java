package org.gongkai.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.law.calendar.WorkingDays;

/**
 * The days on which the reply clock stands still: for each consultation the days after dispatch up to and including the answer, or
 * the end of the counterpart's 15 working days if that comes first. Overlapping consultations stop once.
 */
final class Stops {
    /** One consultation's stretch of stopped days; empty where answered on the day of dispatch. */
    record Stretch(Consultation consultation, LocalDate afterSent, LocalDate lastStopped, LocalDate limit) {
        /** Whether the answer came after the counterpart's time, or not at all. */
        boolean capped() {
            return consultation.answered() == null || consultation.answered().isAfter(limit);
        }

        boolean covers(LocalDate day) {
            return day.isAfter(afterSent) && !day.isAfter(lastStopped);
        }
    }

    private final List<Stretch> stretches;

    /** Dispatch day (itself not stopped) to last stopped day, merged so that none overlaps another. */
    private final TreeMap<LocalDate, LocalDate> union = new TreeMap<>();

    Stops(List<Consultation> consultations, WorkingDays calendar) {
        List<Stretch> found = new ArrayList<>();
        for (Consultation consultation : consultations) {
            LocalDate delivered = consultation.delivered();
            LocalDate limit = calendar.after(
                    delivered == null ? consultation.sent() : delivered,
                    consultation.counterpart().period().days());
            LocalDate answered = consultation.answered();
            LocalDate last = answered == null || answered.isAfter(limit) ? limit : answered;
            found.add(new Stretch(consultation, consultation.sent(), last, limit));
        }
        found.sort(Comparator.comparing(Stretch::afterSent).thenComparing(Stretch::lastStopped));
        stretches = List.copyOf(found);
        for (Stretch stretch : stretches) {
            Map.Entry<LocalDate, LocalDate> before = union.floorEntry(stretch.afterSent());
            if (before == null || before.getValue().isBefore(stretch.afterSent())) {
                union.put(stretch.afterSent(), stretch.lastStopped());
            } else if (before.getValue().isBefore(stretch.lastStopped())) {
                union.put(before.getKey(), stretch.lastStopped());
            }
        }
    }

    /** The stretches by day of dispatch. */
    List<Stretch> stretches() {
        return stretches;
    }

    boolean covers(LocalDate day) {
        Map.Entry<LocalDate, LocalDate> before = union.lowerEntry(day);
        return before != null && !day.isAfter(before.getValue());
    }
}
