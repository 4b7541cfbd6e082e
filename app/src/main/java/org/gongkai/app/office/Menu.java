package org.gongkai.app.office;

import static org.gongkai.app.directory.Role.AUDIT_ADMIN;
import static org.gongkai.app.directory.Role.LEADER;
import static org.gongkai.app.directory.Role.OGI_OFFICE;
import static org.gongkai.app.directory.Role.SECRECY_OFFICER;
import static org.gongkai.app.directory.Role.SECURITY_ADMIN;
import static org.gongkai.app.directory.Role.SUPERVISOR;
import static org.gongkai.app.directory.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signoff.lists.MyCounts;
import org.gongkai.app.web.Shell;

/** The menu of the office, whole; each line says for whom it is. */
enum Menu {
    WORK("我的", "work", "待办", "/office", business()),
    MEMOS("业务", "memos", "签报", "/office/memos", business()),
    REQUESTS("业务", "requests", "依申请公开", "/office/requests", business()),
    REMEDIES("业务", "remedies", "复议诉讼", "/office/remedies", business()),
    DECISIONS("业务", "decisions", "行政决定", "/office/decisions", business()),
    DECISIONS_DUE("业务", "decisions-due", "公示提醒", "/office/decisions/due", business()),
    NORMATIVE("业务", "normative", "规范性文件", "/office/normative", business()),
    EVIDENCE("业务", "evidence", "事实登记", "/office/evidence", business()),
    SECRECY("业务", "secrecy", "保密审查", "/office/secrecy", holding(SECRECY_OFFICER)),
    SECRECY_CHECK("业务", "secrecy-check", "内容预检", "/office/secrecy/check", business()),
    REPORTS("汇总", "reports", "年度报告", "/office/reports", business()),
    ROLL_UP(
            "汇总",
            "rollup",
            "逐级汇总",
            "/office/reports/rollup",
            holding(OGI_OFFICE).or(holding(SUPERVISOR))),
    DELEGATIONS("安排", "delegations", "委托", "/office/delegations", business()),
    HANDOVER("安排", "handover", "移交", "/office/handover", holding(LEADER)),
    ROUTES("安排", "routes", "审签路线", "/office/routes", holding(OGI_OFFICE)),
    DIRECTORY("管理", "directory", "机构与人员", "/office/directory", person -> true),
    ACCOUNTS("管理", "accounts", "账号", "/office/accounts", holding(SECURITY_ADMIN)),
    JOBS("管理", "jobs", "后台任务", "/office/jobs", holding(SYSTEM_ADMIN)),
    JOURNAL("管理", "journal", "日志", "/office/journal", holding(AUDIT_ADMIN)),
    NOTICES("其他", "notices", "提醒", "/office/notices", person -> true),
    HELP("其他", "help", "帮助", "/office/help", person -> true);

    private final String section;
    private final String key;
    private final String title;
    private final String href;
    private final Predicate<SignedIn> shown;

    Menu(String section, String key, String title, String href, Predicate<SignedIn> shown) {
        this.section = section;
        this.key = key;
        this.title = title;
        this.href = href;
        this.shown = shown;
    }

    static List<Shell.Section> sections(SignedIn person, MyCounts counts) {
        return Arrays.stream(values())
                .map(line -> line.section)
                .distinct()
                .map(section -> new Shell.Section(section, entries(section, person, counts)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private static List<Shell.Entry> entries(String section, SignedIn person, MyCounts counts) {
        return Stream.of(values())
                .filter(line -> line.section.equals(section) && line.shown.test(person))
                .map(line -> new Shell.Entry(line.key, line.title, line.href, line.count(counts)))
                .toList();
    }

    private OptionalLong count(MyCounts counts) {
        return this == WORK ? OptionalLong.of(counts.waiting()) : OptionalLong.empty();
    }

    private static Predicate<SignedIn> business() {
        return person -> person.roles().keySet().stream().noneMatch(Role::administers);
    }

    private static Predicate<SignedIn> holding(Role role) {
        return person -> person.holds(role);
    }
}
