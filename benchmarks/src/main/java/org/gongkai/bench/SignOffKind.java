package org.gongkai.bench;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A kind of subject for the comparison; the program takes it up as a source of its own. */
@Configuration(proxyBeanMethods = false)
class SignOffKind {
    static final String CODE = "bench";

    @Bean
    SubjectKind measured() {
        return new SubjectKind(
                CODE,
                "文稿",
                "/bench/{id}",
                UUID.fromString("00000000-0000-4000-8000-00000000be2c"),
                "文稿",
                List.of(
                        Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                        Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER)),
                        Step.of(Step.Kind.FILE, "办结", new Who.Drafter())));
    }
}
