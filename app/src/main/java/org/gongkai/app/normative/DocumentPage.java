package org.gongkai.app.normative;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.files.UploadForm;
import org.jspecify.annotations.Nullable;

/**
 * One document: what it is, what happened to it, what can be told of it next.
 *
 * @param facts label and value
 * @param state its state today; {@code tone} as css names it
 * @param until what the state's end is, in words; empty for none
 * @param acts what this person can tell of it; empty where nothing can be told, and then {@code why} says why
 * @param describes whether this person can correct what the register says of it
 * @param abandoned the organ in whose ledger it stands has ended, and this is its name; null where it goes on
 * @param news what has just been done, or null
 */
public record DocumentPage(
        UUID id,
        String title,
        String number,
        String state,
        String tone,
        String until,
        List<Fact> facts,
        List<Told> told,
        List<DocumentAct> acts,
        String why,
        boolean describes,
        @Nullable String abandoned,
        List<StoredFile> files,
        List<UploadForm.Refusal> refused,
        List<String> cleanUps,
        @Nullable String news) {
    /** A line of what the register says. */
    public record Fact(String label, String value) {}

    /**
     * An event.
     *
     * @param lines what it says further: basis, part, reason
     * @param entered when and by whom it was told
     * @param late whether it was told long after it happened
     * @param undone whether it has been undone
     * @param correct address of the form that corrects it, or null where this person cannot
     */
    public record Told(
            String title,
            String day,
            List<String> lines,
            String entered,
            boolean late,
            boolean undone,
            boolean ahead,
            @Nullable String correct) {}

    public String address() {
        return NormativeDocuments.ADDRESS + id;
    }
}
