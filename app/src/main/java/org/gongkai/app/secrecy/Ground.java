package org.gongkai.app.secrecy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.law.Article;
import org.gongkai.law.DataTable;

/**
 * 审查依据: on what a conclusion rests; data in {@code secrecy/grounds.csv}.
 *
 * @param words what the review records
 */
public record Ground(String code, Conclusion conclusion, Article article, String words) {
    private static final List<Ground> ALL = read();

    static List<Ground> all() {
        return ALL;
    }

    static Optional<Ground> of(String code) {
        return ALL.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    private static List<Ground> read() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Ground.class.getResourceAsStream("/secrecy/grounds.csv")),
                StandardCharsets.UTF_8))) {
            return DataTable.parse("secrecy/grounds.csv", in.lines().toList()).rows().stream()
                    .map(row -> new Ground(
                            row.get("code"),
                            Conclusion.valueOf(row.get("conclusion")),
                            Article.parse(row.get("article")),
                            row.get("words")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
