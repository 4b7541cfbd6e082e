package org.gongkai.app.secrecy;

import org.gongkai.app.notices.NoticeKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Of what people are told by the secrecy review. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeContacts.class)
class SecrecyConfiguration {
    @Bean
    NoticeKind secrecyWaiting() {
        return new NoticeKind("secrecy.waiting", "有材料等我保密审查", "有一份材料等待您保密审查");
    }

    @Bean
    NoticeKind secrecyDecided() {
        return new NoticeKind("secrecy.decided", "我送审的材料有了结论", "您送审的材料有了保密审查结论");
    }

    @Bean
    NoticeKind secrecyStopped() {
        return new NoticeKind("secrecy.stopped", "拦截了带密级标志的材料", "有一份带密级标志的材料被拦截");
    }
}
