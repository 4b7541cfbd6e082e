package org.gongkai.app.decisions;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationJobs {
    @Bean
    Job takingDownWhatHasEnded(DecisionKeeping keeping) {
        return new Job(
                "decisions.keep", "行政决定公示到期下架和提醒", Duration.ofMinutes(10), SystemViewer.LEDGER_KEEPING, keeping::run);
    }
}
