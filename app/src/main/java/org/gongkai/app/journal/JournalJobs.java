package org.gongkai.app.journal;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JournalJobs {
    @Bean
    Job journalSealing(Sealing sealing) {
        return new Job("journal.seal", "日志封存", Duration.ofSeconds(10), SystemViewer.JOURNAL_SEALING, sealing::sealAll);
    }
}
