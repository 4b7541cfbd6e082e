package org.gongkai.app.normative;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.web.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A clean-up as a work list.
 *
 * @param open whether only documents without a conclusion are listed
 * @param next the address of the page that follows, or null
 * @param closing the fields with which it is closed; empty for whoever cannot
 * @param troubleAt the document whose conclusion was refused, or null
 * @param trouble the sentence of the refusal, or null
 */
public record CleanUpPage(
        CleanUp cleanUp,
        boolean open,
        List<Line> lines,
        @Nullable String next,
        List<FormField> closing,
        @Nullable UUID troubleAt,
        @Nullable String trouble) {
    /**
     * A document with its conclusion.
     *
     * @param writes whether this person may conclude it
     * @param typed the conclusion that stands in the form: what was typed, or what is kept
     */
    public record Line(
            UUID document,
            String href,
            String title,
            String meta,
            @Nullable Conclusion conclusion,
            String reason,
            boolean writes,
            @Nullable Conclusion typed,
            String typedReason) {}

    public Conclusion[] conclusions() {
        return Conclusion.values();
    }
}
