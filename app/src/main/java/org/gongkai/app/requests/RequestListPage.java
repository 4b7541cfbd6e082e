package org.gongkai.app.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.app.registers.FormPage.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register.
 *
 * @param organs to choose from, where the viewer sees more than one
 * @param next the address of the page after this one, or null
 */
public record RequestListPage(
        Filter filter,
        Counts counts,
        List<Line> lines,
        List<Option> organs,
        boolean mayRegister,
        boolean mayNumber,
        @Nullable String next) {
    /** What was asked for; empty text for all. */
    public record Filter(
            String state, String kind, String outcome, String organ, String from, String to, String words) {
        public boolean isPlain() {
            return !isNarrow() && words.isEmpty();
        }

        /** By anything but words. */
        public boolean isNarrow() {
            return !(kind + outcome + organ + from + to).isEmpty();
        }
    }

    /** This year so far. */
    public record Counts(int year, long fresh, long carriedOver, long closed, long open) {}

    public record Line(DisclosureRequest request, ReplyDue due) {}

    private static final Map<String, String> STATES =
            Map.of("open", "正在办理", "closed", "已办结", "all", "全部", "struck", "已作废");

    public List<Option> states() {
        return List.of("open", "closed", "all", "struck").stream()
                .map(state -> new Option(state, STATES.getOrDefault(state, "")))
                .toList();
    }

    public RequesterKind[] kinds() {
        return RequesterKind.values();
    }

    public List<Option> outcomes() {
        return Outcomes.filters();
    }

    static boolean isState(String state) {
        return STATES.containsKey(state);
    }

    static Line line(DisclosureRequest request, LocalDate today) {
        return new Line(request, ReplyDue.of(request, today));
    }
}
