package org.gongkai.app.database;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * What a person may say about the database; each also as an environment variable ({@code GONGKAI_DATABASE_URL} …).
 *
 * @param data the program's folder
 * @param cache where the own server's programs are unpacked
 * @param account limits how root steps down: {@code namespace} or {@code user}
 * @param given the database to use instead of an own server
 */
record DatabaseSettings(Path data, Path cache, Optional<String> account, Optional<Database.Given> given) {
    static DatabaseSettings from(Environment environment) {
        var data = Path.of(environment.getProperty("gongkai.data", "data"));
        return new DatabaseSettings(
                data,
                Path.of(environment.getProperty(
                        "gongkai.database.cache", data.resolve("database").toString())),
                said(environment, "gongkai.database.account"),
                said(environment, "gongkai.database.url")
                        .or(() -> said(environment, "spring.datasource.url"))
                        .map(url -> given(environment, url)));
    }

    private static Database.Given given(Environment environment, String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("数据库地址应写成 jdbc:postgresql://主机:端口/库名，现在是：" + url);
        }
        var application = new Access(
                url,
                said(environment, "gongkai.database.username")
                        .or(() -> said(environment, "spring.datasource.username"))
                        .orElse(Secrets.APPLICATION),
                said(environment, "gongkai.database.password")
                        .or(() -> said(environment, "spring.datasource.password"))
                        .orElse(""));
        var owner = said(environment, "gongkai.database.owner.username")
                .map(role -> new Access(url, role, environment.getProperty("gongkai.database.owner.password", "")))
                .filter(role -> !role.role().equals(application.role()))
                .orElseThrow(() -> new CannotStart(
                        "请给数据库两个角色：建表的用 GONGKAI_DATABASE_OWNER_USERNAME 和 GONGKAI_DATABASE_OWNER_PASSWORD，"
                                + "日常使用的用 GONGKAI_DATABASE_USERNAME 和 GONGKAI_DATABASE_PASSWORD，两者不能相同。"
                                + "表的属主不受可见范围的约束，程序平时不能用它。"));
        return new Database.Given(application, owner);
    }

    private static Optional<String> said(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }
}
