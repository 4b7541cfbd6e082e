package org.gongkai.app.remedies;

import java.util.List;
import org.gongkai.app.registers.ListFilter;
import org.gongkai.app.web.FormField.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register of cases.
 *
 * @param organs to choose from, where the viewer sees more than one
 * @param next the address of the page after this one, or null
 */
public record CaseListPage(
        ListFilter filter,
        Counts counts,
        List<RemedyCase> lines,
        List<Option> organs,
        boolean mayEnter,
        @Nullable String next) {
    /** This year so far, of cases that count. */
    public record Counts(int year, long reconsiderations, long suits, long corrected, long pending, long notCounted) {}

    static final List<Option> STATES = List.of(
            new Option("pending", "尚未审结"),
            new Option("decided", "已审结"),
            new Option("all", "全部"),
            new Option("struck", "已作废"));

    public List<Option> states() {
        return STATES;
    }

    public CaseKind[] kinds() {
        return CaseKind.values();
    }
}
