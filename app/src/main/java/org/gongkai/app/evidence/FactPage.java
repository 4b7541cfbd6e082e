package org.gongkai.app.evidence;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.files.UploadForm;
import org.jspecify.annotations.Nullable;

/**
 * One fact.
 *
 * @param facts label and value
 * @param counts the measures that count it, by their titles
 * @param changes what was done to it, the latest first
 * @param writes whether this person may correct it
 * @param news what has just been done, or null
 */
public record FactPage(
        UUID id,
        String kind,
        String kindTitle,
        String title,
        boolean withdrawn,
        List<Fact> facts,
        List<String> counts,
        List<Change> changes,
        List<StoredFile> files,
        List<UploadForm.Refusal> refused,
        boolean writes,
        @Nullable String news) {
    /** A line of what it says. */
    public record Fact(String label, String value) {}

    /** Something that was done to it. */
    public record Change(String title, String when, String reason, String before) {}

    public String address() {
        return Evidence.ADDRESS + id;
    }
}
