package org.gongkai.app.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to work as a role to whom row-level security does not apply: it would see everything and notice nothing. */
@Component
@DependsOnDatabaseInitialization
final class BoundRole implements InitializingBean {
    private static final String UNBOUND = """
            select rolsuper or rolbypassrls
                or exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(r.oid, c.relowner, 'member'))
            from pg_roles r where rolname = current_user""";

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails access;

    BoundRole(JdbcClient jdbc, JdbcConnectionDetails access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public void afterPropertiesSet() {
        if (jdbc.sql(UNBOUND).query(Boolean.class).single()) {
            throw new CannotStart("数据库角色“%s”是超级用户、能绕过行级安全，或者是表的属主（或其成员），可见范围的规则对它不起作用。请换一个普通角色作日常使用。"
                    .formatted(access.getUsername()));
        }
    }
}
