package org.gongkai.app.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ten people of the demonstration's buttons in the smallest district; goes when the whole district is there. */
@Component
class DemoPeople {
    private static final List<Row> PEOPLE = List.of(
            new Row("clerk", "王敏", 3, "科员", Role.CLERK),
            new Row("reviewer", "李建国", 3, "科长", Role.REVIEWER),
            new Row("leader", "陈志远", 3, "局长", Role.LEADER),
            new Row("secrecy", "赵文静", 3, "保密员", Role.SECRECY_OFFICER),
            new Row("office", "周晓梅", 2, "公开科科长", Role.OGI_OFFICE),
            new Row("supervisor", "吴国强", 1, "政务公开督查员", Role.SUPERVISOR),
            new Row("editor", "孙丽", 2, "信息编辑", Role.EDITOR),
            new Row("sysadmin", "郑涛", 2, "系统管理员", Role.SYSTEM_ADMIN),
            new Row("secadmin", "冯雪", 2, "安全管理员", Role.SECURITY_ADMIN),
            new Row("auditor", "钱立", 2, "审计管理员", Role.AUDIT_ADMIN));

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Demonstration demonstration;
    private final Clock clock;

    DemoPeople(JdbcClient jdbc, Accounts accounts, Demonstration demonstration, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Transactional
    public void make() {
        if (jdbc.sql("select exists (select from person)").query(Boolean.class).single()) {
            return;
        }
        organ(1, "gaoling", "高岭区人民政府", "高岭区", "district", null);
        organ(2, "gaoling-office", "高岭区人民政府办公室", "区政府办公室", "department", 1L);
        organ(3, "gaoling-housing", "高岭区住房和城乡建设局", "区住建局", "department", 1L);
        var ids = new ArrayList<UUID>();
        PEOPLE.forEach(row -> ids.add(person(row)));
        accounts.open(ids, demonstration.password(), false);
    }

    private void organ(
            long id,
            String code,
            String name,
            String shortName,
            String kind,
            @org.jspecify.annotations.Nullable Long parent) {
        jdbc.sql("""
                        insert into organ (id, code, name, short_name, kind, parent, since)
                        values (:id, :code, :name, :short, :kind, :parent, :since)""")
                .param("id", id)
                .param("code", code)
                .param("name", name)
                .param("short", shortName)
                .param("kind", kind)
                .param("parent", parent)
                .param("since", LocalDate.of(2019, 1, 1))
                .update();
    }

    private UUID person(Row row) {
        UUID id = UUID.randomUUID();
        var today = LocalDate.now(clock);
        jdbc.sql("insert into person (id, account, name, since) values (:id, :account, :name, :today)")
                .param("id", id)
                .param("account", row.account())
                .param("name", row.name())
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into post (id, person, organ, title, main, since)
                        values (:id, :person, :organ, :title, true, :today)""")
                .param("id", UUID.randomUUID())
                .param("person", id)
                .param("organ", row.organ())
                .param("title", row.title())
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into role_holding (id, person, role, organ, since)
                        values (:id, :person, :role, :organ, :today)""")
                .param("id", UUID.randomUUID())
                .param("person", id)
                .param("role", row.role().name())
                .param("organ", row.organ())
                .param("today", today)
                .update();
        return id;
    }

    private record Row(String account, String name, long organ, String title, Role role) {}
}
