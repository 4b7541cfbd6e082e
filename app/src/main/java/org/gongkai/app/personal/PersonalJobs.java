package org.gongkai.app.personal;

import java.time.Duration;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalJobs {
    @Bean
    Job personalKeyRotation(KeyRotation rotation) {
        return new Job("personal.rotate", "个人信息钥匙轮换", Duration.ofHours(6), SystemViewer.KEY_ROTATION, rotation::run);
    }
}
