package org.gongkai.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be (GB/T 22239-2019, 8.1.4.1 a): long, mixed, nobody's name, none that everybody tries, none of the person's
 * last five.
 */
@Component
final class PasswordRules {
    static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72; // what bcrypt looks at
    private static final int LEFT_OVER = 4; // letters that must remain when what is weak is taken away

    private final Passwords passwords;
    private final List<String> weak;

    PasswordRules(Passwords passwords) {
        this.passwords = passwords;
        try {
            weak = new ClassPathResource("signin/weak-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why the password will not do, with what to do; empty when it does.
     *
     * @param last the hashes of the person's newest passwords
     */
    Optional<String> problem(String password, String account, String name, List<String> last) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("口令少于 " + SHORTEST + " 位，容易被试出来。请用 " + SHORTEST + " 位以上。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("口令太长，最多 " + MOST_BYTES + " 个字母或 24 个汉字。请缩短。");
        }
        if (classes(password) < 3) {
            return Optional.of("口令应含大写字母、小写字母、数字、其他符号四类中的至少三类。请补上缺的。");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (small.contains(account.toLowerCase(Locale.ROOT)) || password.contains(name)) {
            return Optional.of("口令里有账号或姓名，别人会先试这个。请换一个。");
        }
        if (weak(small)) {
            return Optional.of("这个口令和常用口令太像，别人会先试这些。请换一个，例如几个不相干的词加数字和符号。");
        }
        if (last.stream().anyMatch(hash -> passwords.fits(password, Optional.of(hash)))) {
            return Optional.of("最近五次用过的口令不能再用。请换一个。");
        }
        return Optional.empty();
    }

    private static long classes(String password) {
        return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
                .filter(kind ->
                        java.util.regex.Pattern.compile(kind).matcher(password).find())
                .count();
    }

    private boolean weak(String small) {
        return leftOver(small) < LEFT_OVER || leftOver(plain(small)) < LEFT_OVER;
    }

    private long leftOver(String password) {
        String rest = password;
        for (String word : weak) {
            rest = rest.replace(word, " ");
        }
        return rest.codePoints().filter(Character::isLetterOrDigit).distinct().count();
    }

    private static String plain(String small) {
        String written = "01345!7@$", meant = "oieasitas";
        return small.chars()
                .mapToObj(c -> written.indexOf(c) < 0 ? (char) c : meant.charAt(written.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
