package org.gongkai.app.report;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportJobs {
    @Bean
    Job takingDownReports(TakingDown takingDown) {
        return new Job(
                "report.take-down",
                "撤下审查结论被撤销的年度报告",
                Duration.ofMinutes(10),
                SystemViewer.REPORT_KEEPING,
                takingDown::run);
    }
}
