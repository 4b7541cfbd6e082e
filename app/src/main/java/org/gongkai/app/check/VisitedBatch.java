package org.gongkai.app.check;

/**
 * A batch of this visit, for the way back to it.
 *
 * @param words how far it is
 */
public record VisitedBatch(String id, int files, String words) {}
