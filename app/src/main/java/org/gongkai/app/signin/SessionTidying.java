package org.gongkai.app.signin;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody asks for any more is put away. */
@Configuration(proxyBeanMethods = false)
class SessionTidying {
    @Bean
    Job tidySessions(SessionStore sessions, Guesses guesses) {
        return new Job("signin.tidy", "清理到时的会话", Duration.ofMinutes(10), SystemViewer.SIGN_IN, () -> {
            sessions.tidy();
            guesses.forget();
        });
    }
}
