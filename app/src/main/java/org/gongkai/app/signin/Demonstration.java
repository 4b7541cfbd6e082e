package org.gongkai.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.app.launch.Announcement;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The demonstration district: accounts that everybody knows, with one password, made for this installation and kept in its data
 * folder. Asked for with {@code gongkai.demo}; everywhere else neither the accounts nor the password exist.
 */
@Component
public class Demonstration implements Announcement {
    /** The accounts shown as buttons, one for each way of working. */
    public static final List<String> ACCOUNTS = List.of(
            "clerk",
            "reviewer",
            "leader",
            "secrecy",
            "office",
            "supervisor",
            "editor",
            "sysadmin",
            "secadmin",
            "auditor");

    /** 各单位经办人: people of units who fill registers and reports, behind a fold below the buttons. */
    public static final List<String> CLERKS = List.of(
            "approval.clerk",
            "market.clerk",
            "agriculture.clerk",
            "housing.clerk",
            "health.clerk",
            "civil.clerk",
            "qinghe.clerk");

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike

    private final boolean on;
    private final Path file;

    Demonstration(Environment environment) {
        on = environment.getProperty("gongkai.demo", Boolean.class, false);
        file = Path.of(environment.getProperty("gongkai.data", "data"), "demo-password");
    }

    public boolean isOn() {
        return on;
    }

    /** Whether everybody uses this account, so that nobody may change how it is entered. */
    boolean shares(String account) {
        return on && (ACCOUNTS.contains(account) || CLERKS.contains(account));
    }

    /** The password of all its accounts; made when first asked for. */
    public synchronized String password() {
        if (!on) {
            throw new IllegalStateException("only the demonstration has a common password");
        }
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, made());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> lines(String office) {
        return on
                ? List.of("演示账号：%s；口令：%s（只供演示，登录页上也可一点即入：%s）"
                        .formatted(String.join("、", ACCOUNTS), password(), office + "/office/sign-in"))
                : List.of();
    }

    private static String made() {
        return new SecureRandom()
                .ints(12, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
