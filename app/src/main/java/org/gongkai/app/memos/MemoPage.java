package org.gongkai.app.memos;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.page.SignoffPage;
import org.jspecify.annotations.Nullable;

/**
 * One memo at a desk or on a phone.
 *
 * @param organ whose memo it is, by its short name
 * @param number 文号, or null before it has one
 * @param version which version this is, and by whom and when it was made
 * @param changes how many places differ from the version before; 0 where there is none or nothing does
 * @param paragraphs the text
 * @param nextNumber what number it would get now, where the person may number it; or null
 * @param retention how long it is kept, once filed; or null
 * @param colleagues whom the person is likely to name
 * @param typed what the person posted, where it could not be done; otherwise null
 * @param trouble why it could not be done; otherwise null
 */
public record MemoPage(
        UUID id,
        String title,
        String organ,
        String drafter,
        @Nullable String number,
        VersionLine version,
        int changes,
        List<String> paragraphs,
        List<StoredFile> files,
        List<VersionLine> versions,
        @Nullable String nextNumber,
        @Nullable Retention retention,
        SignoffPage signoff,
        List<Colleague> colleagues,
        @Nullable ActForm typed,
        @Nullable String trouble) {
    /** A version in the list of them. */
    public record VersionLine(int number, String by, String when, String why) {}

    public String address() {
        return MemoKind.ADDRESS + id;
    }

    public List<Retention> retentions() {
        return List.of(Retention.values());
    }

    /** What the person wrote for a step that has meanwhile gone on: it is kept in sight, to be copied. */
    public @Nullable String stranded() {
        return typed != null && !signoff.mine() && !typed.words().isBlank() ? typed.words() : null;
    }
}
