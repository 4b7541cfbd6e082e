package org.gongkai.app.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.web.Cursor;
import org.gongkai.app.web.FormField.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of a register was asked for; empty text for all. A list shows the latest first, fifty to a page.
 *
 * @param chosen what this register alone lets choose by, by the name of the field
 * @param from the day received
 * @param after where the page before ended
 */
public record ListFilter(
        String state, Map<String, String> chosen, String organ, String from, String to, String words, String after) {
    private static final int A_PAGE = 50;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final Cursor BEFORE_ALL = new Cursor(LAST, new UUID(-1, -1));

    /** @param next the address of the page after this one, or null */
    public record Listed<E>(List<E> entries, @Nullable String next) {}

    /**
     * @param asked the parameters of the address
     * @param states to choose from; the first one where none of them was asked for
     * @param own the fields of this register alone
     */
    public static ListFilter of(Map<String, String> asked, List<Option> states, String... own) {
        var chosen = new LinkedHashMap<String, String>();
        for (String field : own) {
            chosen.put(field, asked.getOrDefault(field, ""));
        }
        String state = asked.getOrDefault("state", "");
        return new ListFilter(
                states.stream().anyMatch(one -> one.value().equals(state))
                        ? state
                        : states.getFirst().value(),
                chosen,
                asked.getOrDefault("organ", ""),
                asked.getOrDefault("from", ""),
                asked.getOrDefault("to", ""),
                asked.getOrDefault("words", "").strip(),
                asked.getOrDefault("after", ""));
    }

    public String chosen(String field) {
        return chosen.getOrDefault(field, "");
    }

    public boolean isPlain() {
        return !isNarrow() && words.isEmpty();
    }

    /** By anything but words. */
    public boolean isNarrow() {
        return !(String.join("", chosen.values()) + organ + from + to).isEmpty();
    }

    /**
     * Binds {@code :organs, :state, :from, :to, :words, :afterDay, :afterId, :limit} and what is chosen.
     *
     * @param seen the organs whose entries the viewer sees
     */
    public StatementSpec bind(StatementSpec statement, Set<Long> seen) {
        Cursor cursor = Optional.ofNullable(Cursor.read(after)).orElse(BEFORE_ALL);
        return statement
                .params(chosen)
                .param("organs", organs(seen).toArray(Long[]::new))
                .param("state", state)
                .param("from", day(from, FIRST))
                .param("to", day(to, LAST))
                .param("words", words)
                .param("afterDay", cursor.day())
                .param("afterId", cursor.id())
                .param("limit", A_PAGE + 1);
    }

    /**
     * The page of what was found by such a statement.
     *
     * @param path the address of the list
     */
    public <E extends RegisterEntry> Listed<E> page(List<E> found, String path) {
        return found.size() <= A_PAGE
                ? new Listed<>(found, null)
                : new Listed<>(found.subList(0, A_PAGE), address(path, found.get(A_PAGE - 1)));
    }

    private Collection<Long> organs(Set<Long> seen) {
        return organ.matches("\\d{1,18}")
                ? seen.stream().filter(id -> id == Long.parseLong(organ)).toList()
                : seen;
    }

    private String address(String path, RegisterEntry last) {
        var asked = new LinkedHashMap<String, Object>(chosen);
        asked.put("state", state);
        asked.put("organ", organ);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("words", words);
        asked.put("after", new Cursor(last.received(), last.id()).text());
        var address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? otherwise : day;
        } catch (DateTimeException none) {
            return otherwise;
        }
    }
}
