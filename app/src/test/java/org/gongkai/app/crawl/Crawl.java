package org.gongkai.app.crawl;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signin.Desk;

/**
 * One person's way through all addresses.
 *
 * @param hidden what the database does not show to this person
 * @param told the titles of this person's notices
 * @param faults where anything is told that should not be
 * @param asked how many questions were put
 */
record Crawl(
        Desk desk,
        SignedIn person,
        List<Item> items,
        Set<Item> hidden,
        List<String> told,
        Collection<String> faults,
        AtomicInteger asked) {
    /** What a page answers of an item in sight, where that is not 200. */
    private static final Map<String, Set<Integer>> ELSEWHERE = Map.of(
            "/office/memos/{memo}/edit", Set.of(200, 302, 303), // to be read, by whoever does not draft it
            "/office/memos/{memo}/release", Set.of(200, 404), // to be proposed by its drafter, once it is issued
            "/office/decisions/imports/{import}/refused",
                    Set.of(200, 302, 404), // for those of the organ, where there are any
            "/office/notices/{id}", Set.of(302, 303), // what it is about
            "/office/files/{id}/thumbnail", Set.of(200, 302)); // a drawing, where there is none

    private static final Map<String, String> ACT =
            Map.of("seen", "1", "opinion", "同意", "why", "看看", "retention", "FOREVER", "way", "PUBLIC");

    /** Every page, with every item. */
    void look(List<Route> routes) throws Exception {
        for (Route route : routes) {
            if (route.asks()) {
                for (List<String> values : values(route, items)) {
                    look(route, values);
                }
                if (route.isOffice() && route.isFor(person)) {
                    lookPointing(route);
                }
            }
        }
        if (person.roles().keySet().stream().noneMatch(Role::administers)) {
            lookFor();
        }
    }

    /** Every act, on what is not in sight, and every act that is not for this person. */
    void actOnHidden(List<Route> routes) throws Exception {
        for (Route route : routes) {
            if (!route.asks() && route.isOffice()) {
                desk.get("/office/me"); // for the form token: the page last shown may be one for nobody in particular
                for (List<String> values : values(route, items)) {
                    if (!route.isFor(person)) {
                        forbidden(route, values, desk.post(route.filled(values)));
                    } else if (isHidden(route, values)) {
                        compareWithMissing(route, values);
                    }
                }
            }
        }
    }

    /** The acts on a memo in sight, with a task of one that is not, as if by a form that was tampered with. */
    void actOnTasks(List<String> memos, Collection<String> tasks, List<String> acts) throws Exception {
        desk.get("/office/me");
        for (String memo : memos) {
            for (String task : tasks) {
                for (String act : acts) {
                    var one = task(memo, task, act);
                    var other = task(memo, ItemKind.ALL.getFirst().missing(), act);
                    if (one.statusCode() != 404
                            || !same(
                                    one,
                                    other,
                                    List.of(task),
                                    List.of(ItemKind.ALL.getFirst().missing()))) {
                        faults.add("%s: %s of a hidden task on %s answers %d, of a missing one %d"
                                .formatted(name(), act, memo, one.statusCode(), other.statusCode()));
                    }
                }
            }
        }
    }

    private HttpResponse<String> task(String memo, String task, String act) throws Exception {
        asked.incrementAndGet();
        return desk.post(
                "/office/memos/" + memo,
                Stream.concat(
                                Stream.of(
                                        "act",
                                        act,
                                        "task",
                                        task,
                                        "person",
                                        person.person().id().toString()),
                                ACT.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())))
                        .toArray(String[]::new));
    }

    private void look(Route route, List<String> values) throws Exception {
        boolean theirs = !route.isOffice() || route.isFor(person);
        if (theirs && route.isOffice() && isHidden(route, values)) {
            compareWithMissing(route, values);
            return;
        }
        var answer = get(route.filled(values));
        readFor(route, values, answer);
        if (!theirs) {
            forbidden(route, values, answer);
        } else if (route.isOffice() && isInSight(route, values)) {
            Set<Integer> right = ELSEWHERE.getOrDefault(route.pattern(), Set.of(200));
            if (!right.contains(answer.statusCode())) {
                fault(route, values, "is in sight, yet answers " + answer.statusCode());
            }
        }
    }

    /** A parameter that names something hidden changes nothing, as one that names nothing. */
    private void lookPointing(Route route) throws Exception {
        List<String> values = values(route, items).stream()
                .filter(some -> !isHidden(route, some))
                .findFirst()
                .orElse(null);
        for (String pointer : values == null ? List.<String>of() : route.pointers()) {
            for (Item item : hidden.stream().filter(this::isUnknown).limit(12).toList()) {
                String path = route.filled(values) + "?" + pointer + "=";
                String missing = ItemKind.ALL.getFirst().missing();
                if (differ(
                        () -> get(path + item.value()),
                        () -> get(path + missing),
                        List.of(item.value()),
                        List.of(missing))) {
                    fault(route, List.of(pointer, item.value()), "is not like a pointer to nothing");
                }
            }
        }
    }

    /** The search for the very mark of a hidden item finds what the search for nothing finds. */
    private void lookFor() throws Exception {
        List<String> marks = hidden.stream()
                .flatMap(item ->
                        Plants.MARK.matcher(String.valueOf(item.marker())).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (String mark : marks) {
            String nothing = "标记" + "g".repeat(mark.length() - 2);
            if (differ(
                    () -> get("/office/search?q=" + mark),
                    () -> get("/office/search?q=" + nothing),
                    List.of(mark, encoded(mark)),
                    List.of(nothing, encoded(nothing)))) {
                faults.add(name() + ": the search tells " + mark);
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        asked.incrementAndGet();
        return desk.get(path.replace(" ", "%20").replace("标记", "%E6%A0%87%E8%AE%B0"));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private void readFor(Route route, List<String> values, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            fault(route, values, "fails with " + answer.statusCode());
        }
        hidden.stream()
                .filter(item -> !values.contains(item.value()) && isTold(route, item, answer.body()))
                .forEach(item -> fault(route, values, "tells " + item));
    }

    /**
     * By its mark, or by its unguessable id. The auditor reads of which subjects the journal tells, by their ids alone; and who was
     * asked to act keeps the notice of it when it is taken back.
     */
    private boolean isTold(Route route, Item item, String page) {
        boolean byMark = item.marker() != null
                && page.contains(item.marker())
                && isNobodyElses(item)
                && !(route.pattern().equals("/office/notices")
                        && told.stream().anyMatch(title -> title.contains(item.marker())));
        return byMark
                || !route.pattern().startsWith("/office/journal") && isUnknown(item) && page.contains(item.value());
    }

    /** A title that several things bear tells of none of them. */
    private boolean isNobodyElses(Item item) {
        return items.stream().noneMatch(other -> other != item && Objects.equals(other.marker(), item.marker()));
    }

    private boolean isUnknown(Item item) {
        return item.isUnguessable()
                && !item.kind().prefix().startsWith("/office/journal/subjects/") // the ids of other kinds
                && items.stream().noneMatch(other -> other.value().equals(item.value()) && !hidden.contains(other));
    }

    private void forbidden(Route route, List<String> values, HttpResponse<String> answer) {
        asked.incrementAndGet();
        if (answer.statusCode() != 403) {
            fault(route, values, "is not for this person, yet answers " + answer.statusCode());
        }
    }

    /** The hidden value's place is taken by one that does not exist; the two answers must be the same. */
    private void compareWithMissing(Route route, List<String> values) throws Exception {
        var missing = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            boolean gone = isHidden(route, values, i);
            missing.add(gone ? kind(route.prefixes().get(i)).missing() : values.get(i));
        }
        var one = send(route, values);
        readFor(route, values, one);
        if (one.statusCode() != 404 || differ(() -> send(route, values), () -> send(route, missing), values, missing)) {
            fault(route, values, "is hidden (%d), and not like what is missing".formatted(one.statusCode()));
        }
    }

    private HttpResponse<String> send(Route route, List<String> values) throws Exception {
        String path = route.filled(values);
        if (route.asks()) {
            return get(path);
        }
        asked.incrementAndGet();
        return desk.post(
                path,
                ACT.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private interface Question {
        HttpResponse<String> ask() throws Exception;
    }

    /** Always, not just because a notice came or a minute passed between the two. */
    private static boolean differ(Question one, Question other, List<String> values, List<String> others)
            throws Exception {
        for (int time = 0; time < 4; time++) {
            if (same(one.ask(), other.ask(), values, others)) {
                return false;
            }
        }
        return true;
    }

    /** Byte for byte, with the asked values taken for the same, and the form's token, which is new each time. */
    private static boolean same(
            HttpResponse<String> one, HttpResponse<String> other, List<String> values, List<String> others) {
        return one.statusCode() == other.statusCode()
                && plain(one.body(), values).equals(plain(other.body(), others))
                && headers(one, values).equals(headers(other, others));
    }

    private static String plain(String body, List<String> values) {
        String plain = body.replaceAll("(name=\"_csrf\" value=\"|_csrf=|name=\"_csrf\" content=\")[^\"&]*", "");
        for (String value : values) {
            plain = plain.replace(value, "");
        }
        return plain;
    }

    private static Map<String, String> headers(HttpResponse<String> answer, List<String> values) {
        var all = new TreeMap<String, String>();
        answer.headers().map().forEach((name, list) -> all.put(name, plain(list.toString(), values)));
        all.keySet().removeAll(Set.of("date", "set-cookie", "content-length", "connection", "keep-alive"));
        return all;
    }

    private boolean isHidden(Route route, List<String> values) {
        return IntStream.range(0, values.size()).anyMatch(at -> isHidden(route, values, at));
    }

    private boolean isHidden(Route route, List<String> values, int at) {
        String prefix = route.prefixes().get(at);
        return hidden.stream()
                .anyMatch(item ->
                        item.kind().prefix().equals(prefix) && item.value().equals(values.get(at)));
    }

    /** All that the address names exists; with more than one thing named, that is said of memos only. */
    private boolean isInSight(Route route, List<String> values) {
        return !values.isEmpty()
                && (values.size() == 1 || route.pattern().startsWith("/office/memos/"))
                && values.stream()
                        .allMatch(value ->
                                items.stream().anyMatch(item -> item.value().equals(value)));
    }

    static ItemKind kind(String prefix) {
        return ItemKind.ALL.stream()
                .filter(kind -> kind.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("add a line to ItemKind.ALL: " + prefix));
    }

    /** Ways to fill the address: each item of each variable and one that does not exist, the other variables standing still. */
    static List<List<String>> values(Route route, List<Item> items) {
        List<List<String>> choices = route.prefixes().stream()
                .map(Crawl::kind)
                .map(kind -> Stream.concat(
                                items.stream()
                                        .filter(item -> item.kind() == kind)
                                        .map(Item::value),
                                Stream.of(kind.missing()))
                        .distinct()
                        .toList())
                .toList();
        List<String> first = choices.stream().map(List::getFirst).toList();
        return Stream.concat(
                        Stream.of(first),
                        Stream.iterate(0, at -> at < choices.size(), at -> at + 1)
                                .flatMap(at -> choices.get(at).stream().map(put(first, at)::apply)))
                .distinct()
                .toList();
    }

    private static Function<String, List<String>> put(List<String> first, int at) {
        return value -> {
            var all = new ArrayList<>(first);
            all.set(at, value);
            return List.copyOf(all);
        };
    }

    private void fault(Route route, List<String> values, String what) {
        faults.add(name() + ": " + route + " " + values + " " + what);
    }

    private String name() {
        return person.person().account();
    }
}
