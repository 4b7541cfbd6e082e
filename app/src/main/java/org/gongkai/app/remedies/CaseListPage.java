package org.gongkai.app.remedies;

import java.util.List;
import java.util.Map;
import org.gongkai.app.registers.FormPage.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register of cases.
 *
 * @param organs to choose from, where the viewer sees more than one
 * @param next the address of the page after this one, or null
 */
public record CaseListPage(
        Filter filter,
        Counts counts,
        List<RemedyCase> lines,
        List<Option> organs,
        boolean mayEnter,
        @Nullable String next) {
    /** What was asked for; empty text for all. */
    public record Filter(String state, String kind, String counts, String organ, String from, String to, String words) {
        public boolean isPlain() {
            return !isNarrow() && words.isEmpty();
        }

        /** By anything but words. */
        public boolean isNarrow() {
            return !(kind + counts + organ + from + to).isEmpty();
        }
    }

    /** This year so far, of cases that count. */
    public record Counts(int year, long reconsiderations, long suits, long corrected, long pending, long notCounted) {}

    private static final Map<String, String> STATES =
            Map.of("pending", "尚未审结", "decided", "已审结", "all", "全部", "struck", "已作废");

    public List<Option> states() {
        return List.of("pending", "decided", "all", "struck").stream()
                .map(state -> new Option(state, STATES.getOrDefault(state, "")))
                .toList();
    }

    public CaseKind[] kinds() {
        return CaseKind.values();
    }

    static boolean isState(String state) {
        return STATES.containsKey(state);
    }
}
