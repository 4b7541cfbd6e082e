package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a person shows: what a colleague may know, no private number.
 *
 * @param until the last day, where leaving has been registered
 * @param posts today's
 * @param holdings roles that have not ended
 * @param past posts by period, the latest first; empty for whoever sees history only in the journal
 */
public record PersonPage(
        Person person,
        @Nullable String officePhone,
        @Nullable String email,
        @Nullable LocalDate until,
        List<Post> posts,
        List<Holding> holdings,
        List<Past> past) {

    public String lastDay() {
        return until == null ? "" : SpokenDay.said(until);
    }

    /** Whether the person may be given a post or a role: whoever has a last day may not. */
    public boolean here() {
        return until == null;
    }

    /**
     * A role held.
     *
     * @param lapsed why it has no effect, or null
     */
    public record Holding(
            UUID id,
            Role role,
            String organCode,
            String organ,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String lapsed) {
        public String period() {
            return SpokenDay.said(since) + "起" + (until == null ? "" : "，至 " + SpokenDay.said(until));
        }
    }

    /** A post as it was. */
    public record Past(
            String title,
            String organCode,
            String organ,
            LocalDate since,
            @Nullable LocalDate until) {
        public String period() {
            return SpokenDay.said(since) + (until == null ? "起" : " 至 " + SpokenDay.said(until));
        }
    }
}
