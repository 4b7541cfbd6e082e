package org.gongkai.app.secrecy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 送审: what somebody proposes to release.
 *
 * @param organ whose information it is; the proposer works for it
 * @param subjectKind what it belongs to, e.g. {@code memo}
 * @param title as the reviewer's list shows it
 * @param involved who had a hand in it besides the proposer: none of them may review it
 * @param parts in the order in which {@link ContentHash#ofParts} takes them; empty for a batch
 * @param batch a batch of rows instead; null for anything else
 * @param sample of a batch, rows for the reviewer to look at; empty otherwise
 * @param note what the proposer says about it, e.g. the basis of disclosure; may be empty
 */
public record ReleaseProposal(
        long organ,
        String subjectKind,
        UUID subject,
        String title,
        ReleaseWay way,
        Set<UUID> involved,
        List<ReleasePart> parts,
        @Nullable BatchManifest batch,
        List<List<String>> sample,
        String note) {
    public ReleaseProposal {
        involved = Set.copyOf(involved);
        parts = List.copyOf(parts);
        sample = List.copyOf(sample);
        if (parts.isEmpty() == (batch == null)) {
            throw new IllegalArgumentException("either parts or a batch");
        }
    }

    /** Of a text, files, or both. */
    public static ReleaseProposal of(
            long organ, String subjectKind, UUID subject, String title, ReleaseWay way, List<ReleasePart> parts) {
        return new ReleaseProposal(organ, subjectKind, subject, title, way, Set.of(), parts, null, List.of(), "");
    }

    /** Of a batch of rows, with some of them to look at. */
    public static ReleaseProposal ofBatch(
            long organ,
            String subjectKind,
            UUID subject,
            String title,
            ReleaseWay way,
            BatchManifest batch,
            List<List<String>> sample) {
        return new ReleaseProposal(organ, subjectKind, subject, title, way, Set.of(), List.of(), batch, sample, "");
    }

    /** The same, naming others who wrote or signed it. */
    public ReleaseProposal with(Set<UUID> people) {
        return new ReleaseProposal(organ, subjectKind, subject, title, way, people, parts, batch, sample, note);
    }

    /** The same with words to the reviewer. */
    public ReleaseProposal saying(String words) {
        return new ReleaseProposal(organ, subjectKind, subject, title, way, involved, parts, batch, sample, words);
    }

    ContentHash hash() {
        return batch != null
                ? batch.hash()
                : ContentHash.ofParts(parts.stream()
                        .map(part -> new ContentHash.Part(part.name(), part.hash()))
                        .toList());
    }
}
