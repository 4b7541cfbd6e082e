package org.gongkai.app.requests;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.app.registers.ListFilter;
import org.gongkai.app.web.FormField.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register.
 *
 * @param organs to choose from, where the viewer sees more than one
 * @param next the address of the page after this one, or null
 */
public record RequestListPage(
        ListFilter filter,
        Counts counts,
        List<Line> lines,
        List<Option> organs,
        boolean mayRegister,
        boolean mayNumber,
        @Nullable String next) {
    /** This year so far. */
    public record Counts(int year, long fresh, long carriedOver, long closed, long open) {}

    public record Line(DisclosureRequest request, ReplyDue due) {}

    static final List<Option> STATES = List.of(
            new Option("open", "正在办理"),
            new Option("closed", "已办结"),
            new Option("all", "全部"),
            new Option("struck", "已作废"));

    public List<Option> states() {
        return STATES;
    }

    public RequesterKind[] kinds() {
        return RequesterKind.values();
    }

    public List<Option> outcomes() {
        return Outcomes.filters();
    }

    static Line line(DisclosureRequest request, LocalDate today) {
        return new Line(request, ReplyDue.of(request, today));
    }
}
