package org.gongkai.annualreport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.gongkai.proof.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * The journal's database and keys: those of a data folder, whose server the running program keeps; or, with {@code
 * GONGKAI_DATABASE_URL} set and no folder named, the database of that address as the owner of its tables.
 *
 * @param keys the folder of the keys, which may be missing
 */
record JournalDatabase(String url, String user, String password, Path keys) {
    /** Why it could not be done, in a Chinese sentence. */
    static final class Unreachable extends Exception {
        Unreachable(String sentence) {
            super(sentence);
        }
    }

    static JournalDatabase find(@Nullable String data, @Nullable String keys, Map<String, String> environment)
            throws Unreachable {
        try {
            String said = data != null ? data : environment.getOrDefault("GONGKAI_DATA", "data");
            Path folder = Path.of(said);
            String keysSaid = keys != null ? keys : environment.get("GONGKAI_KEYS");
            Path keysFolder = keysSaid != null ? Path.of(keysSaid) : folder.resolve("keys");
            String url = environment.get("GONGKAI_DATABASE_URL");
            return data == null && url != null && !url.isBlank()
                    ? given(url, keysFolder, environment)
                    : own(folder, keysFolder);
        } catch (InvalidPathException e) {
            throw new Unreachable("文件夹名中有不能用的字符：" + e.getInput());
        }
    }

    private static JournalDatabase given(String url, Path keys, Map<String, String> environment) throws Unreachable {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Unreachable("GONGKAI_DATABASE_URL 应写成 jdbc:postgresql://主机:端口/库名，现在是：" + url);
        }
        boolean owner = environment.get("GONGKAI_DATABASE_OWNER_USERNAME") != null;
        String prefix = owner ? "GONGKAI_DATABASE_OWNER_" : "GONGKAI_DATABASE_";
        return new JournalDatabase(
                url,
                environment.getOrDefault(prefix + "USERNAME", "gongkai_app"),
                environment.getOrDefault(prefix + "PASSWORD", ""),
                keys);
    }

    private static JournalDatabase own(Path data, Path keys) throws Unreachable {
        Path secrets = data.resolve("database/access.properties");
        if (!Files.exists(secrets)) {
            throw new Unreachable(
                    "没有找到 " + secrets + "。请用 --data 指出程序的数据文件夹；用的是别处的数据库的，请设 GONGKAI_DATABASE_URL 和属主的账号口令。");
        }
        Properties access = new Properties();
        try (var in = Files.newBufferedReader(secrets)) {
            access.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreachable("读不了 " + secrets + "。请用运行本程序的那个用户来执行。");
        }
        return new JournalDatabase(
                "jdbc:postgresql://127.0.0.1:" + access.getProperty("port", "0") + "/gongkai",
                "gongkai_owner",
                access.getProperty("gongkai_owner", ""),
                keys);
    }

    Keyring keyring() throws Unreachable {
        try {
            return Keyring.in(keys);
        } catch (IOException e) {
            String why = e.getMessage();
            throw new Unreachable(why != null && why.startsWith("钥匙") ? why : "读不了 " + keys + " 里的钥匙。请用运行本程序的那个用户来执行。");
        }
    }

    /** A connection in a transaction of one snapshot, which reads only. */
    Connection open() throws Unreachable {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "gongkai journal");
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            throw new Unreachable(why(e));
        }
    }

    private String why(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "数据库不认这个账号或口令（" + user + "）。请核对后再试。";
        }
        return "连不上数据库 " + url + "。程序没有在运行的，请先用 ./run 启动；换了地址的，请核对地址。";
    }

    /** Why reading broke off. */
    static String brokenOff(SQLException failure) {
        return switch (failure.getSQLState() == null ? "" : failure.getSQLState()) {
            case "42501" -> "这个账号读不到整个日志。请用表的属主的账号（GONGKAI_DATABASE_OWNER_USERNAME 和 GONGKAI_DATABASE_OWNER_PASSWORD）。";
            case "42P01", "42703" -> "这个数据库里没有日志的表，或者是旧版本的。请先用新版本的程序启动一次。";
            default -> "读数据库时中断了（" + failure.getSQLState() + "）。请确认程序在运行，再试一次。";
        };
    }
}
