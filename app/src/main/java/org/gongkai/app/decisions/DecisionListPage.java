package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a list.
 *
 * @param organs to choose from, those that the person sees
 * @param states to choose from
 * @param chosen what was asked for
 * @param counted how many there are of the kinds asked for, by the tallies; null where the list asks for more than they know
 * @param next the address of the page that follows; null for none
 * @param mayEnter whether the person enters decisions
 * @param wrong what of the question could not be understood; empty for nothing
 */
public record DecisionListPage(
        List<Choice> kinds,
        List<Choice> organs,
        List<Choice> states,
        Chosen chosen,
        @Nullable String counted,
        List<Line> lines,
        @Nullable String next,
        boolean mayEnter,
        String wrong) {
    /** Whether the list was narrowed in any way. */
    public boolean asked() {
        return !chosen.kind().isEmpty()
                || !chosen.words().isEmpty()
                || !chosen.from().isEmpty()
                || !chosen.to().isEmpty()
                || organs.stream().anyMatch(Choice::chosen)
                || states.stream()
                        .anyMatch(state -> state.chosen() && !state.value().equals(DecisionList.Standing.ANY.name()));
    }

    /** An option of a list. */
    public record Choice(String value, String title, boolean chosen) {}

    /** The form as it was filled in. */
    public record Chosen(String kind, String from, String to, String words) {}

    /**
     * A decision.
     *
     * @param due how its publication stands
     * @param tone {@code late}, {@code soon} or nothing
     */
    public record Line(UUID id, String title, String meta, String due, String tone, String day) {}

    static Line line(DecisionList.Line one, String organ, LocalDate today) {
        String amount = one.amount() == null ? "" : " · " + Cents.yuan(one.amount()) + " 元";
        Subject subject = Subject.of(one.title(), one.licensed());
        return new Line(
                one.id(),
                subject.title(),
                one.kind().title() + " · " + subject.document() + one.number() + " · " + one.party() + amount
                        + (organ.isEmpty() ? "" : " · " + organ),
                due(one, today),
                waits(one) && one.publishBy() != null ? LastDay.tone(one.publishBy(), today) : "",
                SpokenDay.said(one.decided()));
    }

    private static boolean waits(DecisionList.Line one) {
        return one.state().equals("RECORDED")
                && one.disclosure().equals(Disclosure.PUBLIC)
                && one.published() == null
                && one.removed() == null;
    }

    /** Whether it was published too late, and how late it was; what is long past is past. */
    private static String late(DecisionList.Line one) {
        LocalDate by = one.publishBy();
        LocalDate published = one.published();
        if (by == null || published == null || !published.isAfter(by)) {
            return "";
        }
        return "，逾期" + (by.plusDays(90).isBefore(published) ? "" : " " + LastDay.workingDays(by, published) + " 个工作日")
                + "公示";
    }

    private static String due(DecisionList.Line one, LocalDate today) {
        if (one.state().equals("WITHDRAWN")) {
            return "已撤回登记";
        }
        if (one.annulled() != null) {
            return "被撤销";
        }
        if (one.removed() != null) {
            return "已下架" + late(one);
        }
        if (one.published() != null) {
            return "公示中" + late(one);
        }
        return one.publishBy() == null ? "不公开" : "待公示，" + LastDay.until(one.publishBy(), today);
    }
}
