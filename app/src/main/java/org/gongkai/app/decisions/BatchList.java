package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What could be proposed now. */
@Component
class BatchList {
    private static final String HEAPS = """
            select organ, kind, count(*) as count from decision d
            where organ = any (:organs) and state = 'RECORDED' and disclosure = 'PUBLIC' and published is null and removed is null
              and annulled is null and (shown_until is null or shown_until >= :today)
              and not exists (select from decision_batch_row r where r.decision = d.id)
            group by organ, kind order by organ, kind""";

    private final JdbcClient jdbc;

    BatchList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Heap(long organ, DecisionKind kind, long count) {}

    @Transactional(readOnly = true)
    public List<Heap> heaps(Collection<Long> organs, LocalDate today) {
        return jdbc.sql(HEAPS)
                .param("organs", organs.toArray(Long[]::new))
                .param("today", today)
                .query(Heap.class)
                .list();
    }
}
