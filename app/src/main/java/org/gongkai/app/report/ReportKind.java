package org.gongkai.app.report;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.gongkai.app.notices.NoticeKind;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A report as something that two people sign, and what people are told of it. */
@Configuration(proxyBeanMethods = false)
class ReportKind {
    static final String CODE = "annual-report";
    private static final UUID STANDARD_ROUTE = UUID.fromString("7265706f-7274-4000-8000-000000000001");

    @Bean
    SubjectKind reportKindOfSubject() {
        return new SubjectKind(
                CODE,
                "年度报告",
                "/office/reports/signing/{id}",
                STANDARD_ROUTE,
                "年度报告（一般）",
                List.of(
                        Step.of(Step.Kind.DRAFT, "拟稿", new Who.Drafter()),
                        Step.of(Step.Kind.VERIFY, "审核", new Who.RoleHere(Role.REVIEWER))
                                .within(Limit.workingDays(2)),
                        Step.of(Step.Kind.SIGN, "签发", new Who.RoleHere(Role.LEADER))
                                .within(Limit.workingDays(2)),
                        Step.of(Step.Kind.ISSUE, "公开", new Who.Drafter())));
    }

    @Bean
    NoticeKind reportHandedIn() {
        return new NoticeKind("report.submitted", "有单位报送年度报告", "有一份年度报告报送到您这里");
    }

    @Bean
    NoticeKind reportAnswered() {
        return new NoticeKind("report.answered", "我单位的年度报告有了审核结果", "您单位的年度报告有了审核结果");
    }

    @Bean
    NoticeKind reportChased() {
        return new NoticeKind("report.chased", "年度报告催报", "您单位的年度报告被催报");
    }

    @Bean
    NoticeKind reportTakenDown() {
        return new NoticeKind("report.taken-down", "我单位公开的年度报告被撤下", "您单位公开的年度报告被撤下");
    }

    static Subject subject(UUID subject) {
        return new Subject(CODE, subject);
    }

    static String address(String organCode, int year) {
        return "/office/reports/" + organCode + "/" + year;
    }
}
