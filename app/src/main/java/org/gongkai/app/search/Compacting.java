package org.gongkai.app.search;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps of each thing the newest change only; a node that was away finds it all the same. */
@Configuration(proxyBeanMethods = false)
class Compacting {
    private static final String OLDER = """
            delete from search_change c where exists (
                select 1 from search_change n
                where n.kind = c.kind and n.subject = c.subject and (n.written_by, n.id) > (c.written_by, c.id))""";

    @Bean
    Job compactingChanges(JdbcClient jdbc, TransactionTemplate transaction) {
        return new Job(
                "search.compact",
                "整理检索的变更记录",
                Duration.ofHours(1),
                SystemViewer.SEARCH_INDEXING,
                () -> transaction.executeWithoutResult(_ -> jdbc.sql(OLDER).update()));
    }
}
