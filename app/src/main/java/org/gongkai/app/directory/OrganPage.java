package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an organ shows.
 *
 * @param path the organs above it, from the top
 * @param successor who carries on, where it has ended with a successor
 * @param below organs directly below it today
 * @param before organs that were merged into it
 * @param holdings who holds which role in it today
 * @param events its history, the latest first; empty for whoever sees it only in the journal
 */
public record OrganPage(
        Organ organ,
        List<Organ> path,
        LocalDate since,
        @Nullable String creditCode,
        @Nullable Organ successor,
        PeoplePart people,
        List<Organ> below,
        List<Organ> before,
        List<Holding> holdings,
        List<Event> events) {

    public boolean gone() {
        return organ.until() != null;
    }

    /** The first day without it. */
    public String ended() {
        LocalDate last = organ.until();
        return last == null ? "" : SpokenDay.said(last.plusDays(1));
    }

    public String founded() {
        return SpokenDay.said(since);
    }

    /** Somebody with a role in the organ. */
    public record Holding(Role role, UUID person, String name) {}

    /**
     * Something that happened to it.
     *
     * @param other what it was called from then on, or the other organ's name
     * @param code of the other organ, where there is one
     */
    public record Event(
            String day,
            String title,
            @Nullable String other,
            @Nullable String code) {}
}
