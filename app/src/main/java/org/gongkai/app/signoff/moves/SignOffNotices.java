package org.gongkai.app.signoff.moves;

import org.gongkai.app.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of. */
@Configuration(proxyBeanMethods = false)
class SignOffNotices {
    @Bean
    NoticeKind signOffWaiting() {
        return new NoticeKind("signoff.waiting", "有审签事项等我办理", "您有一件审签事项等待办理");
    }

    @Bean
    NoticeKind signOffReturned() {
        return new NoticeKind("signoff.returned", "我拟的稿被退回", "您拟的一件稿已退回，请修改");
    }

    @Bean
    NoticeKind signOffChased() {
        return new NoticeKind("signoff.chased", "审签事项催办和超时提醒", "您有一件审签事项被催办或已超过时限");
    }

    @Bean
    NoticeKind signOffDone() {
        return new NoticeKind("signoff.done", "我拟的稿已签发、印发或办结", "您拟的一件稿已签发或办结");
    }
}
