package org.gongkai.app.notices;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;

/** A kind of notice that only tests tell. */
@TestComponent
public class Greetings {
    public static final String KIND = "try-out.greeting";

    @Bean
    NoticeKind greeting() {
        return new NoticeKind(KIND, "试用的提醒", "您有一件试用的事项");
    }
}
