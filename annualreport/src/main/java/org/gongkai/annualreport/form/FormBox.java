package org.gongkai.annualreport.form;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One box of a table as the form prints it.
 *
 * @param text the printed words; empty for a FIGURE
 * @param colspan over how many columns it reaches, at least 1
 * @param rowspan over how many rows it reaches, at least 1
 * @param cell the name of the figure it holds, for FIGURE only (see {@link org.gongkai.law.report.ReportForm})
 */
public record FormBox(
        Role role,
        String text,
        int colspan,
        int rowspan,
        @Nullable String cell) {

    /** What a box is. SIDE is the head of several rows, OUTER the one left of it, printed upright. */
    public enum Role {
        HEAD,
        OUTER,
        SIDE,
        LABEL,
        FIGURE
    }

    static FormBox head(String text, int colspan, int rowspan) {
        return new FormBox(Role.HEAD, text, colspan, rowspan, null);
    }

    static FormBox outer(String text, int rowspan) {
        return new FormBox(Role.OUTER, text, 1, rowspan, null);
    }

    static FormBox side(String text, int rowspan) {
        return new FormBox(Role.SIDE, text, 1, rowspan, null);
    }

    static FormBox label(String text, int colspan) {
        return new FormBox(Role.LABEL, text, colspan, 1, null);
    }

    static FormBox figure(String cell, int colspan) {
        return new FormBox(Role.FIGURE, "", colspan, 1, cell);
    }

    /** The name of the figure of a FIGURE. */
    public String figure() {
        return Objects.requireNonNull(cell, text);
    }

    /**
     * The words of a narrow head, between which its lines may be broken: 结果｜维持, 社会｜公益｜组织, （三）｜不予公开; of the upright
     * OUTER, its characters, a mark with the one before it.
     */
    public List<String> parts() {
        if (role == Role.OUTER) {
            return List.of(text.split("(?<=.)(?!、)"));
        }
        if (role == Role.SIDE) {
            return List.of(text.split("(?<=）)(?=.)"));
        }
        return List.of(text.split("(?<=[^第])(?=维持|纠正|结果$|审结|企业|机构|公益|组织|服务)"));
    }
}
