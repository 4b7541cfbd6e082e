package org.gongkai.app.signoff;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A kind of subject to try sign-off on, with its own standard route; and the people and desks for it. */
@TestComponent
@Import({Bureau.class, Desks.class})
public class Papers {
    public static final String KIND = "paper";
    public static final UUID STANDARD = UUID.fromString("00000000-0000-4000-8000-00000000ba9e");

    @Bean
    SubjectKind paper() {
        return new SubjectKind(
                KIND,
                "文稿",
                "/try-out/papers/{id}",
                STANDARD,
                "文稿（一般）",
                List.of(
                        Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                        Step.of(Step.Kind.VERIFY, "核稿", new Who.RoleHere(Role.REVIEWER)),
                        Step.of(Step.Kind.COUNTERSIGN, "会签", new Who.Chosen()).by(Rule.ALL),
                        Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER)),
                        Step.of(Step.Kind.NUMBER, "编号", new Who.RoleHere(Role.OGI_OFFICE)),
                        Step.of(Step.Kind.FILE, "办结", new Who.Drafter())));
    }
}
