package org.gongkai.app.normative;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.notices.NoticeKind;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Of what people are told, and what the program does by itself. */
@Configuration(proxyBeanMethods = false)
class NormativeConfiguration {
    @Bean
    NoticeKind normativeLapsing() {
        return new NoticeKind("normative.lapsing", "规范性文件有效期将满", "有一件规范性文件的有效期将满");
    }

    @Bean
    NoticeKind normativeCleanUp() {
        return new NoticeKind("normative.clean-up", "规范性文件清理请我填写结论", "有一次规范性文件清理请您填写结论");
    }

    @Bean
    Job normativeLapsingJob(LapseWatch watch) {
        return new Job("normative.lapsing", "规范性文件到期提醒", Duration.ofHours(1), SystemViewer.LEDGER_KEEPING, watch::look);
    }
}
