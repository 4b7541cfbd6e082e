package org.gongkai.app.decisions;

import org.gongkai.app.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of. */
@Configuration(proxyBeanMethods = false)
class DecisionNotices {
    static final String DUE = "decisions.due";
    static final String PUBLISHED = "decisions.published";

    @Bean
    NoticeKind decisionsDue() {
        return new NoticeKind(DUE, "行政决定快到或者超过公示期限", "您的机关有行政决定快到或者超过公示期限");
    }

    @Bean
    NoticeKind decisionsPublished() {
        return new NoticeKind(PUBLISHED, "送审的公示批次有结果", "您送审的一个公示批次有结果");
    }
}
