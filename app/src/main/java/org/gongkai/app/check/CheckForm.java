package org.gongkai.app.check;

import org.gongkai.app.web.AnswerOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handing in a report changes nothing, so that the form needs no token and its address stays plain. */
@Configuration(proxyBeanMethods = false)
class CheckForm {
    @Bean
    AnswerOnly checking() {
        return new AnswerOnly("/check");
    }
}
