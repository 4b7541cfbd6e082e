package org.gongkai.app.secrecy.precheck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.law.DataTable;

/** The data files of {@code /secrecy}. */
final class Words {
    private Words() {}

    static List<DataTable.Row> table(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/secrecy/" + name), name),
                StandardCharsets.UTF_8))) {
            return DataTable.parse("secrecy/" + name, in.lines().toList()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column of all rows of a kind as alternatives, the longer first; at most places the first character already says no. */
    static String any(List<DataTable.Row> rows, String kind, String column) {
        List<String> words = rows.stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row -> row.get(column))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return "(?=["
                + words.stream()
                        .map(word -> Pattern.quote(word.substring(0, 1)))
                        .distinct()
                        .collect(Collectors.joining())
                + "])(?:" + words.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    }
}
