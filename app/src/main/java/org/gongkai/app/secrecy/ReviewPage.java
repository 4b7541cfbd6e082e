package org.gongkai.app.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.law.Article;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one review shows.
 *
 * @param mayDecide whether the viewer may decide now
 * @param whyNot why an officer may not; empty otherwise
 * @param total how many passages a person must decide about
 */
public record ReviewPage(
        Review review,
        List<Part> parts,
        boolean mayDecide,
        boolean mayWithdraw,
        boolean mayRevoke,
        String whyNot,
        int total,
        String proposedAt,
        String decidedAt,
        String endedAt) {

    /** A part with its findings in place. */
    public record Part(
            ReviewPart part,
            @Nullable MarkedText text,
            List<Line> findings,
            List<ReviewHidden> hidden,
            boolean dropped) {}

    /**
     * A finding in the list.
     *
     * @param number as it stands in the text
     * @param field the name of its field in the form
     * @param chosen what is, or would usually be, done about it; null where the person must choose
     */
    public record Line(
            int number,
            Finding finding,
            String field,
            @Nullable Treatment chosen) {}

    static List<Part> parts(
            List<ReviewPart> parts,
            List<ReviewHidden> hidden,
            Map<Integer, List<Finding>> findings,
            Map<ReviewDecision.At, Treatment> chosen,
            boolean suggest) {
        List<Part> shown = new ArrayList<>();
        int number = 0;
        for (ReviewPart part : parts) {
            List<Finding> here = findings.getOrDefault(part.ordinal(), List.of());
            List<Line> lines = new ArrayList<>();
            for (Finding finding : here) {
                var at = ReviewDecision.At.of(part.ordinal(), finding);
                Treatment usual = suggest && part.kind().equals("text") ? Treatment.usual(finding) : null;
                lines.add(new Line(++number, finding, field(at), chosen.containsKey(at) ? chosen.get(at) : usual));
            }
            MarkedText text = part.body() == null || part.body().isBlank()
                    ? null
                    : MarkedText.of(part.body(), here, number - here.size());
            shown.add(new Part(
                    part,
                    text,
                    lines,
                    hidden.stream()
                            .filter(one -> one.ordinal() == part.ordinal())
                            .toList(),
                    chosen.get(new ReviewDecision.At(part.ordinal(), "PART", 0, 0)) == Treatment.DROP));
        }
        return shown;
    }

    static String field(ReviewDecision.At at) {
        return "t-" + at.part() + "-" + at.kind() + "-" + at.from() + "-" + at.to();
    }

    /** The article, as a letter cites it; empty while it waits. */
    public String basis() {
        return review.article() == null ? "" : Article.parse(review.article()).chinese();
    }

    /** On what it was decided, in words. */
    public String groundWords() {
        return review.ground() == null
                ? ""
                : Ground.of(review.ground()).map(Ground::words).orElse("");
    }

    /** Whether it is a batch of rows. */
    public boolean batch() {
        return review.batchRows() != null;
    }
}
