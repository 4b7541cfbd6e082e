package org.gongkai.app.memos;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Rule;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A memo as something to be signed, with the way it goes until an office draws another. */
@Configuration(proxyBeanMethods = false)
class MemoKind {
    static final String CODE = "memo";
    static final String ADDRESS = "/office/memos/";
    private static final UUID STANDARD_ROUTE = UUID.fromString("6d656d6f-0000-4000-8000-000000000001");

    @Bean
    SubjectKind memoKindOfSubject() {
        return new SubjectKind(
                CODE,
                "签报",
                ADDRESS + "{id}",
                STANDARD_ROUTE,
                "签报（一般）",
                List.of(
                        Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                        Step.of(Step.Kind.VERIFY, "核稿", new Who.RoleHere(Role.REVIEWER))
                                .within(Limit.workingDays(1)),
                        Step.of(Step.Kind.COUNTERSIGN, "会签", new Who.Chosen())
                                .by(Rule.ALL)
                                .within(Limit.workingDays(2)),
                        Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER))
                                .within(Limit.workingDays(2)),
                        Step.of(Step.Kind.NUMBER, "编号", new Who.Drafter()),
                        Step.of(Step.Kind.FILE, "归档", new Who.Drafter())));
    }

    static Subject subject(UUID memo) {
        return new Subject(CODE, memo);
    }
}
