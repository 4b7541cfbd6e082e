package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公开的关口: turns a review into a {@link Clearance}, at the moment of the release and for exactly the content at hand. Whatever is
 * missing, undecided, withheld, revoked or changed is refused.
 */
@Component
public class ReleaseGate {
    private static final String STANDING = """
            select r.way, r.proposer, d.reviewer, d.conclusion, d.cleared_hash, d.article, d.decided_at,
                   (e.review is not null) as ended
            from release_review r
            left join release_decision d on d.review = r.id
            left join release_end e on e.review = r.id
            where r.id = :review""";

    private final JdbcClient jdbc;
    private final ReleaseLock lock;
    private final TransactionTemplate apart;

    ReleaseGate(JdbcClient jdbc, ReleaseLock lock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** The same for {@link ReleaseWay#PUBLIC}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Clearance require(UUID review, ContentHash content) {
        return require(review, content, ReleaseWay.PUBLIC);
    }

    /**
     * The clearance of this content, good until the present transaction ends; a revocation waits for that end, or has come before.
     *
     * @throws NotCleared in every other case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Clearance require(UUID review, ContentHash content, ReleaseWay way) {
        lock.share(review);
        List<Standing> standing = Viewers.as(
                SystemViewer.RELEASE_GATE,
                () -> Objects.requireNonNull(apart.execute(status -> jdbc.sql(STANDING)
                        .param("review", review)
                        .query(Standing.class)
                        .list())));
        Clearance clearance = cleared(review, standing.stream().findFirst().orElseThrow(NotCleared::none));
        clearance.confirm(content, way);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                clearance.end();
            }
        });
        return clearance;
    }

    private static Clearance cleared(UUID review, Standing standing) {
        if (standing.ended()) {
            throw NotCleared.revoked();
        }
        if (standing.conclusion() == null) {
            throw NotCleared.waiting();
        }
        if (standing.clearedHash() == null || standing.conclusion() == Conclusion.WITHHELD) {
            throw NotCleared.withheld();
        }
        if (standing.reviewer() == null || standing.reviewer().equals(standing.proposer())) {
            throw NotCleared.none();
        }
        return new Clearance(
                review,
                new ContentHash(standing.clearedHash()),
                standing.way(),
                standing.proposer(),
                standing.reviewer(),
                standing.conclusion(),
                Article.parse(Objects.requireNonNull(standing.article())),
                Objects.requireNonNull(standing.decidedAt()));
    }

    private record Standing(
            ReleaseWay way,
            UUID proposer,
            @Nullable UUID reviewer,
            @Nullable Conclusion conclusion,
            @Nullable String clearedHash,
            @Nullable String article,
            @Nullable OffsetDateTime decidedAt,
            boolean ended) {}
}
