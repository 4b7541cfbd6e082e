package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.law.Article;

/**
 * 准予公开: exactly this content may leave the house in this way, as two named people have answered for (条例 article 17). Every
 * function that releases anything demands one and confirms the content with it. Only {@link ReleaseGate} makes it, at the moment
 * of the release, from what stands in the database then; it ends with the transaction in which it was given.
 */
public final class Clearance {
    private final UUID review;
    private final ContentHash hash;
    private final ReleaseWay way;
    private final UUID proposer;
    private final UUID reviewer;
    private final Conclusion conclusion;
    private final Article basis;
    private final OffsetDateTime decidedAt;
    private volatile boolean ended;

    Clearance(
            UUID review,
            ContentHash hash,
            ReleaseWay way,
            UUID proposer,
            UUID reviewer,
            Conclusion conclusion,
            Article basis,
            OffsetDateTime decidedAt) {
        this.review = review;
        this.hash = hash;
        this.way = way;
        this.proposer = proposer;
        this.reviewer = reviewer;
        this.conclusion = conclusion;
        this.basis = basis;
        this.decidedAt = decidedAt;
    }

    /**
     * Confirms that it is this content, going out in this way, that was cleared; to be called by whatever releases, on what it is
     * about to release.
     *
     * @throws NotCleared when it is anything else, or the transaction of the clearance has ended
     */
    public void confirm(ContentHash content, ReleaseWay wanted) {
        if (ended) {
            throw NotCleared.ended();
        }
        if (!hash.equals(content)) {
            throw NotCleared.changed();
        }
        if (!way.covers(wanted)) {
            throw NotCleared.otherWay(way, wanted);
        }
    }

    void end() {
        ended = true;
    }

    public UUID review() {
        return review;
    }

    public ContentHash hash() {
        return hash;
    }

    public ReleaseWay way() {
        return way;
    }

    /** Who proposed the release. */
    public UUID proposer() {
        return proposer;
    }

    /** The secrecy officer who cleared it; never the proposer. */
    public UUID reviewer() {
        return reviewer;
    }

    /** {@link Conclusion#OPEN} or {@link Conclusion#REDACTED}. */
    public Conclusion conclusion() {
        return conclusion;
    }

    public Article basis() {
        return basis;
    }

    public OffsetDateTime decidedAt() {
        return decidedAt;
    }
}
