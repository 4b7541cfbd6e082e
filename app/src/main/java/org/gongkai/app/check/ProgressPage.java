package org.gongkai.app.check;

/**
 * A batch that is being worked on.
 *
 * @param file the one just done, empty before the first
 */
public record ProgressPage(String id, int size, int done, String file) {
    /** Minutes after the last look until a batch is cleared. */
    public static final int MINUTES = Batches.MINUTES;

    static ProgressPage of(Batch batch) {
        Batch.Progress progress = batch.progress();
        return new ProgressPage(batch.id(), batch.size(), progress.done(), progress.file());
    }
}
