package org.gongkai.app.signoff.acts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person posted from a page of sign-off, as typed; it is shown again where the act could not be done.
 *
 * @param act what to do: {@code agree}, {@code disagree}, {@code return}, {@code number}, {@code finish}, {@code recall},
 *     {@code withdraw}, {@code chase}, {@code add}, {@code remove}, {@code appoint}, {@code pass}
 * @param seen the revision that the page showed
 * @param task on which task, where the act has one
 * @param phrase the phrase that was chosen, or {@code own} for the words in {@code opinion}
 * @param signature the lines that were written by hand, as a path; or blank
 * @param step the step to send it back to
 * @param person whom it concerns, where one was chosen
 * @param name whom it concerns, as typed
 * @param turn when an added signer acts
 * @param why a reason, or words to go with a chase
 */
public record ActForm(
        String act,
        long seen,
        @Nullable UUID task,
        String phrase,
        String opinion,
        String signature,
        @Nullable Integer step,
        @Nullable UUID person,
        String name,
        String turn,
        String why) {
    static final String OWN_WORDS = "own";

    public ActForm(
            String act,
            long seen,
            @Nullable UUID task,
            @Nullable String phrase,
            @Nullable String opinion,
            @Nullable String signature,
            @Nullable Integer step,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String turn,
            @Nullable String why) {
        this.act = act == null ? "" : act;
        this.seen = seen;
        this.task = task;
        this.phrase = blankIfNull(phrase);
        this.opinion = blankIfNull(opinion);
        this.signature = blankIfNull(signature);
        this.step = step;
        this.person = person;
        this.name = blankIfNull(name);
        this.turn = blankIfNull(turn);
        this.why = blankIfNull(why);
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The words of the opinion: one's own, or the phrase that was chosen. */
    public String words() {
        return phrase.isEmpty() || phrase.equals(OWN_WORDS) ? opinion : phrase;
    }

    /** Whether a phrase stands chosen. */
    public boolean chose(String words) {
        return phrase.equals(words);
    }
}
