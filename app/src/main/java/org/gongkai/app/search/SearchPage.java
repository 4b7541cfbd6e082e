package org.gongkai.app.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.search.Found.KindCount;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * The page of a question.
 *
 * @param question as it was typed
 * @param kind the kind chosen, or null for all
 * @param page from 1
 * @param found null where nothing was looked for
 * @param people whom the question finds; only on the first page of all kinds
 * @param state why nothing was looked for, or what must be known of what was found; empty where there is nothing to say
 */
public record SearchPage(
        String question,
        @Nullable String kind,
        int page,
        @Nullable Found found,
        Colleagues.Asked people,
        String state,
        LocalDate today) {
    public boolean asked() {
        return !question.isBlank();
    }

    public List<Found.Line> lines() {
        return found == null ? List.of() : found.lines();
    }

    public List<KindCount> kinds() {
        return found == null ? List.of() : found.kinds();
    }

    public int total() {
        return found == null ? 0 : found.total();
    }

    public int all() {
        return kinds().stream().mapToInt(KindCount::count).sum();
    }

    public int pages() {
        return (total() + Search.PAGE - 1) / Search.PAGE;
    }

    public boolean more() {
        return found != null && found.more();
    }

    public int most() {
        return Search.MOST;
    }

    /** People stand before what was written where the question is one's name. */
    public boolean peopleFirst() {
        return people.name(question);
    }

    /** This question for another kind, or another page. */
    public String address(@Nullable String otherKind, int otherPage) {
        return "/office/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)
                + (otherKind == null ? "" : "&kind=" + URLEncoder.encode(otherKind, StandardCharsets.UTF_8))
                + (otherPage == 1 ? "" : "&page=" + otherPage);
    }

    /** 3 月 27 日, with the year when it is not this one. */
    public String day(LocalDate date) {
        return SpokenDay.said(date, today);
    }
}
